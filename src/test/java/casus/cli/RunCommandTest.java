package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {
  private final Shell shell = new Shell();

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void resultsAreTheSameBytesForAnyNumberOfThreads(int threads) throws IOException {
    run("one", "-t", "1", "-n", "700");
    run("many", "-t", threads, "-n", "700");

    assertThat(contents("many")).isEqualTo(contents("one"));
  }

  @Test
  void resultsAreTheSameBytesOnASecondRun() throws IOException {
    run("first", "-n", "300");
    run("second", "-n", "300");

    assertThat(contents("second")).isEqualTo(contents("first"));
  }

  @Test
  void seedZeroIsASeedLikeAnyOther() throws IOException {
    run("zero", "-n", "300", "-s", "0");
    run("one", "-n", "300", "-s", "1");

    assertThat(contents("zero").get("runs.csv")).isNotEqualTo(contents("one").get("runs.csv"));
    assertThat(lines("zero/runs.csv")).hasSize(301);
  }

  @Test
  void oneReplicationIsReplayedByItsNumber() throws IOException {
    run("all", "-n", "50");
    run("alone", "-n", "1", "--first", "37");

    assertThat(lines("alone/runs.csv").get(1)).isEqualTo(lines("all/runs.csv").get(38));
  }

  /** Also the title, which a run has from its scenario alone. */
  @Test
  void anExpandedRunIsTheSameAsOneThatAskedForAllAtFirst() throws IOException {
    run("grown", "-n", "130");
    assertThat(shell.run("expand", "-q", "--no-charts", temp.resolve("grown"), "-n", 300))
        .as(shell.err())
        .isEqualTo(ExitCode.DONE);
    run("whole", "-n", "300");

    Contents.assertSame(temp.resolve("grown"), temp.resolve("whole"));
  }

  @Test
  void earlierResultsStandUnlessForced() throws IOException {
    run("folder", "-n", "100");
    Map<String, String> before = contents("folder");

    assertThat(shell.run("run", Shell.KOREA, "-q", "-n", "50", "-o", temp.resolve("folder")))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("already holds results").contains("--force");
    assertThat(contents("folder")).isEqualTo(before);

    run("folder", "-n", "50", "--force");
    assertThat(lines("folder/runs.csv")).hasSize(51);
    assertThat(temp.toFile().list()).containsExactly("folder");
  }

  @Test
  void aFolderThatCannotBeMadeIsTheUsersToMend() throws IOException {
    Path file = Files.writeString(temp.resolve("taken"), "not a folder");

    assertThat(shell.run("run", Shell.KOREA, "-q", "-n", "5", "-o", file.resolve("inside")))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("cannot write results to").contains("-o");
    assertThat(shell.err()).doesNotContain("\tat ");
    assertThat(file).hasContent("not a folder");
  }

  @Test
  void aFileInPlaceOfTheFolderIsLeftAlone() throws IOException {
    Path file = Files.writeString(temp.resolve("taken"), "not a folder");

    assertThat(shell.run("run", Shell.KOREA, "-q", "-n", "5", "-o", file, "--force"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(file).hasContent("not a folder");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-n 0", "-n -3", "-t -1", "--first -1", "--first 2147483647 -n 2", "-n x"})
  void numbersThatMakeNoSenseAreRefused(String words) {
    Object[] args =
        Stream.concat(
                Stream.of("run", Shell.KOREA, "-q", "-o", temp.resolve("never")),
                Stream.of((Object[]) words.split(" ")))
            .toArray();

    assertThat(shell.run(args)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).isNotBlank().doesNotContain("\tat ");
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void aMissingScenarioIsToldByName() {
    assertThat(shell.run("run", temp.resolve("missing.yaml"), "-n", "5"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("missing.yaml").doesNotContain("\tat ");
  }

  @Test
  void aBrokenScenarioLeavesNothingBehind() throws IOException {
    Path broken = Files.writeString(temp.resolve("broken.yaml"), "casus: 1\nstates: [PRK\n");

    assertThat(shell.run("run", broken, "-n", "5", "-o", temp.resolve("never")))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("broken.yaml:").doesNotContain("\tat ");
    assertThat(temp.resolve("never")).doesNotExist();
  }

  @Test
  void anUnknownPathIsRefusedWithASuggestion() {
    assertThat(
            shell.run(
                "run",
                Shell.KOREA,
                "-q",
                "-o",
                temp.resolve("x"),
                "--set",
                "states.PRK.resolv=0.6"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("resolve");
  }

  @Test
  void theSummaryIsReadableByMachines() {
    assertThat(
            shell.run(
                "run",
                Shell.KOREA,
                "-q",
                "--json",
                "--no-charts",
                "-n",
                "100",
                "-o",
                temp.resolve("json")))
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).startsWith("{").contains("\"outcome\": \"war\"");
  }

  @Test
  void everyColumnIsInTheDictionary() throws IOException {
    run("folder", "-n", "20");
    String dictionary = contents("folder").getOrDefault("dictionary.csv", "");

    for (String file : new String[] {"runs", "responses", "summary", "ladder", "incidence"}) {
      for (String column : lines("folder/" + file + ".csv").get(0).split(",")) {
        assertThat(dictionary).contains(file + ".csv," + column + ",");
      }
    }
  }

  private void run(String folder, Object... more) {
    Object[] args =
        Stream.concat(
                Stream.of("run", Shell.KOREA, "-q", "--no-charts", "-o", temp.resolve(folder)),
                Stream.of(more))
            .toArray();
    assertThat(shell.run(args)).as(shell.err()).isEqualTo(ExitCode.DONE);
  }

  private java.util.List<String> lines(String file) throws IOException {
    return Files.readAllLines(temp.resolve(file), StandardCharsets.UTF_8);
  }

  /** All files but the one that tells the time. */
  private Map<String, String> contents(String folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(temp.resolve(folder))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("timing.json")) {
          contents.put(
              temp.resolve(folder).relativize(file).toString(),
              Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return contents;
  }
}
