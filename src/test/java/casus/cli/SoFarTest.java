package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casus.results.StoredManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a study that was killed can say before it has ended. */
@Tag("process")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SoFarTest {
  private static final int PLANNED = 1600;

  private static final String STUDY =
      """
      casus: 1
      study: wide
      scenario: %s
      replications: %s
      factors:
        parameters.choice_precision: [6, 8, 10]
      arms:
        no-treaty: {remove: rus-prk-2024}
      """;

  private final Shell shell = new Shell();

  @TempDir private Path temp;

  private Path killed;

  @BeforeEach
  void nameFolder() {
    killed = temp.resolve("killed");
  }

  private Path study(Object replications) throws IOException {
    Path korea = Shell.KOREA.toAbsolutePath().normalize();
    return Files.writeString(temp.resolve("wide.yaml"), STUDY.formatted(korea, replications));
  }

  /** Begins the study in a process of its own and ends it with SIGKILL in the midst of it. */
  private void killInTheMidst(Path study) throws Exception {
    Process process =
        new ProcessBuilder(
                KillTest.command("sweep", study, "-q", "--no-charts", "-t", 1, "-o", killed))
            .redirectErrorStream(true)
            .redirectOutput(temp.resolve("log").toFile())
            .start();
    Path journal = killed.resolve("journal.bin");
    while (process.isAlive() && (!Files.exists(journal) || Files.size(journal) < 60_000)) {
      Thread.sleep(5);
    }
    process.destroyForcibly().waitFor();
    assertThat(killed.resolve("manifest.json")).doesNotExist();
  }

  @Test
  void aKilledStudySaysWhatItHasAndGoesOnToTheSameBytes() throws Exception {
    Path study = study(PLANNED);
    killInTheMidst(study);
    Map<String, String> before = Contents.of(killed);
    Path part = temp.resolve("part");

    assertThat(shell.run("results", killed, "--so-far", "-o", part)).isEqualTo(ExitCode.DONE);

    assertThat(shell.out()).contains("PARTIAL: the first ", " of 1,600 replications");
    assertThat(Contents.of(killed)).as("the study itself").isEqualTo(before);
    int played = StoredManifest.read(part).partial().orElseThrow().played();
    assertThat(played).isBetween(1, PLANNED - 1);
    assertThat(runsByCell(part).values()).hasSize(6).containsOnly(played);
    assertThat(shell.run("verify", part, "-k", 5)).isEqualTo(ExitCode.DONE);

    // The numbers are those of a whole study of so many replications.
    Path small = temp.resolve("small");
    assertThat(shell.run("sweep", study, "-n", played, "-q", "--no-charts", "-o", small))
        .isEqualTo(ExitCode.DONE);
    for (String table : List.of("runs.csv", "responses.csv", "ladder.csv", "incidence.csv")) {
      assertThat(part.resolve(table)).hasSameBinaryContentAs(small.resolve(table));
    }
    assertThat(withoutLast(part.resolve("summary.csv")))
        .isEqualTo(Files.readAllLines(small.resolve("summary.csv")));

    assertThat(shell.run("resume", killed, "-q", "--no-charts")).isEqualTo(ExitCode.DONE);
    Path alone = temp.resolve("alone");
    assertThat(shell.run("sweep", study, "-q", "--no-charts", "-o", alone))
        .isEqualTo(ExitCode.DONE);
    Contents.assertSame(killed, alone);
  }

  @Test
  void everyFileAndPrintOfAPartSaysSo() throws Exception {
    killInTheMidst(study(PLANNED));
    Path part = temp.resolve("part");
    assertThat(shell.run("results", killed, "--so-far", "-q", "--no-charts", "--json", "-o", part))
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("\"partial\"", "\"planned\": 1600");
    String cell = StoredManifest.read(part).partial().orElseThrow().cell();

    assertThat(Files.readAllLines(part.resolve("summary.csv")))
        .first()
        .asString()
        .endsWith(",partial");
    assertThat(Files.readAllLines(part.resolve("summary.csv")).stream().skip(1))
        .allMatch(line -> line.endsWith("," + cell));
    assertThat(part.resolve("manifest.json")).content().contains("\"complete\": false");
    assertThat(part.resolve("PARTIAL.txt")).content().startsWith("Partial results: the first ");
    assertThat(part.resolve("dictionary.csv")).content().contains("summary.csv,partial,");

    assertThat(shell.run("compare", part)).isEqualTo(ExitCode.DONE);
    assertThat(shell.err()).contains("Partial results: the first ");
    assertThat(Files.readAllLines(part.resolve("comparisons.csv")).stream().skip(1))
        .allMatch(line -> line.endsWith("," + cell));

    assertThat(shell.run("chart", part, "-q", "--figure", "treaty-effect", "--format", "svg"))
        .isEqualTo(ExitCode.DONE);
    assertThat(part.resolve("charts/treaty-effect.caption.txt"))
        .content()
        .startsWith("Partial results: the first ");
    assertThat(part.resolve("charts/treaty-effect.csv"))
        .content()
        .contains(",partial\r\n", "," + cell + "\r\n");
    assertThat(shell.run("table", part, "-q", "--table", "summary", "--json"))
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("\"partial\": \"" + cell);
    assertThat(Files.readAllLines(part.resolve("tables/summary.csv")).stream().skip(1))
        .isNotEmpty()
        .allMatch(line -> line.endsWith("," + cell));
    assertThat(part.resolve("tables/dictionary.csv")).content().contains("summary.csv,partial,");
    assertThat(shell.run("compare", part, "-q", "--json")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("\"partial\": \"" + cell);
    assertThat(shell.run("report", part, "-q")).isEqualTo(ExitCode.DONE);
    assertThat(part.resolve("report.html")).content().contains("id=\"partial\">Partial results:");
  }

  /** Whatever stops the work, no cell has more than about twice the runs of another. */
  @Test
  void aStudyWithAPrecisionIsPlayedThroughAllPointsLookByLook() throws Exception {
    killInTheMidst(study("{min: 200, max: 1600, precision: {war: 0.0005}}"));
    Path part = temp.resolve("part");

    assertThat(shell.run("results", killed, "--so-far", "--no-charts", "-o", part))
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("of at most 1,600 replications");
    assertThat(runsByCell(part).values().stream().distinct()).hasSize(1);
    assertThat(shell.run("resume", killed, "-q", "--no-charts")).isEqualTo(ExitCode.DONE);
    Path alone = temp.resolve("alone");
    assertThat(shell.run("sweep", temp.resolve("wide.yaml"), "-q", "--no-charts", "-o", alone))
        .isEqualTo(ExitCode.DONE);
    Contents.assertSame(killed, alone);
  }

  @Test
  void shardsThatAreNotDoneAreReadTogether() throws Exception {
    Path study = study(600);
    Path one = temp.resolve("one");
    Path two = temp.resolve("two");
    assertThat(shell.run("sweep", study, "--shard", "1/2", "-q", "-o", one)).isZero();
    assertThat(shell.run("sweep", study, "--shard", "2/2", "-q", "-o", two)).isZero();

    assertThat(shell.run("results", one, "--so-far", "-o", temp.resolve("half")))
        .isEqualTo(ExitCode.PARTLY);
    assertThat(shell.err()).contains("nothing that is balanced", "name all shards");
    assertThat(
            shell.run("results", one, two, "--so-far", "--no-charts", "-o", temp.resolve("both")))
        .isEqualTo(ExitCode.DONE);
    assertThat(runsByCell(temp.resolve("both")).values()).containsOnly(600);
  }

  @Test
  void whatIsNoUnfinishedStudyIsToldAndNothingIsOverwritten() throws Exception {
    Path study = study(200);
    Path whole = temp.resolve("whole");
    assertThat(shell.run("sweep", study, "-q", "--no-charts", "-o", whole)).isZero();

    assertThat(shell.run("results", whole, "--so-far")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("is whole");
    assertThat(shell.run("results", temp.resolve("nowhere"), "--so-far"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.run("results", whole)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("--so-far");

    killInTheMidst(study(PLANNED));
    Map<String, String> before = Contents.of(killed);
    assertThat(shell.run("results", killed, "--so-far", "-o", whole)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("already holds results", "--force");
    assertThat(shell.run("results", killed, "--so-far", "--force", "-o", killed))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("stays as it is");
    assertThat(Contents.of(killed)).isEqualTo(before);
  }

  private static Map<String, Integer> runsByCell(Path folder) throws IOException {
    Map<String, Integer> runs = new HashMap<>();
    try (Stream<String> lines = Files.lines(folder.resolve("runs.csv"))) {
      lines
          .skip(1)
          .map(line -> line.split(",", 3))
          .forEach(cells -> runs.merge(cells[0] + " " + cells[1], 1, Integer::sum));
    }
    return runs;
  }

  /** The lines of a table without its last column. */
  private static List<String> withoutLast(Path table) throws IOException {
    return Files.readAllLines(table).stream()
        .map(line -> line.substring(0, line.lastIndexOf(',')))
        .toList();
  }
}
