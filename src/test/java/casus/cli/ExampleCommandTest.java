package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casus.archive.Zips;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The results folders that casus is shipped with. When the model changes on purpose, pack them anew
 * and look at a report of each:
 *
 * <pre>mvn test -Dtest=ExampleCommandTest -Dcasus.update=true</pre>
 */
final class ExampleCommandTest {
  private static final Path SHIPPED = Shell.PROJECT.resolve("src/main/resources/casus/cli");

  /** Tell of the program and the machine that made the folder; the journal begins with the plan. */
  private static final Set<String> OF_THE_OCCASION =
      Set.of("manifest.json", "plan.json", "derived.json", "journal.bin");

  /** What all examples may add to the program, in bytes. */
  private static final long MOST_BYTES = 350_000;

  private final Shell shell = new Shell();

  @TempDir private Path temp;

  static Stream<ExampleCommand.Example> examples() {
    return ExampleCommand.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleIsWhatItsCommandsPlayToday(ExampleCommand.Example example) throws IOException {
    Path played = played(example);
    Path zip = SHIPPED.resolve(example.resource());
    if (Boolean.getBoolean("casus.update")
        && !(Files.exists(zip)
            && different(played, unpacked(zip, temp.resolve("before"))).isEmpty())) {
      pack(played, zip);
    }
    Path shipped = unpacked(zip, temp.resolve("shipped"));

    assertThat(different(played, shipped)).isEmpty();
    assertThat(shipped.resolve("manifest.json"))
        .content()
        .contains("\"command\": \"" + example.commands().get(0) + "\"");
  }

  private static Path unpacked(Path zip, Path folder) throws IOException {
    Zips.unpack(zip, folder);
    return folder;
  }

  /** Files that one folder has, and the other has not or with other bytes. */
  private static List<String> different(Path played, Path shipped) throws IOException {
    Set<String> files = files(played);
    files.addAll(files(shipped));
    List<String> different = new ArrayList<>();
    for (String file : files) {
      Path one = played.resolve(file);
      Path other = shipped.resolve(file);
      if (!Files.exists(one)
          || !Files.exists(other)
          || (!OF_THE_OCCASION.contains(file) && Files.mismatch(one, other) >= 0)) {
        different.add(file);
      }
    }
    return different;
  }

  /** As from a checkout, which tests run in; the folder that it is written to is told nowhere. */
  private Path played(ExampleCommand.Example example) throws IOException {
    Path folder = temp.resolve("played");
    for (String command : example.commands()) {
      List<Object> words =
          Stream.of(command.split(" "))
              .skip(1)
              .<Object>map(word -> word.equals("DIR") ? folder : word)
              .collect(Collectors.toCollection(ArrayList::new));
      if (!words.contains(folder)) {
        words.addAll(List.of("--no-charts", "-o", folder));
      }
      words.add("-q");
      assertThat(shell.run(words.toArray())).as(shell.err()).isEqualTo(ExitCode.DONE);
    }
    Files.delete(folder.resolve("timing.json")); // when, how long, and on whose machine
    return folder;
  }

  private static void pack(Path folder, Path zip) throws IOException {
    TreeMap<String, Zips.Source> entries = new TreeMap<>();
    for (String file : files(folder)) {
      entries.put(file, () -> Files.newInputStream(folder.resolve(file)));
    }
    Files.createDirectories(zip.getParent());
    try (OutputStream out = Files.newOutputStream(zip)) {
      Zips.write(out, entries);
    }
  }

  private static Set<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void allThatIsDoneWithResultsCanBeTriedOnAnExample(ExampleCommand.Example example) {
    Path folder = temp.resolve("new/" + example.name());

    assertThat(shell.run("example", example.name(), "-o", folder)).isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains(example.about()).contains(example.commands().get(0));
    assertThat(temp.resolve("new")).isDirectoryNotContaining("glob:**/.casus-example*");

    for (List<Object> command :
        List.<List<Object>>of(
            List.of("verify", folder, "-k", 5),
            List.of("chart", folder, "--figure", "incidence", "--format", "svg"),
            List.of("report", folder),
            List.of("table", folder),
            List.of("text", folder),
            List.of("explain", folder, "--run", 7))) {
      assertThat(shell.run(command.toArray()))
          .as("%s: %s", command, shell.err())
          .isEqualTo(ExitCode.DONE);
    }
    assertThat(folder.resolve("report.html")).isNotEmptyFile();
  }

  @Test
  void examplesAreListed() {
    assertThat(shell.run("example")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out().lines()).hasSize(ExampleCommand.ALL.size());

    assertThat(shell.run("example", "--json")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("\"name\": \"korea\"", "\"casus compare DIR\"");
  }

  @Test
  void whatIsThereStays() throws IOException {
    Path mine = Files.writeString(temp.resolve("mine.txt"), "mine");

    assertThat(shell.run("example", "korea", "-o", temp)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("is not empty");
    assertThat(shell.run("example", "korea", "-o", mine)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(mine).hasContent("mine");
    assertThat(temp).isDirectoryNotContaining("glob:**/.casus-example*");
  }

  @Test
  void anExampleThatIsNotThereIsToldWithThoseThatAre() {
    assertThat(shell.run("example", "corea")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("there is no example 'corea'; there are korea, wording");
    assertThat(shell.run("example", "-o", temp)).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void examplesAreSmall() throws IOException {
    long bytes = 0;
    for (ExampleCommand.Example example : ExampleCommand.ALL) {
      bytes += Files.size(SHIPPED.resolve(example.resource()));
    }

    assertThat(bytes).isLessThan(MOST_BYTES);
  }
}
