package casus.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.stats.Bootstrap;
import casus.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scores of forecasts, by hand and on made-up forecasters. */
class ForecastScoresTest {
  private static final Bootstrap BOOTSTRAP = new Bootstrap(1, 200);

  @Test
  void scoresAreThoseOfTheFormulas() {
    ForecastScores scores =
        ForecastScores.of(
            new double[] {.8, .3, .3, .1},
            new boolean[] {true, true, false, false},
            List.of("a", "b", "c", "d"),
            BOOTSTRAP);

    assertThat(scores.brier().value()).isCloseTo((.04 + .49 + .09 + .01) / 4, within(1e-12));
    assertThat(scores.logScore().value())
        .isCloseTo(-(Math.log(.8) + Math.log(.3) + Math.log(.7) + Math.log(.9)) / 4, within(1e-12));
    assertThat(scores.auc().value()).isCloseTo(3.5 / 4, within(1e-12));
    assertThat(scores.events()).isEqualTo(2);
  }

  @Test
  void aPerfectForecasterHasSlopeOneAndAnOverconfidentOneLess() {
    Random random = new Random(1);
    int n = 4000;
    double[] honest = new double[n];
    double[] extreme = new double[n];
    boolean[] outcomes = new boolean[n];
    List<String> clusters = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double logit = -2 + 1.5 * random.nextGaussian();
      honest[i] = Sigmoid.of(logit);
      extreme[i] = Sigmoid.of(2 * logit);
      outcomes[i] = random.nextDouble() < honest[i];
      clusters.add("" + i / 4);
    }

    ForecastScores good = ForecastScores.of(honest, outcomes, clusters, BOOTSTRAP);
    ForecastScores bad = ForecastScores.of(extreme, outcomes, clusters, BOOTSTRAP);

    assertThat(good.slope().interval().contains(1)).isTrue();
    assertThat(good.intercept().interval().contains(0)).isTrue();
    assertThat(bad.slope().value()).isCloseTo(good.slope().value() / 2, within(1e-6));
    assertThat(bad.auc().value()).isCloseTo(good.auc().value(), within(1e-12));
    assertThat(bad.brier().value()).isGreaterThan(good.brier().value());
  }

  @Test
  void equalForecastsHaveNoSlopeAndCasesAllAlikeNoAuc() {
    ForecastScores equal =
        ForecastScores.of(
            new double[] {.2, .2}, new boolean[] {true, false}, List.of("a", "b"), BOOTSTRAP);
    ForecastScores none =
        ForecastScores.of(
            new double[] {.2, .4}, new boolean[] {false, false}, List.of("a", "b"), BOOTSTRAP);

    assertThat(equal.auc().value()).isEqualTo(.5);
    assertThat(equal.slope().value()).isNaN();
    assertThat(none.auc().value()).isNaN();
    assertThat(none.brier().value()).isCloseTo(.1, within(1e-12));
  }

  /**
   * The Brier score of a constant is a mean of two numbers, so that its standard error is known.
   */
  @Test
  void intervalsHoldNineteenTwentiethsOfResamples() {
    int n = 400;
    double[] chances = new double[n];
    boolean[] outcomes = new boolean[n];
    List<String> clusters = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      chances[i] = .3;
      outcomes[i] = i % 4 == 0;
      clusters.add("" + i);
    }
    double error = (.49 - .09) * Math.sqrt(.25 * .75 / n);

    Estimate brier = ForecastScores.of(chances, outcomes, clusters, new Bootstrap(1, 1000)).brier();

    assertThat((brier.high() - brier.low()) / 2).isBetween(.93 * 1.96 * error, 1.07 * 1.96 * error);
  }

  @ParameterizedTest
  @ValueSource(doubles = {.002, .005, .01, .02, .05, .1, .2, .5})
  void aBinBeginsAtItsEdge(double edge) {
    assertThat(Reliability.of(new double[] {edge, Math.nextDown(edge)}, new boolean[2])).hasSize(2);
    assertThat(Reliability.of(new double[] {edge, Math.nextUp(edge)}, new boolean[2])).hasSize(1);
  }

  @Test
  void binsCountEveryForecastOnce() {
    List<Reliability.Bin> bins =
        Reliability.of(
            new double[] {0, .001, .002, .3, 1}, new boolean[] {false, false, false, true, true});

    assertThat(bins).extracting(Reliability.Bin::n).containsExactly(2, 1, 1, 1);
    assertThat(Reliability.csv(bins)).startsWith("bin,predicted,observed,lo,hi,n\r\n1,0.0005,");
  }
}
