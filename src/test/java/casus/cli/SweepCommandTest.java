package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class SweepCommandTest {
  private static final String STUDY =
      """
      casus: 1
      study: little
      scenario: %s
      replications: 450
      factors:
        parameters.choice_precision: [6, 10]
        wording:
          levels:
            as-written: {}
            aggression:
              set: {treaties.rus-prk-2024.articles.4.readings.aggression.weight: 1}
      arms:
        no-treaty: {remove: rus-prk-2024}
      outcomes:
        russia_joins: joined("RUS")
      """;

  private final Shell shell = new Shell();

  @TempDir private Path temp;

  private Path study;

  @BeforeEach
  void writeStudy() throws IOException {
    study = Files.writeString(temp.resolve("little.yaml"), STUDY.formatted(absolute(Shell.KOREA)));
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  @Test
  void everyPointAndArmHasItsReplicationsSortedByPointArmAndRun() throws IOException {
    sweep("all");
    List<String> lines = lines("all/runs.csv");

    assertThat(lines).hasSize(1 + 4 * 2 * 450);
    List<String> keys = lines.stream().skip(1).map(line -> key(line.split(",", 4))).toList();
    assertThat(keys).isSorted();
    assertThat(lines("all/points.csv"))
        .containsExactly(
            "point,parameters.choice_precision,wording",
            "0,6,as-written",
            "1,6,aggression",
            "2,10,as-written",
            "3,10,aggression");
  }

  private static String key(String[] cells) {
    return "%04d %s %06d"
        .formatted(Integer.parseInt(cells[0]), cells[1], Integer.parseInt(cells[2]));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void resultsAreTheSameBytesForAnyThreadsShardsAndInterruptions(int seed) throws IOException {
    SplittableRandom dice = new SplittableRandom(seed);
    sweep("whole", "-t", 1);
    int shards = dice.nextInt(2, 7);
    List<Object> parts = new ArrayList<>();
    for (int shard = 1; shard <= shards; shard++) {
      String folder = "part-" + shard;
      sweep(folder, "--shard", shard + "/" + shards, "-t", dice.nextInt(1, 5));
      cutJournal(folder, dice);
      assertThat(shell.run("resume", "-q", temp.resolve(folder), "-t", dice.nextInt(1, 5)))
          .isEqualTo(ExitCode.DONE);
      parts.add(dice.nextInt(parts.size() + 1), temp.resolve(folder));
    }
    Object[] merge =
        Stream.concat(
                Stream.of("merge", "-q", "--no-charts", "-o", temp.resolve("merged")),
                parts.stream())
            .toArray();
    assertThat(shell.run(merge)).as(shell.err()).isEqualTo(ExitCode.DONE);

    Contents.assertSame(temp.resolve("merged"), temp.resolve("whole"));
  }

  /** As if the power had gone while the journal was written: cut anywhere, even within a block. */
  private void cutJournal(String folder, SplittableRandom dice) throws IOException {
    Path journal = temp.resolve(folder).resolve("journal.bin");
    byte[] bytes = Files.readAllBytes(journal);
    byte[] cut = java.util.Arrays.copyOf(bytes, dice.nextInt(bytes.length));
    Files.write(journal, cut);
  }

  @Test
  void anExpandedStudyIsTheSameAsOneThatAskedForAllAtFirst() throws IOException {
    sweep("grown", "-n", 130);
    assertThat(shell.run("expand", "-q", "--no-charts", temp.resolve("grown"), "-n", 450))
        .as(shell.err())
        .isEqualTo(ExitCode.DONE);
    sweep("whole", "-n", 450);

    Contents.assertSame(temp.resolve("grown"), temp.resolve("whole"));
  }

  @Test
  void anExpansionByNothingOrLessIsRefusedOrLeavesAllAsItWas() throws IOException {
    sweep("all", "-n", 100);
    Map<String, String> before = Contents.of(temp.resolve("all"));

    assertThat(shell.run("expand", "-q", temp.resolve("all"), "-n", 99))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("100 replications already");
    assertThat(Contents.of(temp.resolve("all"))).isEqualTo(before);
  }

  @Test
  void armsThatAreTheSameDifferByExactlyZero() throws IOException {
    Files.writeString(
        study, Files.readString(study).replace("no-treaty: {remove: rus-prk-2024}", "same: {}"));
    sweep("all", "-n", 200);
    assertThat(shell.run("compare", "-q", temp.resolve("all"))).isEqualTo(ExitCode.DONE);

    List<String> differences =
        lines("all/comparisons.csv").stream().filter(l -> l.contains(",difference,")).toList();
    assertThat(differences).hasSizeGreaterThan(40);
    assertThat(differences)
        .allMatch(line -> line.matches(".*,difference,0,.*|.*,difference,,,,0,,.*"));
    // Nothing varies, so that nothing is known of the spread: not an interval of no width.
    assertThat(differences).noneMatch(line -> line.contains(",difference,0,0,0,"));
  }

  @Test
  void beliefAndObligationBothOffAreTheTreatyRemovedAndBothOnAreTheBase() throws IOException {
    Files.writeString(
        study,
        """
        casus: 1
        study: both
        scenario: %s
        replications: 300
        arms:
          both-on: {believe: {}}
          removed: {remove: rus-prk-2024}
          both-off: {remove: rus-prk-2024, believe: {remove: rus-prk-2024}}
          taken-back: {remove: rus-prk-2024, add: rus-prk-2024}
        """
            .formatted(absolute(Shell.PROJECT.resolve("scenarios/korea-rung1.yaml"))));
    sweep("all");

    assertThat(runsOf("both-off")).isEqualTo(runsOf("removed")).isNotEqualTo(runsOf("base"));
    assertThat(runsOf("both-on")).isEqualTo(runsOf("base"));
    assertThat(runsOf("taken-back")).isEqualTo(runsOf("base"));
  }

  private List<String> runsOf(String arm) throws IOException {
    return runsOf(0, arm);
  }

  private List<String> runsOf(int point, String arm) throws IOException {
    String cell = point + "," + arm + ",";
    return lines("all/runs.csv").stream()
        .filter(line -> line.startsWith(cell))
        .map(line -> line.substring(cell.length()))
        .toList();
  }

  /** The sample of the posterior is kept in the folder, so that its runs can be played again. */
  @Test
  void aStudyThatDrawsFromAPosteriorCanBeGoneOnWith() throws IOException {
    Path sample =
        Files.writeString(temp.resolve("mine.csv"), "choice_precision,cost_4\n6,0.4\n9,0.5\n");
    Path scenario =
        Files.writeString(
            temp.resolve("drawn.yaml"),
            "casus: 1\nname: drawn\nextends: %s\nparameters: posterior(mine.csv)\n"
                .formatted(absolute(Shell.KOREA)));
    Files.writeString(
        study,
        Files.readString(study)
            .replace(absolute(Shell.KOREA).toString(), scenario.toString())
            .replace("  parameters.choice_precision: [6, 10]\n", ""));
    sweep("grown", "-n", 60);
    Files.delete(sample);
    Files.delete(scenario);

    assertThat(shell.run("expand", "-q", "--no-charts", temp.resolve("grown"), "-n", 90))
        .as(shell.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.run("verify", temp.resolve("grown"))).isEqualTo(ExitCode.DONE);
    assertThat(shell.run("explain", temp.resolve("grown"), "--run", 70, "--arm", "no-treaty"))
        .as(shell.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(lines("grown/posterior.csv")).hasSize(3);
  }

  /** A factor and an arm may both take a treaty away: it is gone, whoever took it. */
  @Test
  void aTreatyTakenAwayTwiceIsTakenAwayOnce() throws IOException {
    Files.writeString(
        study,
        """
        casus: 1
        study: twice
        scenario: %s
        replications: 200
        factors:
          treaty: {path: treaties.rus-prk-2024, values: [present, absent]}
        arms:
          no-treaty: {remove: rus-prk-2024}
          unbelieved: {believe: {remove: rus-prk-2024}}
        """
            .formatted(absolute(Shell.KOREA)));
    sweep("all");

    List<String> gone = runsOf(1, "base");
    assertThat(runsOf(0, "no-treaty")).isEqualTo(gone).isNotEqualTo(runsOf(0, "base"));
    assertThat(runsOf(1, "no-treaty")).isEqualTo(gone);
    assertThat(runsOf(1, "unbelieved")).isEqualTo(gone);
    assertThat(runsOf(0, "unbelieved")).isNotEqualTo(gone);
  }

  @Test
  void earlierResultsStandUnlessForced() throws IOException {
    sweep("all", "-n", 60);
    Map<String, String> before = Contents.of(temp.resolve("all"));

    assertThat(shell.run("sweep", study, "-q", "-o", temp.resolve("all")))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("already holds results").contains("--force");
    assertThat(Contents.of(temp.resolve("all"))).isEqualTo(before);

    sweep("all", "-n", 70, "--force");
    assertThat(lines("all/runs.csv")).hasSize(1 + 8 * 70);
    assertThat(temp.toFile().list()).containsExactlyInAnyOrder("all", "little.yaml");
  }

  @Test
  void aFolderThatMayNotBeWrittenIsTheUsersToMend() throws IOException {
    Path file = Files.writeString(temp.resolve("taken"), "not a folder");

    assertThat(shell.run("sweep", study, "-q", "-o", file.resolve("inside")))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("cannot write results to").doesNotContain("\tat ");
    assertThat(shell.run("resume", temp.resolve("nowhere"))).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.run("merge", "-o", temp.resolve("x"), temp.resolve("nowhere")))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).doesNotContain("\tat ");
  }

  @Test
  void aMissingShardIsNamed() throws IOException {
    sweep("part-1", "-n", 60, "--shard", "1/3");
    sweep("part-3", "-n", 60, "--shard", "3/3");

    assertThat(
            shell.run(
                "merge", "-o", temp.resolve("x"), temp.resolve("part-1"), temp.resolve("part-3")))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("of the 3 shards these are missing: 2");
    assertThat(temp.resolve("x")).doesNotExist();
  }

  @Test
  void aTrialTellsPointsArmsReplicationsTimeAndDisk() {
    assertThat(shell.run("sweep", study, "-q", "--dry-run")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out())
        .contains("4 points × 2 arms × 450 replications = 3,600 runs")
        .contains("MB of disk");
    assertThat(temp.toFile().list()).containsExactly("little.yaml");
  }

  @Test
  void aStudyStopsAtThePrecisionAskedForWhateverTheShards() throws IOException {
    Files.writeString(
        study,
        Files.readString(study)
            .replace(
                "replications: 450",
                "replications: {min: 100, max: 1600, precision: {war: 0.06}}"));
    sweep("whole", "-t", 3);
    sweep("part-1", "--shard", "1/2");
    sweep("part-2", "--shard", "2/2");
    assertThat(
            shell.run(
                "merge",
                "-q",
                "--no-charts",
                "-o",
                temp.resolve("merged"),
                temp.resolve("part-2"),
                temp.resolve("part-1")))
        .as(shell.err())
        .isEqualTo(ExitCode.DONE);

    Contents.assertSame(temp.resolve("merged"), temp.resolve("whole"));
    long runs = lines("whole/runs.csv").size() - 1L;
    assertThat(runs).isGreaterThan(8 * 100).isLessThan(8 * 1600);
  }

  private void sweep(String folder, Object... more) {
    Object[] args =
        Stream.concat(
                Stream.of("sweep", study, "-q", "--no-charts", "-o", temp.resolve(folder)),
                Stream.of(more))
            .toArray();
    assertThat(shell.run(args)).as(shell.err()).isEqualTo(ExitCode.DONE);
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(temp.resolve(file), StandardCharsets.UTF_8);
  }
}
