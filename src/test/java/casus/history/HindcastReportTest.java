package casus.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.history.HistoricalCase.Kind;
import casus.scenario.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scores of forecasts against what happened. */
class HindcastReportTest {
  /** War came in 3 of 9 runs, and in truth; a call in none of 9, and in truth neither. */
  private static final HindcastReport.Row WAR =
      row(Kind.HINDCAST, "july-1914", "war", true, 3, 0.2, 1);

  private static final HindcastReport.Row CALL =
      row(Kind.HINDCAST, "july-1914", "called", false, 0, 0.1, 1);

  private static final HindcastReport.Row QUIET =
      row(Kind.NON_EVENT, "mid-53", "called", false, 1, 0.05, 4);

  private static HindcastReport.Row row(
      Kind kind, String name, String truth, boolean value, int count, double base, double weight) {
    return new HindcastReport.Row(
        kind, name, truth, truth + " > 0", value, count, 9, base, weight, "a \"source\", quoted");
  }

  @Test
  void forecastIsTheProportionWithHalfARunAdded() {
    assertThat(WAR.probability()).isEqualTo(3.5 / 10);
    assertThat(CALL.probability()).isEqualTo(0.5 / 10);
  }

  @Test
  void logarithmicScoreIsTheLogarithmOfWhatWasGivenToTheTruth() {
    assertThat(WAR.logScore()).isEqualTo(Math.log(0.35));
    assertThat(WAR.baseLogScore()).isEqualTo(Math.log(0.2));
    assertThat(CALL.logScore()).isEqualTo(Math.log(0.95));
    assertThat(CALL.baseLogScore()).isEqualTo(Math.log(0.9));
  }

  @Test
  void brierScoreIsTheSquareOfTheMiss() {
    assertThat(WAR.brier()).isCloseTo(0.65 * 0.65, within(1e-15));
    assertThat(CALL.brier()).isCloseTo(0.05 * 0.05, within(1e-15));
    assertThat(CALL.baseBrier()).isCloseTo(0.1 * 0.1, within(1e-15));
  }

  @Test
  void aTruthThatNoRunForetoldHasAFiniteScore() {
    assertThat(row(Kind.HINDCAST, "x", "war", true, 0, 0.5, 1).logScore())
        .isEqualTo(Math.log(0.05));
  }

  @Test
  void totalsAreMeansWeightedByWhatEachCaseStandsFor() {
    HindcastReport report = HindcastReport.scored(9, 1, 0, List.of(WAR, CALL, QUIET));

    HindcastReport.Total all = report.totals().get(2);
    assertThat(all.group()).isEqualTo("all");
    assertThat(all.cases()).isEqualTo(2);
    assertThat(all.truths()).isEqualTo(3);
    assertThat(all.weight()).isEqualTo(6);
    assertThat(all.logScore())
        .isCloseTo((Math.log(0.35) + Math.log(0.95) + 4 * Math.log(0.85)) / 6, within(1e-15));
    assertThat(all.baseLogScore())
        .isCloseTo((Math.log(0.2) + Math.log(0.9) + 4 * Math.log(0.95)) / 6, within(1e-15));
    assertThat(all.brier())
        .isCloseTo((0.65 * 0.65 + 0.05 * 0.05 + 4 * 0.15 * 0.15) / 6, within(1e-15));
  }

  @Test
  void gainIsTheModelsScoreLessThatOfTheBaseRates() {
    HindcastReport report = HindcastReport.scored(9, 1, 0, List.of(WAR, CALL, QUIET));

    for (HindcastReport.Total total : report.totals()) {
      assertThat(total.gain().value())
          .isCloseTo(total.logScore() - total.baseLogScore(), within(1e-12));
    }
  }

  @Test
  void eachKindHasATotalOfItsOwn() {
    HindcastReport report = HindcastReport.scored(9, 1, 0, List.of(WAR, CALL, QUIET));

    assertThat(report.totals())
        .extracting(HindcastReport.Total::group)
        .containsExactly("hindcast", "non-event", "all");
    assertThat(report.totals().get(0).logScore())
        .isCloseTo((Math.log(0.35) + Math.log(0.95)) / 2, within(1e-15));
  }

  @Test
  void csvHasOneRowForEachTruthAndQuotesWhatNeedsIt() {
    String csv = HindcastReport.scored(9, 1, 0, List.of(WAR, CALL)).csv();

    assertThat(csv.lines())
        .hasSize(3)
        .element(1)
        .asString()
        .startsWith("hindcast,july-1914,war,war > 0,1,3,9,0.35,")
        .endsWith(",\"a \"\"source\"\", quoted\"");
  }

  @Test
  void textTellsEveryTruthAndEveryTotal() {
    String text = HindcastReport.scored(9, 1, 2, List.of(WAR, CALL, QUIET)).text();

    assertThat(text)
        .contains("july-1914  war     true    0.3500")
        .contains("hindcast        1       2")
        .contains("2 replications failed");
  }

  @Test
  void jsonHoldsRowsAndTotals() {
    String json = HindcastReport.scored(9, 1, 0, List.of(WAR)).json();

    assertThat(json)
        .contains("\"replications\": 9")
        .contains("\"truth\": \"war\"")
        .contains("\"group\": \"hindcast\"");
  }

  @Test
  void reportDoesNotDependOnTheNumberOfThreads() throws IOException {
    List<HistoricalCase> cases =
        NonEvents.read(Path.of("scenarios/hindcasts"), Library.load()).orElseThrow().subList(0, 2);

    HindcastReport one = HindcastReport.of(cases, 250, 7, 1, done -> {});
    HindcastReport two = HindcastReport.of(cases, 250, 7, 2, done -> {});

    assertThat(two.csv()).isEqualTo(one.csv());
    assertThat(one.rows()).allMatch(row -> row.n() == 250);
  }

  @Test
  void progressCountsTheReplicationsOfAllCases() throws IOException {
    List<HistoricalCase> cases =
        NonEvents.read(Path.of("scenarios/hindcasts"), Library.load()).orElseThrow().subList(0, 2);
    List<Integer> told = new ArrayList<>();

    HindcastReport.of(cases, 10, 1, 1, told::add);

    assertThat(told).containsExactly(10, 20);
  }
}
