package casus.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PairedProportionsTest {
  static Iterable<Oracle.Row> pairs() {
    return Oracle.rows("paired-proportions.csv");
  }

  private static PairedProportions of(Oracle.Row r) {
    return new PairedProportions(
        r.count("both"), r.count("onlyFirst"), r.count("onlySecond"), r.count("neither"));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void scoreIntervalsAreThoseOfR(Oracle.Row r) {
    Estimate difference = of(r).difference(r.get("level"));
    Estimate ratio = of(r).ratio(r.get("level"));

    assertThat(difference.low()).isCloseTo(r.get("differenceLow"), Oracle.near(1));
    assertThat(difference.high()).isCloseTo(r.get("differenceHigh"), Oracle.near(1));
    assertThat(ratio.low()).isCloseTo(r.get("ratioLow"), Oracle.near(r.get("ratioLow")));
    assertThat(ratio.high()).isCloseTo(r.get("ratioHigh"), Oracle.near(r.get("ratioHigh")));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void theTestOfMcNemarIsThatOfR(Oracle.Row r) {
    assertThat(of(r).exactTest()).isCloseTo(r.get("exact"), Oracle.near(r.get("exact")));
  }

  @Test
  void smallestPValuesKeepTheirDigits() {
    PairedProportions clear = new PairedProportions(0, 100, 0, 0);

    assertThat(clear.exactTest() / Math.pow(2, -99)).isCloseTo(1, Oracle.near(1));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void exchangingTheArmsTurnsEverythingAround(Oracle.Row r) {
    PairedProportions pairs = of(r);
    PairedProportions exchanged =
        new PairedProportions(pairs.both(), pairs.onlySecond(), pairs.onlyFirst(), pairs.neither());
    Estimate there = pairs.difference(0.9);
    Estimate back = exchanged.difference(0.9);
    Estimate times = pairs.ratio(0.9);
    Estimate over = exchanged.ratio(0.9);

    assertThat(back.value()).isEqualTo(-there.value());
    assertThat(back.low()).isCloseTo(-there.high(), Oracle.near(1));
    assertThat(back.high()).isCloseTo(-there.low(), Oracle.near(1));
    assertThat(over.low()).isCloseTo(1 / times.high(), Oracle.near(1 / times.high()));
    assertThat(over.high()).isCloseTo(1 / times.low(), Oracle.near(1 / times.low()));
    assertThat(exchanged.exactTest()).isEqualTo(pairs.exactTest());
  }

  @Test
  void equalArmsStillLeaveRoomForADifference() {
    PairedProportions same = new PairedProportions(20, 0, 0, 80);
    double square = Math.pow(CriticalValues.z(0.95), 2);

    Estimate difference = same.difference(0.95);
    Estimate ratio = same.ratio(0.95);

    // The score equations by hand: nΔ/(1 − Δ) = z² and a (1 − θ)/θ = z².
    assertThat(difference.value()).isZero();
    assertThat(difference.high()).isCloseTo(square / (100 + square), Oracle.near(1));
    assertThat(difference.low()).isCloseTo(-square / (100 + square), Oracle.near(1));
    assertThat(ratio.low()).isCloseTo(20 / (20 + square), Oracle.near(1));
    assertThat(ratio.high()).isCloseTo((20 + square) / 20, Oracle.near(1));
    assertThat(same.exactTest()).isEqualTo(1);
  }

  @Test
  void ratioIsBoundedOnOneSideWhenOneArmHasNone() {
    Estimate never = new PairedProportions(0, 0, 9, 91).ratio(0.95);
    Estimate always = new PairedProportions(0, 9, 0, 91).ratio(0.95);
    Estimate neither = new PairedProportions(0, 0, 0, 91).ratio(0.95);

    assertThat(never.value()).isZero();
    assertThat(never.low()).isZero();
    assertThat(never.high()).isBetween(0.2, 0.9);
    assertThat(always.value()).isNaN();
    assertThat(always.high()).isNaN();
    assertThat(always.low()).isCloseTo(1 / never.high(), Oracle.near(10));
    assertThat(neither.value()).isNaN();
    assertThat(neither.interval()).isEqualTo(Interval.EVERYTHING);
  }

  @Test
  void differenceEndsAtOneWhenAllPairsDiffer() {
    Estimate all = new PairedProportions(0, 12, 0, 0).difference(0.95);

    assertThat(all.value()).isEqualTo(1);
    assertThat(all.high()).isEqualTo(1);
    assertThat(all.low()).isBetween(0.5, 0.9);
  }

  @Test
  void standardErrorsAreThoseOfTheDeltaMethod() {
    PairedProportions pairs = new PairedProportions(100, 30, 60, 810);
    // Var(first − second) = (b + c − (b − c)²/n)/n²; Var(log ratio) = (b + c)/((a + b)(a + c)).
    double ofDifference = Math.sqrt(90 - 900.0 / 1000) / 1000;
    double ofRatio = 130.0 / 160 * Math.sqrt(90 / (130.0 * 160));

    assertThat(pairs.difference(0.95).standardError()).isCloseTo(ofDifference, Oracle.near(0));
    assertThat(pairs.ratio(0.95).standardError()).isCloseTo(ofRatio, Oracle.near(0));
  }

  @Test
  void varianceReductionIsOneForIndependentArms() {
    // 0.4 and 0.3, independent: 0.12, 0.28, 0.18, 0.42.
    PairedProportions independent = new PairedProportions(120, 280, 180, 420);
    PairedProportions paired = new PairedProportions(300, 100, 0, 600);

    assertThat(independent.varianceReduction()).isCloseTo(1, Oracle.near(1));
    assertThat(paired.varianceReduction()).isCloseTo((0.24 + 0.21) / 0.09, Oracle.near(1));
    assertThat(new PairedProportions(5, 0, 0, 5).varianceReduction()).isInfinite();
    assertThat(new PairedProportions(0, 0, 0, 5).varianceReduction()).isNaN();
  }

  @Test
  void armsArePartsOfThePairs() {
    PairedProportions pairs = new PairedProportions(1, 2, 4, 8);

    assertThat(pairs.first()).isEqualTo(Proportion.of(3, 15));
    assertThat(pairs.second()).isEqualTo(Proportion.of(5, 15));
    assertThat(new PairedProportions(0, 0, 0, 0).difference(0.95).interval())
        .isEqualTo(Interval.EVERYTHING);
  }

  @Test
  void negativeCountsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PairedProportions(-1, 2, 3, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new PairedProportions(1, -2, 3, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new PairedProportions(1, 2, -3, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new PairedProportions(1, 2, 3, -4));
  }

  /**
   * Chances of "both", "only first" and "only second", and n. Score intervals cover 0.94 to 0.965
   * here; one for independent arms covers more than 0.99 in all rows. A correct program fails for
   * one seed in two hundred (four comparisons of one in a thousand each).
   */
  @ParameterizedTest
  @CsvSource({"0.1, 0.05, 0.02, 300", "0.02, 0.01, 0.01, 2000", "0.4, 0.05, 0.1, 100"})
  @Tag("statistical")
  void intervalsCoverTheTruthNineteenTimesInTwenty(double both, double b, double c, int n) {
    Random random = new Random(n);
    Coverage difference = new Coverage();
    Coverage ratio = new Coverage();
    for (int trial = 0; trial < 4000; trial++) {
      int[] cells = new int[4];
      for (int pair = 0; pair < n; pair++) {
        double u = random.nextDouble();
        cells[u < both ? 0 : u < both + b ? 1 : u < both + b + c ? 2 : 3]++;
      }
      PairedProportions pairs = new PairedProportions(cells[0], cells[1], cells[2], cells[3]);
      difference.count(pairs.difference(0.95).interval().contains(b - c));
      ratio.count(pairs.ratio(0.95).interval().contains((both + b) / (both + c)));
    }

    assertThat(difference.isBetween(0.94, 0.965)).as("difference " + difference).isTrue();
    assertThat(ratio.isBetween(0.94, 0.965)).as("ratio " + ratio).isTrue();
  }
}
