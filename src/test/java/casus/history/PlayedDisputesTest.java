package casus.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.crisis.Outcome;
import casus.crisis.Parameter;
import casus.crisis.ResolvedScenario;
import casus.crisis.RunColumns;
import casus.crisis.RunRecord;
import casus.engine.Simulator;
import casus.history.DisputeScore.Forecaster;
import casus.luck.Luck;
import casus.scenario.Library;
import casus.scenario.LoadedScenario;
import casus.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayedDisputesTest {
  private static final Library LIBRARY = Library.load();
  private static final DisputeOpening OPENING = DisputeYardsticks.load().opening();

  @TempDir private Path folder;
  private List<DisputeRow> rows;
  private PlayedDisputes played;

  @BeforeEach
  void read() {
    rows = MadeUpDisputes.rows(folder, MadeUpDisputes.many(12, 4));
    played = PlayedDisputes.of(rows, row -> OPENING, LIBRARY, 2);
  }

  @Test
  void predictionsDoNotDependOnThreads() {
    String one = DisputePrediction.csv(played.play(p -> p, 60, 5, 1, done -> {}));
    String many =
        DisputePrediction.csv(
            PlayedDisputes.of(rows, row -> OPENING, LIBRARY, 1).play(p -> p, 60, 5, 4, done -> {}));

    assertThat(many).isEqualTo(one);
    assertThat(one.lines()).hasSize(13);
    assertThat(one.lines().findFirst())
        .contains(
            "disno,p_force,p_reply,p_fatal,p_war,p_month,p_ally,length_q10,length_q25,length_q50,"
                + "length_q75,length_q90,runs,se_force,se_reply,se_fatal,se_war,se_month,se_ally");
  }

  /** What {@code --show} prints and what is counted are one thing. */
  @Test
  void theScenarioShownGivesTheRunsThatAreCounted() {
    DisputeRow row = rows.get(3);
    int runs = 300;
    DisputePrediction prediction = played.play(p -> p, runs, 5, 1, done -> {}).get(3);
    LoadedScenario shown =
        new ScenarioReader(LIBRARY)
            .read("shown.yaml", PlayedDisputes.document(row, OPENING))
            .orElseThrow();
    RunColumns.Row cells = RunColumns.of(shown.scenario()).row();
    Map<String, Integer> counts = new TreeMap<>();
    Simulator simulator = new Simulator(new ResolvedScenario(shown.scenario()));
    for (int k = 0; k < runs; k++) {
      RunRecord record = simulator.run(new Luck(PlayedDisputes.seed(5, row), k));
      cells.of(record);
      for (Outcome outcome : shown.outcomes()) {
        counts.merge(outcome.name(), outcome.valueIn(cells) == 1 ? 1 : 0, Integer::sum);
      }
      counts.merge("war", record.war() ? 1 : 0, Integer::sum);
    }

    assertThat(counts)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "force", prediction.force(),
                "reply", prediction.reply(),
                "fatal", prediction.fatal(),
                "ally", prediction.ally(),
                "war", prediction.war()));
    assertThat(prediction.chance(DisputeQuestion.FORCE))
        .isEqualTo((prediction.force() + .5) / (runs + 1));
    assertThat(prediction.force()).isBetween(1, runs - 1);
  }

  @Test
  void openedAnewTheyAreWhatTheyWouldBeReadAnew() {
    DisputeOpening mild = new DisputeOpening(OPENING.force(), OPENING.display(), -2);

    List<DisputePrediction> opened = played.opened(row -> mild).play(p -> p, 40, 5, 2, done -> {});

    assertThat(opened)
        .isEqualTo(
            PlayedDisputes.of(rows, row -> mild, LIBRARY, 2).play(p -> p, 40, 5, 2, done -> {}));
    assertThat(opened).isNotEqualTo(played.play(p -> p, 40, 5, 2, done -> {}));
  }

  @Test
  void otherParametersGiveOtherPredictions() {
    DisputePrediction deadly =
        played.play(p -> p.with(Parameter.INCIDENT_FATAL, 1), 100, 5, 2, done -> {}).get(0);
    DisputePrediction harmless =
        played.play(p -> p.with(Parameter.INCIDENT_FATAL, 0), 100, 5, 2, done -> {}).get(0);

    assertThat(deadly.fatal()).isGreaterThan(harmless.fatal());
    assertThat(deadly.days()).isSorted();
  }

  @Test
  void differencesArePairedOverTheDisputesThatAreTold() {
    List<DisputeRow> some = rows.subList(0, 4);
    double[] first = {.9, .2, .6, .5};
    double[] second = {.5, .5, .5, .5};
    List<DisputeScore> scores =
        DisputeScore.of(
            "all",
            DisputeQuestion.REPLY,
            some,
            List.of(
                new Forecaster("played", asList(first)),
                new Forecaster("base rate", asList(second))));
    double sum = 0;
    List<Double> losses = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      double p = DisputeQuestion.REPLY.truth(some.get(i)) == 1 ? first[i] : 1 - first[i];
      losses.add(-Math.log(p) + Math.log(.5));
      sum += losses.get(i);
    }

    assertThat(scores).hasSize(2);
    assertThat(scores.get(1).logDifference().value()).isCloseTo(sum / 4, within(1e-12));
    // Disputes 0 to 2 are of one dyad, 3 of another: two clusters.
    double apart = losses.get(3) - sum / 4;
    assertThat(scores.get(1).logDifference().standardError())
        .isCloseTo(Math.sqrt(2 * apart * apart * 2) / 4, within(1e-12));
    assertThat(scores.get(0).logDifference().value()).isNaN();
  }

  private static List<Double> asList(double[] numbers) {
    return java.util.Arrays.stream(numbers).boxed().toList();
  }

  @Test
  void periodsAreToldApartWhereThereAreBoth() {
    List<DisputePrediction> predictions = played.play(p -> p, 20, 5, 2, done -> {});
    DisputeReport report =
        DisputeReport.of(rows, predictions, row -> DisputeYardsticks.load(), 0, 20, 5);

    assertThat(report.scores()).extracting(DisputeScore::period).containsOnly("all");
    assertThat(report.scores()).hasSize(5 * DisputeQuestion.values().length);
    assertThat(report.lengths().n()).isEqualTo(12);
    assertThat(new DisputeTables(report).json()).contains("\"log_difference_se\"");
    assertThat(new DisputeTables(report).text()).contains("it becomes a war (all:");
  }
}
