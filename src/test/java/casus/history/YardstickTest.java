package casus.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import casus.calibration.Sigmoid;
import casus.history.DisputeYardsticks.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YardstickTest {
  @TempDir private Path folder;

  private DisputeRow neighbours() {
    return MadeUpDisputes.rows(
            folder, MadeUpDisputes.table(MadeUpDisputes.KNOWN, MadeUpDisputes.NEIGHBOURS))
        .get(0);
  }

  @Test
  void covariatesAreThoseOfTheRow() {
    DisputeRow row = neighbours();

    assertThat(DisputeCovariate.TERRITORY.of(row)).isEqualTo(1);
    assertThat(DisputeCovariate.TARGET_REVISIONIST.of(row)).isZero();
    assertThat(DisputeCovariate.CHALLENGER_POLICY.of(row)).isZero();
    assertThat(DisputeCovariate.RIVALRY_SPATIAL.of(row)).isEqualTo(1);
    assertThat(DisputeCovariate.RIVALRY_OTHER.of(row)).isZero();
    assertThat(DisputeCovariate.LAND_BORDER.of(row)).isEqualTo(1);
    assertThat(DisputeCovariate.LOG_RECENT_DISPUTES.of(row)).isEqualTo(Math.log(4));
    assertThat(DisputeCovariate.MANY_ORIGINATORS.of(row)).isEqualTo(1);
    assertThat(DisputeCovariate.YEAR.of(row)).isEqualTo(28 / 50.0);
    assertThat(DisputeCovariate.LOG_RATIO.of(row)).isCloseTo(Math.log(2), within(1e-12));
    assertThat(DisputeCovariate.LOG_WEAKER.of(row)).isCloseTo(Math.log(.01), within(1e-12));
    assertThat(DisputeCovariate.LOWER_DEMOCRACY.of(row)).isEqualTo(.25);
    assertThat(DisputeCovariate.LOG_TARGET_ALLIES.of(row)).isEqualTo(Math.log(8));
  }

  @Test
  void aForecastIsTheLogisticOfASum() {
    Yardstick yardstick =
        new Yardstick(
            -1, Map.of(DisputeCovariate.TERRITORY, .5, DisputeCovariate.LOWER_DEMOCRACY, -2.0));

    // −1 + .5 · 1 − 2 · .25 = −1
    assertThat(yardstick.chance(neighbours())).isCloseTo(1 / (1 + Math.E), within(1e-12));
  }

  @Test
  void shippedYardsticksAreReadBackAsTheyAreWritten() {
    DisputeYardsticks shipped = DisputeYardsticks.load();

    assertThat(shipped.disputes()).isEqualTo(1155);
    assertThat(shipped.chance(DisputeQuestion.WAR, Kind.BASE, neighbours()))
        .isCloseTo(60 / 1155.0, within(1e-6));
    assertThat(shipped.json())
        .isEqualTo(
            casus.text.Packed.text(DisputeYardsticks.class, "/casus/history/yardsticks.json"));
  }

  @Test
  void whatBringsRepliesIsFound() {
    DisputeYardsticks fitted =
        DisputeYardsticks.fit(MadeUpDisputes.rows(folder, MadeUpDisputes.many(6000, 1)));
    Yardstick twelve = fitted.model(DisputeQuestion.REPLY, Kind.TWELVE);

    // The truth is 1.5; the standard error at 6,000 disputes is about .06.
    assertThat(twelve.weights().get(DisputeCovariate.TERRITORY)).isCloseTo(1.5, within(.2));
    assertThat(twelve.weights().get(DisputeCovariate.LAND_BORDER)).isCloseTo(0, within(.2));
    assertThat(twelve.weights()).doesNotContainKey(DisputeCovariate.NUCLEAR_BOTH); // never varies
  }

  @Test
  void aPlainLogitOfOneFlagGivesTheSharesOfItsTwoGroups() {
    List<DisputeRow> rows = MadeUpDisputes.rows(folder, MadeUpDisputes.many(500, 2));
    Yardstick fitted =
        Yardstick.fit(
            Yardstick.cases(rows, DisputeQuestion.REPLY), List.of(DisputeCovariate.TERRITORY), 0);
    List<DisputeRow> with =
        rows.stream().filter(row -> DisputeCovariate.TERRITORY.of(row) == 1).toList();
    double share = with.stream().mapToDouble(DisputeQuestion.REPLY::truth).average().orElseThrow();

    assertThat(fitted.chance(with.get(0))).isCloseTo(share, within(1e-6));
  }

  @Test
  void aHeavyPenaltyLeavesTheBaseRate() {
    List<DisputeRow> rows = MadeUpDisputes.rows(folder, MadeUpDisputes.many(500, 2));
    List<Yardstick.Seen> cases = Yardstick.cases(rows, DisputeQuestion.REPLY);
    Yardstick held = Yardstick.fit(cases, DisputeCovariate.ALL, 1e9);
    double share = (double) cases.stream().filter(Yardstick.Seen::truth).count() / cases.size();

    assertThat(held.logit(rows.get(0))).isCloseTo(Sigmoid.logit(share), within(1e-4));
  }

  @Test
  void firstActsAreThoseOfChallengersThatGotNoReply() {
    List<DisputeRow> rows = MadeUpDisputes.rows(folder, MadeUpDisputes.many(6000, 3));
    DisputeYardsticks fitted = DisputeYardsticks.fit(rows);

    // Made up: 3 of 4 use force whether there is a reply or not; else threats are as many as shows.
    assertThat(fitted.shift()).isCloseTo(0, within(.1));
    assertThat(fitted.display()).isCloseTo(.5, within(.05));
    assertThat(
            fitted.opening().of(rows.get(0)).rungs().weights().stream().mapToDouble(w -> w).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void tooFewAnswersAreTold() {
    List<DisputeRow> rows = MadeUpDisputes.rows(folder, MadeUpDisputes.many(8, 2));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> DisputeYardsticks.fit(rows))
        .withMessageContaining("at least 5 of either kind");
  }
}
