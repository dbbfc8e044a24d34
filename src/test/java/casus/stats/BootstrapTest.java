package casus.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import casus.stats.Bootstrap.RowStatistic;
import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapTest {
  static Iterable<Oracle.Row> intervals() {
    return Oracle.rows("bootstrap.csv");
  }

  private static RowStatistic meanOf(double... numbers) {
    return rows -> Arrays.stream(rows).mapToDouble(row -> numbers[row]).average().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("intervals")
  void intervalsFromGivenResamplesAreThoseOfR(Oracle.Row r) {
    double[] resamples = new double[999];
    for (int k = 1; k <= 999; k++) {
      resamples[k - 1] = Math.pow(k * 7919 % 1009 / 1009.0, 2);
    }
    double[] jackknife = new double[40];
    for (int j = 1; j <= 40; j++) {
      jackknife[j - 1] = 0.3 + j * 31 % 97 / 9700.0 * (j % 3);
    }
    Interval percentile = Bootstrap.percentileInterval(resamples, r.get("level"));
    Interval bca = Bootstrap.bcaInterval(r.get("value"), resamples, jackknife, r.get("level"));

    assertThat(percentile.low()).isCloseTo(r.get("low"), Oracle.near(r.get("low")));
    assertThat(percentile.high()).isCloseTo(r.get("high"), Oracle.near(r.get("high")));
    assertThat(bca.low()).isCloseTo(r.get("bcaLow"), Oracle.near(r.get("bcaLow")));
    assertThat(bca.high()).isCloseTo(r.get("bcaHigh"), Oracle.near(r.get("bcaHigh")));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, 1234567, Long.MIN_VALUE})
  void generatorIsThatOfTheJavaLibrary(long seed) {
    SplitMix ours = new SplitMix(seed);
    SplittableRandom javas = new SplittableRandom(seed);

    for (int i = 0; i < 100; i++) {
      assertThat(ours.nextLong()).isEqualTo(javas.nextLong());
    }
  }

  @Test
  void rowsAreDrawnFromAllRowsAlike() {
    int[] seen = new int[7];
    SplitMix generator = new SplitMix(3);
    for (int i = 0; i < 70_000; i++) {
      seen[generator.nextInt(7)]++;
    }

    // Six standard deviations of 93 either way.
    assertThat(Arrays.stream(seen).boxed())
        .allSatisfy(count -> assertThat(count).isBetween(9_440, 10_560));
  }

  @Test
  void equalSeedsGiveEqualIntervals() {
    RowStatistic mean = meanOf(1, 5, 2, 8, 9, 3, 3, 4);
    Estimate once = new Bootstrap(7, 500).bca(8, mean, 0.9);

    assertThat(new Bootstrap(7, 500).bca(8, mean, 0.9)).isEqualTo(once);
    assertThat(new Bootstrap(8, 500).bca(8, mean, 0.9)).isNotEqualTo(once);
  }

  @Test
  void standardErrorIsThatOfTheMean() {
    double[] numbers = new Random(1).doubles(400).toArray();
    Estimate estimate = new Bootstrap(1, 4000).percentile(400, meanOf(numbers), 0.95);
    double expected = Moments.of(numbers).standardError();

    // Of 4000 resamples the standard deviation is known to 1.1 %.
    assertThat(estimate.standardError()).isBetween(0.95 * expected, 1.05 * expected);
    assertThat(estimate.value()).isCloseTo(Moments.of(numbers).mean(), Oracle.near(1));
    assertThat(estimate.n()).isEqualTo(400);
  }

  /** A single pair proves nothing, and two equal ones no more than two coins on the same side. */
  @Test
  void differencesWithoutSpreadAreNoProofByThemselves() {
    Bootstrap bootstrap = new Bootstrap(1, 999);

    assertThat(bootstrap.testOfEqualMeans(new double[] {5}, new double[] {1})).isNaN();
    assertThat(bootstrap.testOfEqualMeans(new double[] {5, 6}, new double[] {1, 2})).isEqualTo(0.5);
    assertThat(bootstrap.testOfEqualMeans(new double[40], new double[40])).isEqualTo(1);
  }

  @Test
  void constantSampleLeavesTheSpreadUnknown() {
    Estimate percentile = new Bootstrap(1, 200).percentile(5, meanOf(2, 2, 2, 2, 2), 0.95);
    Estimate bca = new Bootstrap(1, 200).bca(5, meanOf(2, 2, 2, 2, 2), 0.95);
    Estimate single = new Bootstrap(1, 200).bca(1, meanOf(2), 0.95);

    assertThat(percentile.interval()).isEqualTo(Interval.EVERYTHING);
    assertThat(bca.interval()).isEqualTo(Interval.EVERYTHING);
    assertThat(single.interval()).isEqualTo(Interval.EVERYTHING);
  }

  @Test
  void statisticThatMayBeMissingRulesOutNothing() {
    double[] numbers = {0, 0, 0, 1};
    RowStatistic inverse = rows -> 1 / zeroToNaN(meanOf(numbers).of(rows));
    Estimate estimate = new Bootstrap(1, 200).bca(4, inverse, 0.95);

    assertThat(estimate.value()).isEqualTo(4);
    assertThat(estimate.interval()).isEqualTo(Interval.EVERYTHING);
    assertThat(new Bootstrap(1, 200).percentile(4, inverse, 0.95).interval())
        .isEqualTo(Interval.EVERYTHING);
  }

  private static double zeroToNaN(double x) {
    return x == 0 ? Double.NaN : x;
  }

  @Test
  void extremeBiasStaysWithinTheResamples() {
    double[] resamples = {1, 2, 3, 4, 5};
    double[] carriedByOneRow = new double[500];
    carriedByOneRow[3] = -1; // as when the only success is left out
    double[] carriedDown = new double[500];
    carriedDown[3] = 1;
    Interval above = Bootstrap.bcaInterval(100, resamples, new double[] {1, 2}, 0.95);
    // Acceleration and level together turn the formula around.
    Interval steepUp = Bootstrap.bcaInterval(100, resamples, carriedByOneRow, 0.9999999);
    Interval steepDown = Bootstrap.bcaInterval(-100, resamples, carriedDown, 0.9999999);

    assertThat(above.low()).isBetween(1.0, 5.0);
    assertThat(above.high()).isEqualTo(5);
    assertThat(steepUp.high()).isEqualTo(5);
    assertThat(steepDown.low()).isEqualTo(1);
  }

  @Test
  void pairedDifferencesIgnoreWhatTheArmsShare() {
    double[] shared = new Random(9).doubles(50).map(u -> 1000 * u).toArray();
    double[] raised = shared.clone();
    for (int run = 0; run < 50; run++) {
      raised[run] += run % 2;
    }
    Estimate difference = new Bootstrap(1, 1000).meanDifference(raised, shared, 0.95);

    assertThat(difference.value()).isCloseTo(0.5, Oracle.near(1));
    assertThat(difference.interval().halfWidth()).isBetween(0.1, 0.18);
  }

  @Test
  void testOfEqualMeansSeesAShiftAndNothingElse() {
    Random random = new Random(4);
    double[] first = random.doubles(60).toArray();
    double[] second = random.doubles(60).toArray();
    double[] shifted = Arrays.stream(second).map(x -> x + 1).toArray();
    Bootstrap bootstrap = new Bootstrap(1, 999);

    assertThat(bootstrap.testOfEqualMeans(first, second)).isGreaterThan(0.05);
    assertThat(bootstrap.testOfEqualMeans(first, shifted)).isEqualTo(0.001);
    assertThat(bootstrap.testOfEqualMeans(shifted, first)).isEqualTo(0.001);
    assertThat(bootstrap.testOfEqualMeans(first, first)).isEqualTo(1);
  }

  @Test
  void testOfEqualMeansCountsLargerTStatistics() {
    double[] first = {3, 5, 4, 8, 2, 6, 7, 1, 9, 5};
    double[] second = {2, 4, 5, 4, 2, 5, 5, 2, 6, 4};
    double[] differences = {1, 1, -1, 4, 0, 1, 2, -1, 3, 1};
    Moments all = Moments.of(differences);
    double observed = Math.abs(all.mean() / all.standardError());
    SplitMix generator = new SplitMix(5);
    int asLarge = 0;
    for (int resample = 0; resample < 999; resample++) {
      Moments drawn = new Moments();
      for (int row = 0; row < 10; row++) {
        drawn.add(differences[generator.nextInt(10)] - all.mean());
      }
      asLarge += Math.abs(drawn.mean() / drawn.standardError()) >= observed ? 1 : 0;
    }

    assertThat(asLarge).isBetween(20, 200);
    assertThat(new Bootstrap(5, 999).testOfEqualMeans(first, second))
        .isEqualTo((1.0 + asLarge) / 1000);
  }

  @Test
  void whatCannotBeResampledIsRefused() {
    Bootstrap bootstrap = new Bootstrap(1, 10);

    assertThatIllegalArgumentException().isThrownBy(() -> new Bootstrap(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> bootstrap.bca(0, rows -> 1, 0.95));
    assertThatIllegalArgumentException().isThrownBy(() -> bootstrap.bca(1, rows -> 1, 95));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bootstrap.percentile(1, rows -> 1, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bootstrap.meanDifference(new double[2], new double[3], 0.95));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bootstrap.testOfEqualMeans(new double[0], new double[0]));
  }

  @Test
  void jackknifeLeavesOutEachRowOnce() {
    double[] without = Bootstrap.jackknife(4, meanOf(1, 2, 3, 6));

    assertThat(without).containsExactly(11.0 / 3, 10.0 / 3, 3, 2);
  }

  @Test
  void jackknifeOfManyRowsLeavesOutBlocks() {
    double[] without = Bootstrap.jackknife(1200, rows -> rows.length);
    double[] sums = Bootstrap.jackknife(1200, rows -> Arrays.stream(rows).asLongStream().sum());

    assertThat(without).hasSize(500).containsOnly(1198, 1197);
    // What is left out adds up to all rows.
    assertThat(500 * (1199.0 * 600) - Arrays.stream(sums).sum()).isEqualTo(1199.0 * 600);
  }

  /**
   * The mean of 60 exponential numbers, which are skew. BCa covers 0.938 here and misses nearly
   * alike on both sides; its upper ends alone cover 0.967. Those of plain percentiles cover 0.950,
   * which nine seeds in ten show, and those of an acceleration with the wrong sign 0.943, which
   * fails always. A correct program fails for four seeds in a thousand.
   */
  @Test
  @Tag("statistical")
  void bcaIntervalCoversTheMeanOfSkewNumbersOnBothSides() {
    Random random = new Random(8);
    Coverage coverage = new Coverage();
    Coverage upperEnd = new Coverage();
    for (int trial = 0; trial < 4000; trial++) {
      double[] numbers = random.doubles(60).map(u -> -Math.log(1 - u)).toArray();
      RowStatistic mean =
          rows -> {
            double sum = 0;
            for (int row : rows) {
              sum += numbers[row];
            }
            return sum / rows.length;
          };
      Interval interval = new Bootstrap(trial, 500).bca(60, mean, 0.95).interval();
      coverage.count(interval.contains(1));
      upperEnd.count(interval.high() >= 1);
    }

    assertThat(coverage.isBetween(0.93, 0.955)).as(coverage.toString()).isTrue();
    assertThat(upperEnd.isBetween(0.963, 0.975)).as("upper end " + upperEnd).isTrue();
  }

  /** A correct program fails for two seeds in a thousand; one with twice the level, always. */
  @Test
  @Tag("statistical")
  void testOfEqualMeansKeepsItsLevel() {
    Random random = new Random(15);
    Coverage accepted = new Coverage();
    for (int trial = 0; trial < 2000; trial++) {
      double[] first = random.doubles(40).toArray();
      double[] second = random.doubles(40).toArray();
      accepted.count(new Bootstrap(trial, 399).testOfEqualMeans(first, second) > 0.05);
    }

    assertThat(accepted.isBetween(0.94, 0.96)).as(accepted.toString()).isTrue();
  }
}
