package casus.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProportionTest {
  static Iterable<Oracle.Row> proportions() {
    return Oracle.rows("proportion.csv");
  }

  @ParameterizedTest
  @MethodSource("proportions")
  void wilsonIntervalIsThatOfR(Oracle.Row r) {
    Interval interval = Proportion.of(r.count("successes"), r.count("n")).interval(r.get("level"));

    assertThat(interval.low()).isCloseTo(r.get("low"), Oracle.near(r.get("low")));
    assertThat(interval.high()).isCloseTo(r.get("high"), Oracle.near(r.get("high")));
  }

  @ParameterizedTest
  @MethodSource("proportions")
  void exactIntervalIsThatOfR(Oracle.Row r) {
    Interval interval =
        Proportion.of(r.count("successes"), r.count("n")).exactInterval(r.get("level"));

    assertThat(interval.low()).isCloseTo(r.get("exactLow"), Oracle.near(r.get("exactLow")));
    assertThat(interval.high()).isCloseTo(r.get("exactHigh"), Oracle.near(r.get("exactHigh")));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "0, 7", "3, 7", "7, 7", "1, 10000000", "4999999, 5000000"})
  void wilsonIntervalContainsTheProportion(long successes, long n) {
    Proportion proportion = Proportion.of(successes, n);

    assertThat(proportion.interval().contains(proportion.value())).isTrue();
  }

  @Test
  void intervalTouchesTheEndsExactlyWhenAllRunsAgree() {
    for (long n = 1; n < 2000; n++) {
      assertThat(Proportion.of(0, n).interval().low()).isEqualTo(0.0);
      assertThat(Proportion.of(n, n).interval().high()).isEqualTo(1.0);
    }
    assertThat(Proportion.of(1, 2000).interval().low()).isPositive();
    assertThat(Proportion.of(1999, 2000).interval().high()).isLessThan(1);
  }

  @Test
  void countingFailuresMirrorsTheInterval() {
    Interval success = Proportion.of(13, 57).interval(0.9);
    Interval failure = Proportion.of(44, 57).interval(0.9);

    assertThat(failure.low()).isCloseTo(1 - success.high(), Oracle.near(1));
    assertThat(failure.high()).isCloseTo(1 - success.low(), Oracle.near(1));
  }

  @Test
  void standardErrorIsThatOfABinomialShare() {
    assertThat(Proportion.of(20, 100).standardError()).isCloseTo(0.04, Oracle.near(0.04));
    assertThat(Proportion.of(0, 100).standardError()).isZero();
  }

  @Test
  void countsBeyondIntAreFine() {
    Proportion proportion = Proportion.of(3_000_000_000L, 6_000_000_000L);

    assertThat(proportion.value()).isEqualTo(0.5);
    assertThat(proportion.standardError()).isCloseTo(0.5 / Math.sqrt(6e9), Oracle.near(0));
    assertThat(proportion.interval().halfWidth()).isLessThan(1.3e-5);
  }

  @Test
  void withoutRunsNothingIsKnown() {
    Estimate estimate = Proportion.of(0, 0).estimate();

    assertThat(estimate.value()).isNaN();
    assertThat(estimate.standardError()).isNaN();
    assertThat(estimate.interval()).isEqualTo(Interval.EVERYTHING);
    assertThat(estimate.low()).isNaN();
    assertThat(estimate.high()).isNaN();
    assertThat(Proportion.of(0, 0).exactInterval(0.95)).isEqualTo(new Interval(0, 1));
  }

  @Test
  void successesBeyondTheRunsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(-1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(0, -1));
  }

  /** Exact, by summing the binomial law; so nothing here is left to chance. */
  @ParameterizedTest
  @CsvSource({"0.5, 100", "0.2, 200", "0.05, 400", "0.01, 2000", "0.9, 150"})
  void wilsonIntervalCoversTheTruthNineteenTimesInTwenty(double p, int n) {
    BinomialDistribution law = new BinomialDistribution(null, n, p);
    double covered = 0;
    for (int successes = 0; successes <= n; successes++) {
      if (Proportion.of(successes, n).interval().contains(p)) {
        covered += law.probability(successes);
      }
    }

    // Coverage of any interval without randomization oscillates (Brown, Cai and DasGupta 2001).
    assertThat(covered).isBetween(0.935, 0.97);
  }
}
