package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casus.design.LuckSharing;
import casus.results.StudyPlan;
import casus.sweep.StudyCopies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose luck the runs of a study have, on studies that were really played. */
class PointLuckTest {
  /** Factor and arm change nothing: a point differs from another by its luck alone. */
  private static final String STUDY =
      """
      casus: 1
      study: idle
      scenario: small-crisis.yaml
      replications: 30
      factors: {parameters.veto_base: uniform(-3,-1)}
      arms:
        idle: {set: {parameters.veto_affinity: 2}}
      """;

  private static final String CRISIS =
      """
      casus: 1
      name: small-crisis
      date: 2025-01-01
      horizon: 60 d
      states: {PRK: {}, KOR: {}}
      events: {shelling: {day: 0, actor: PRK, target: KOR, rung: force}}
      """;

  private final Shell shell = new Shell();

  @TempDir private Path temp;

  @BeforeEach
  void writeScenario() throws IOException {
    Files.writeString(temp.resolve("small-crisis.yaml"), CRISIS);
  }

  private Path study(String design) throws IOException {
    return Files.writeString(temp.resolve("idle.yaml"), STUDY + design);
  }

  private Path sweep(String design, String name, Object... more) throws IOException {
    return played(study(design), name, more);
  }

  private Path played(Path study, String name, Object... more) {
    Path folder = temp.resolve(name);
    List<Object> args =
        new java.util.ArrayList<>(List.of("sweep", study, "-q", "--no-charts", "-o", folder));
    args.addAll(List.of(more));
    assertThat(shell.run(args.toArray())).as(shell.err()).isEqualTo(ExitCode.DONE);
    return folder;
  }

  /** What came of the runs of each cell, without the columns that name the cell. */
  private static Map<String, String> cells(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("runs.csv")).stream()
        .skip(1)
        .map(line -> line.split(",", 3))
        .collect(
            Collectors.groupingBy(
                cells -> cells[0] + " " + cells[1],
                TreeMap::new,
                Collectors.mapping(cells -> cells[2], Collectors.joining("\n"))));
  }

  @Test
  void withSharedLuckPointsThatDifferInNothingHaveTheSameRuns() throws IOException {
    Map<String, String> cells =
        cells(sweep("design: {kind: random, points: 5, luck: shared}\n", "shared"));

    assertThat(cells).hasSize(10);
    assertThat(new TreeSet<>(cells.values())).hasSize(1);
  }

  @Test
  void withLuckPerPointTheirRunsDifferButThoseOfTheArmsOfAPointDoNot() throws IOException {
    Map<String, String> cells = cells(sweep("design: {kind: random, points: 5}\n", "own"));

    assertThat(new TreeSet<>(cells.values())).hasSize(5);
    for (int point = 0; point < 5; point++) {
      assertThat(cells.get(point + " base")).isEqualTo(cells.get(point + " idle"));
    }
  }

  @Test
  void rowOfSaltellisDesignHasItsLuckTogether() throws IOException {
    Map<String, String> cells = cells(sweep("design: {kind: saltelli, points: 4}\n", "rows"));

    assertThat(new TreeSet<>(cells.values())).hasSize(4);
    assertThat(cells.get("3 base")).isEqualTo(cells.get("5 base"));
    assertThat(cells.get("2 base")).isNotEqualTo(cells.get("3 base"));
  }

  @Test
  void shardsAndExpandedStudiesHaveTheSameBytesAsOnePlayedAtOnce() throws IOException {
    Path study = study("design: {kind: lhs, points: 5}\n");
    Path whole = played(study, "whole");
    played(study, "part-1", "--shard", "1/2");
    played(study, "part-2", "--shard", "2/2");
    Path merged = temp.resolve("merged");
    int code =
        shell.run(
            "merge",
            "-q",
            "--no-charts",
            "-o",
            merged,
            temp.resolve("part-1"),
            temp.resolve("part-2"));
    assertThat(code).as(shell.err()).isEqualTo(ExitCode.DONE);
    Path few = played(study, "few", "-n", 10);
    assertThat(shell.run("expand", few, "-n", 30, "-q", "--no-charts")).isEqualTo(ExitCode.DONE);

    for (Path other : List.of(merged, few)) {
      assertThat(other.resolve("runs.csv")).hasSameBinaryContentAs(whole.resolve("runs.csv"));
    }
  }

  @Test
  void addedPointsLeaveTheRunsOfThoseThatWereThereAsTheyWere() throws IOException {
    Map<String, String> few = cells(sweep("design: {kind: random, points: 3}\n", "few"));
    Map<String, String> more = cells(sweep("design: {kind: random, points: 6}\n", "more"));

    assertThat(more).hasSize(12).containsAllEntriesOf(few);
  }

  @Test
  void runsOfAPointWithItsOwnLuckAreReplayedAndVerified() throws IOException {
    Path folder = sweep("design: {kind: random, points: 4}\n", "replayed");

    assertThat(shell.run("verify", folder)).as(shell.out()).isEqualTo(ExitCode.DONE);
    assertThat(shell.run("explain", folder, "--point", 3, "--arm", "idle", "--run", 7))
        .as(shell.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("the replay agrees with runs.csv").contains("luck of its own");
  }

  @Test
  void whoseLuckItIsIsToldBeforeTheStudyAndInItsResults() throws IOException {
    Path study = study("design: {kind: lhs, points: 5}\n");
    assertThat(shell.run("sweep", study, "--dry-run")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("luck: per-point (each point has its own");

    Path folder = played(study, "told");
    assertThat(Files.readString(folder.resolve("manifest.json")))
        .contains("\"luck\": \"per-point\"")
        .contains("\"points_with_one_luck\": 1");
    assertThat(Files.readString(folder.resolve("dictionary.csv")))
        .contains("runs of equal number share their luck in all arms of a point");
  }

  /** What a factor that changes nothing is worth is told to be nothing, and chance is told. */
  @Test
  void chanceIsToldBesideTheIndicesItDrowns() throws IOException {
    Path folder = sweep("design: {kind: saltelli, points: 16}\n", "drowned");
    int code = shell.run("sensitivity", folder, "--outcome", "max_rung", "--arm", "base");

    assertThat(code).as(shell.err()).isEqualTo(ExitCode.DONE);
    assertThat(shell.err())
        .contains("warning: max_rung, arm base: chance is")
        .contains("not less than the total index of all factors");
    assertThat(Files.readString(folder.resolve("sensitivity.csv")))
        .contains("max_rung,sobol,dummy,total")
        .contains("chance_share_of_means");
  }

  /**
   * Of points without a difference the pooled share's interval is about as wide as luck makes it.
   */
  @Test
  void pooledShareIsToldWithTheUncertaintyOfSharedLuck() throws IOException {
    double[] widths = new double[2];
    String[] lucks = {"shared", "per-point"};
    for (int i = 0; i < 2; i++) {
      Path folder = sweep("design: {kind: random, points: 40, luck: " + lucks[i] + "}\n", lucks[i]);
      assertThat(shell.run("discover", folder, "--when", "deaths > 0"))
          .as(shell.err())
          .isEqualTo(ExitCode.DONE);
      java.util.regex.Matcher told =
          java.util.regex.Pattern.compile("luck: ([0-9.]+) to ([0-9.]+) %").matcher(shell.out());
      assertThat(told.find()).as(shell.out()).isTrue();
      widths[i] = Double.parseDouble(told.group(2)) - Double.parseDouble(told.group(1));
    }

    // Thirty replications against twelve hundred: √40 = 6.3 times as wide.
    assertThat(widths[0] / widths[1]).isBetween(3.0, 12.0);
  }

  @Test
  void unknownWordForLuckIsTold() throws IOException {
    assertThat(shell.run("check", study("design: {kind: lhs, points: 5, luck: per-pont}\n")))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err() + shell.out()).contains("per-pont").contains("per-point");
  }

  /** Folders of earlier versions say nothing of luck, and had it shared. */
  @Test
  void planWithoutAWordOnLuckHadItShared() throws IOException {
    Path folder = sweep("design: {kind: random, points: 3, luck: shared}\n", "old");
    Path plan = folder.resolve(StudyPlan.FILE);
    Files.writeString(
        plan,
        Files.readString(plan)
            .replaceFirst("\\s*\"luck\": \"shared\",", "")
            .replaceFirst("\"format\": \"?[0-9]+\"?", "\"format\": 1"));
    Path study = folder.resolve(StudyCopies.STUDY);
    Files.writeString(study, Files.readString(study).replace(", luck: shared", ""));

    assertThat(StudyCopies.study(folder).study().luck()).isEqualTo(LuckSharing.SHARED);
  }
}
