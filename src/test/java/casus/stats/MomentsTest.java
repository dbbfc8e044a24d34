package casus.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
  static Iterable<Oracle.Row> moments() {
    return Oracle.rows("moments.csv");
  }

  @ParameterizedTest
  @MethodSource("moments")
  void momentsAndIntervalAreThoseOfR(Oracle.Row r) {
    Moments moments = new Moments();
    for (long k = 1; k <= r.count("n"); k++) {
      moments.add(k * 7919 % 1009 / 16.0 - 20);
    }
    Estimate estimate = moments.estimate(r.get("level"));

    assertThat(estimate.value()).isCloseTo(r.get("mean"), Oracle.near(r.get("mean")));
    assertThat(moments.standardDeviation()).isCloseTo(r.get("sd"), Oracle.near(r.get("sd")));
    assertThat(estimate.low()).isCloseTo(r.get("low"), Oracle.near(r.get("low")));
    assertThat(estimate.high()).isCloseTo(r.get("high"), Oracle.near(r.get("high")));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 1.0 / 3, -7e100, 1e-130, 123456789.123})
  void constantInputLeavesTheSpreadUnknown(double number) {
    Moments moments = new Moments();
    for (int i = 0; i < 1000; i++) {
      moments.add(number);
    }

    assertThat(moments.mean()).isEqualTo(number);
    assertThat(moments.standardDeviation()).isZero();
    assertThat(moments.interval()).isEqualTo(Interval.EVERYTHING);
  }

  @Test
  void orderAndDivisionChangeNotABit() {
    Random random = new Random(5);
    double[] numbers =
        random.doubles(1000).map(u -> (u - 0.5) * Math.pow(10, 40 * random.nextDouble())).toArray();
    Moments forwards = Moments.of(numbers);
    Moments backwards = new Moments();
    Moments evens = new Moments();
    Moments odds = new Moments();
    for (int i = numbers.length - 1; i >= 0; i--) {
      backwards.add(numbers[i]);
      (i % 2 == 0 ? evens : odds).add(numbers[i]);
    }
    odds.merge(evens);

    assertThat(backwards.estimate()).isEqualTo(forwards.estimate());
    assertThat(odds.estimate()).isEqualTo(forwards.estimate());
  }

  @Test
  void cancellationLosesNothing() {
    Moments moments = Moments.of(1e16, 1, -1e16, 1e-3, -1);

    assertThat(moments.mean()).isEqualTo(1e-3 / 5);
  }

  @Test
  void offsetDoesNotSpoilTheVariance() {
    Moments moments = Moments.of(1e12 + 4, 1e12 + 7, 1e12 + 13, 1e12 + 16);

    assertThat(moments.variance()).isEqualTo(30);
  }

  @Test
  void countingANumberManyTimesEqualsAddingItManyTimes() {
    Moments counted = new Moments();
    counted.add(0.1, 700);
    counted.add(-1.0 / 3, 300);
    counted.add(99, 0);
    Moments added = new Moments();
    for (int i = 0; i < 1000; i++) {
      added.add(i % 10 < 7 ? 0.1 : -1.0 / 3);
    }

    assertThat(counted.estimate()).isEqualTo(added.estimate());
  }

  @Test
  void momentsCanBeMergedWithThemselves() {
    Moments moments = Moments.of(1, 2, 3.5);
    moments.merge(moments);

    assertThat(moments.estimate()).isEqualTo(Moments.of(1, 2, 3.5, 1, 2, 3.5).estimate());
  }

  @Test
  void oneNumberHasAMeanButRulesOutNothing() {
    Estimate estimate = Moments.of(3).estimate();

    assertThat(estimate.value()).isEqualTo(3);
    assertThat(estimate.standardError()).isNaN();
    assertThat(estimate.interval()).isEqualTo(Interval.EVERYTHING);
    assertThat(new Moments().estimate().value()).isNaN();
  }

  @Test
  void numbersThatAreNoneAreRefused() {
    Moments moments = new Moments();

    assertThatIllegalArgumentException().isThrownBy(() -> moments.add(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> moments.add(1e200));
    assertThatIllegalArgumentException().isThrownBy(() -> moments.add(Double.NEGATIVE_INFINITY, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> moments.add(1, -1));
    assertThat(moments.n()).isZero();
  }

  /**
   * A correct program fails this for two seeds in a thousand; one with z instead of t covers 0.88
   * and fails always.
   */
  @Test
  @Tag("statistical")
  void tIntervalCoversTheMeanOfNormalNumbersNineteenTimesInTwenty() {
    Random random = new Random(20);
    Coverage coverage = new Coverage();
    for (int trial = 0; trial < 20_000; trial++) {
      Moments moments = new Moments();
      for (int i = 0; i < 5; i++) {
        moments.add(100 + 3 * random.nextGaussian());
      }
      coverage.count(moments.interval().contains(100));
    }

    assertThat(coverage.isBetween(0.95, 0.95)).as(coverage.toString()).isTrue();
  }
}
