package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.analysis.Attribution;
import casus.analysis.Comparisons;
import casus.analysis.Sensitivities;
import casus.analysis.StudyData;
import casus.results.StoredResults;
import casus.scenario.LoadedScenario;
import casus.scenario.Parsed;
import casus.scenario.ScenarioReader;
import casus.sweep.Quantity;
import casus.sweep.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Analyses of studies that were really played, against what must come out. */
class AnalysisTest {
  private final Shell shell = new Shell();

  @TempDir private Path temp;

  private Path sweep(Path study, Object... more) {
    Path folder = temp.resolve("results-of-" + study.getFileName());
    Object[] args =
        Stream.concat(Stream.of("sweep", study, "-q", "--no-charts", "-o", folder), Stream.of(more))
            .toArray();
    assertThat(shell.run(args)).as(shell.err()).isEqualTo(ExitCode.DONE);
    return folder;
  }

  private static Path shipped(String name) {
    return Shell.PROJECT.resolve("scenarios/studies").resolve(name);
  }

  // ---- Comparisons ----

  @Test
  void pairedDifferencesAreDifferencesOfTheSummaryAndShareMuchOfTheirLuck() throws IOException {
    Path folder = sweep(shipped("article4-wording.yaml"), "-n", 400);
    List<Comparisons.Line> lines = compared(folder);
    Map<String, Double> war = new TreeMap<>();
    StoredResults.open(folder)
        .summary(row -> row.outcome().equals("war") && row.statistic().equals("probability"))
        .forEach(row -> war.put(row.arm(), row.value()));

    assertThat(war).hasSize(5);
    for (Comparisons.Line line : of(lines, "war", "difference")) {
      assertThat(line.row().estimate().value())
          .isCloseTo(
              war.getOrDefault(line.arm(), Double.NaN) - war.getOrDefault("base", Double.NaN),
              within(1e-12));
      assertThat(line.row().estimate().n()).isEqualTo(400);
      assertThat(line.row().p()).isLessThanOrEqualTo(line.adjusted());
    }
    assertThat(of(lines, "war", "difference"))
        .hasSize(4)
        .allMatch(line -> line.row().varianceReduction() > 1);
  }

  /** The 2×2 opens with words, so that force is an outcome, and luck is shared there too. */
  @Test
  void armsOfBeliefAndObligationShareTheirLuck() throws IOException {
    List<Comparisons.Line> lines = compared(sweep(shipped("deterrence-2x2.yaml"), "-n", 200));

    assertThat(of(lines, "decomposition/force", "difference"))
        .hasSize(3)
        .allMatch(line -> line.row().varianceReduction() > 1);
    assertThat(of(lines, "max_rung", "difference"))
        .hasSize(3)
        .allMatch(line -> line.row().varianceReduction() > 1);
  }

  private static List<Comparisons.Line> compared(Path folder) {
    try (StudyData data = StudyData.open(folder)) {
      return Comparisons.of(data, List.of(), done -> {});
    }
  }

  private static List<Comparisons.Line> of(
      List<Comparisons.Line> lines, String outcome, String statistic) {
    return lines.stream()
        .filter(l -> l.row().outcome().equals(outcome) && l.row().statistic().equals(statistic))
        .toList();
  }

  // ---- Sensitivity ----

  private static final String TWO_DAYS =
      """
      casus: 1
      name: two-days
      date: 2025-01-01
      horizon: 2 d
      states: {PRK: {}, KOR: {}}
      events:
        first: {day: 0, actor: PRK, target: KOR, rung: force, deaths: 100}
        second: {day: 1, actor: PRK, target: KOR, rung: force, deaths: 100}
      parameters:
        frailty_sd: 0
        answer_fast_days: 365
        answer_slow_days: 3650
        own_days_low: 3650
        own_days_force: 3650
        own_days_war: 3650
        incident_fatal: 0
        incident_fatal_alone: 0
        contact_base: 0
      """;

  private static final String FACTORS =
      """
      casus: 1
      study: additive
      scenario: two-days.yaml
      replications: 1
      factors:
        events.first.deaths: uniform(0,900)
        events.second.deaths: uniform(0,300)
        parameters.audience_cost: uniform(0,0.1)
      """;

  /** Deaths are those of the one event and those of the other: 300² and 100² parts of variance. */
  private Map<String, Double> sensitivity(String design) throws IOException {
    Files.writeString(temp.resolve("two-days.yaml"), TWO_DAYS);
    Path study = Files.writeString(temp.resolve("additive.yaml"), FACTORS + design);
    try (StudyData data = StudyData.open(sweep(study))) {
      return Sensitivities.of(data, "base", "deaths").stream()
          .filter(line -> !line.method().equals("variance"))
          .collect(
              Collectors.toMap(
                  line -> line.factor() + " " + line.index(), line -> line.estimate().value()));
    }
  }

  @Test
  void sobolIndicesOfAnAdditiveOutcomeAreItsPartsOfVariance() throws IOException {
    Map<String, Double> index = sensitivity("design: {kind: saltelli, points: 128}\n");

    assertThat(index.get("events.first.deaths first")).isCloseTo(.9, within(.05));
    assertThat(index.get("events.first.deaths total")).isCloseTo(.9, within(.05));
    assertThat(index.get("events.second.deaths first")).isCloseTo(.1, within(.05));
    assertThat(index.get("events.second.deaths total")).isCloseTo(.1, within(.02));
    assertThat(index.get("parameters.audience_cost first")).isCloseTo(0, within(1e-9));
    assertThat(index.get("parameters.audience_cost total")).isCloseTo(0, within(1e-9));
  }

  @Test
  void morrisMeasuresOfAnAdditiveOutcomeAreItsSlopesWithoutSpread() throws IOException {
    Map<String, Double> index = sensitivity("design: {kind: morris, trajectories: 6}\n");

    assertThat(index.get("events.first.deaths mu_star")).isCloseTo(900, within(2.0));
    assertThat(index.get("events.second.deaths mu")).isCloseTo(300, within(2.0));
    assertThat(index.get("events.first.deaths sigma")).isCloseTo(0, within(2.0));
    assertThat(index.get("parameters.audience_cost mu_star")).isZero();
  }

  @Test
  void oneAtATimeTellsTheOutcomeAtBothEndsOfEachFactor() throws IOException {
    Map<String, Double> index = sensitivity("design: oat\n");

    assertThat(index)
        .containsEntry(" base", 200.0)
        .containsEntry("events.first.deaths low", 100.0)
        .containsEntry("events.first.deaths high", 1000.0)
        .containsEntry("events.second.deaths low", 100.0)
        .containsEntry("events.second.deaths high", 400.0)
        .containsEntry("parameters.audience_cost high", 200.0);
  }

  // ---- Attribution ----

  @Test
  void sharesAddUpAndATreatyThatNobodyCanTriggerGetsNothing() {
    Parsed<LoadedScenario> parsed = ScenarioReader.read(Shell.KOREA, List.of());
    LoadedScenario scenario = ((Parsed.Sound<LoadedScenario>) parsed).value();
    Map<String, Double> shares =
        Attribution.of(
                scenario,
                Attribution.By.TREATIES,
                Quantity.of("belligerents", scenario),
                1,
                300,
                2,
                done -> {},
                () -> false)
            .stream()
            .collect(
                Collectors.toMap(Attribution.Share::player, share -> share.estimate().value()));
    double all = shares.getOrDefault("all", Double.NaN);
    double none = shares.getOrDefault("none", Double.NaN);
    double sum =
        shares.entrySet().stream()
            .filter(entry -> !entry.getKey().equals("all") && !entry.getKey().equals("none"))
            .mapToDouble(Map.Entry::getValue)
            .sum();

    assertThat(shares).hasSize(6);
    assertThat(sum).isCloseTo(all - none, within(1e-12));
    assertThat(shares.get("usa-jpn-1960")).isEqualTo(0.0);
    assertThat(shares.get("usa-kor-1953")).isGreaterThan(0);
  }

  // ---- Verification ----

  @Test
  void changedByteAndChangedCellAreFound() throws IOException {
    Files.writeString(temp.resolve("two-days.yaml"), TWO_DAYS);
    Path study =
        Files.writeString(
            temp.resolve("small.yaml"),
            "casus: 1\nstudy: small\nscenario: two-days.yaml\nreplications: 5\n");
    Path folder = sweep(study);
    assertThat(Verification.of(folder, 50, 1, done -> {}).faults()).isEmpty();
    assertThat(Verification.of(folder, 50, 1, done -> {}).runs()).isEqualTo(5);

    Path runs = folder.resolve("runs.csv");
    String text = Files.readString(runs);
    List<String> header = List.of(text.lines().findFirst().orElseThrow().split(",", -1));
    String third = text.lines().skip(3).findFirst().orElseThrow();
    String[] cells = third.split(",", -1);
    cells[header.indexOf("deaths")] = "201";
    Files.writeString(runs, text.replace(third, String.join(",", cells)));

    assertThat(Verification.of(folder, 50, 1, done -> {}).faults())
        .hasSize(2)
        .anyMatch(fault -> fault.contains("runs.csv was changed after it was written"))
        .anyMatch(
            fault ->
                fault.contains(
                    "point 0, arm base, run 2: deaths is 201 in runs.csv, 200 when played again"));
    assertThat(shell.run("verify", folder)).isEqualTo(ExitCode.PARTLY);

    Files.writeString(runs, text);
    Files.delete(folder.resolve("ladder.csv"));
    assertThat(Verification.of(folder, 0, 1, done -> {}).faults())
        .containsExactly("ladder.csv is missing");
  }
}
