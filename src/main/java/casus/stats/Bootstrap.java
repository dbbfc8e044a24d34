package casus.stats;

import casus.text.Text;
import java.util.Arrays;
import org.apache.commons.math3.special.Erf;

/**
 * Intervals for any statistic of a sample, by drawing samples from the sample.
 *
 * <p>What is drawn are rows, with replacement, as many as there are. A statistic that reads two
 * columns at the same rows is thereby resampled in pairs.
 *
 * <p>The rows come from SplitMix64 with the seed given, resample after resample; equal arguments
 * give equal results everywhere.
 *
 * @param seed any number; where the rows come from
 * @param resamples how many samples to draw; positive, and for a 95 % interval better at least 1000
 * @see "Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapters 13, 14 and 16"
 */
public record Bootstrap(long seed, int resamples) {
  /** More groups than this change the jackknife's skewness little and cost n each. */
  private static final int MOST_JACKKNIFE_GROUPS = 500;

  /** A number told from some of the rows of a sample. */
  @FunctionalInterface
  public interface RowStatistic {
    /**
     * The statistic of some rows.
     *
     * @param rows indices of rows, from 0, possibly repeated; not to be kept or changed
     * @return the statistic; NaN if it has none
     */
    double of(int[] rows);
  }

  /**
   * Checks the number of resamples.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public Bootstrap {
    if (resamples < 1) {
      throw new IllegalArgumentException("number of resamples is not positive: " + resamples);
    }
  }

  /**
   * A statistic with its percentile interval.
   *
   * @param n how many rows the sample has; positive
   * @param statistic what to estimate
   * @param level the chance with which the interval should hold the truth, inside (0, 1)
   * @return the statistic of the sample, the standard deviation over the resamples, and the
   *     interval between the quantiles of the resamples; the whole line when some resample has no
   *     statistic, all have the same, or there is one row only
   * @throws IllegalArgumentException if {@code n} is not positive
   */
  public Estimate percentile(int n, RowStatistic statistic, double level) {
    CriticalValues.checkedLevel(level);
    double value = statistic.of(everyRow(n));
    double[] replicates = replicates(n, statistic);
    if (n == 1 || Double.isNaN(value) || anyNaN(replicates) || allAlike(replicates)) {
      return new Estimate(value, Double.NaN, Interval.EVERYTHING, n);
    }
    Interval interval = percentileInterval(replicates, level);
    return new Estimate(value, Moments.of(replicates).standardDeviation(), interval, n);
  }

  /**
   * A statistic with its BCa interval: percentiles moved to mend bias and skewness.
   *
   * <p>The acceleration comes from a jackknife that leaves out one row, or one of 500 blocks of
   * neighbouring rows when there are more than 500. Resamples equal to the estimate count half to
   * either side. When all lie on one side, half a resample is taken to lie on the other.
   *
   * @param n how many rows the sample has; positive
   * @param statistic what to estimate
   * @param level the chance with which the interval should hold the truth, inside (0, 1)
   * @return the statistic of the sample, the standard deviation over the resamples, and the
   *     interval; the whole line when some resample or the jackknife has no statistic, all
   *     resamples have the same, or there is one row only
   * @throws IllegalArgumentException if {@code n} is not positive
   * @see "Efron (1987), doi:10.1080/01621459.1987.10478410"
   */
  public Estimate bca(int n, RowStatistic statistic, double level) {
    CriticalValues.checkedLevel(level);
    double value = statistic.of(everyRow(n));
    double[] replicates = replicates(n, statistic);
    double[] jackknife = jackknife(n, statistic);
    if (n == 1
        || Double.isNaN(value)
        || anyNaN(replicates)
        || anyNaN(jackknife)
        || allAlike(replicates)) {
      return new Estimate(value, Double.NaN, Interval.EVERYTHING, n);
    }
    Interval interval = bcaInterval(value, replicates, jackknife, level);
    return new Estimate(value, Moments.of(replicates).standardDeviation(), interval, n);
  }

  /**
   * The mean of paired differences with its BCa interval.
   *
   * @param first the numbers of one arm, finite
   * @param second those of the other, finite, of the same runs in the same order
   * @param level the chance with which the interval should hold the truth, inside (0, 1)
   * @return the mean of first less second
   * @throws IllegalArgumentException if the arms differ in length or are empty
   */
  public Estimate meanDifference(double[] first, double[] second, double level) {
    double[] differences = differences(first, second);
    return bca(differences.length, rows -> mean(differences, rows), level);
  }

  /**
   * The paired bootstrap test of equal means: how often the t statistic of resampled, centred
   * differences is at least as large as the one observed.
   *
   * @param first the numbers of one arm, finite
   * @param second those of the other, finite, of the same runs in the same order
   * @return the two-sided p-value, (1 + number as large) / (1 + resamples); 1 when the differences
   *     are all zero; when they are alike but not zero, so that no resample tells anything, at
   *     least that of the exact test of signs, 2<sup>1 − n</sup>; NaN for a single pair
   * @throws IllegalArgumentException if the arms differ in length or are empty
   */
  public double testOfEqualMeans(double[] first, double[] second) {
    double[] differences = differences(first, second);
    int n = differences.length;
    if (n == 1) {
      return Double.NaN;
    }
    double observed = Math.abs(squaredT(differences, everyRow(n), 0));
    double centre = mean(differences, everyRow(n));
    double[] replicates = replicates(n, rows -> squaredT(differences, rows, centre));
    long asLarge = Arrays.stream(replicates).filter(t -> t >= observed).count();
    double p = (1.0 + asLarge) / (1 + resamples);
    return Double.isInfinite(observed) ? Math.max(p, Math.pow(2, 1.0 - n)) : p;
  }

  /** The square of the t statistic but for the factor n; without spread it is 0 or infinite. */
  private static double squaredT(double[] numbers, int[] rows, double centre) {
    double mean = mean(numbers, rows);
    double squares = 0;
    for (int row : rows) {
      squares += (numbers[row] - mean) * (numbers[row] - mean);
    }
    double shift = (mean - centre) * (mean - centre);
    return shift == 0 ? 0 : shift / squares;
  }

  private static double mean(double[] numbers, int[] rows) {
    double sum = 0;
    for (int row : rows) {
      sum += numbers[row];
    }
    return sum / rows.length;
  }

  private static double[] differences(double[] first, double[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          Text.format("pairs of unequal arms: %d and %d runs", first.length, second.length));
    }
    double[] differences = new double[first.length];
    for (int run = 0; run < first.length; run++) {
      differences[run] = first[run] - second[run];
    }
    return differences;
  }

  private static int[] everyRow(int n) {
    if (n < 1) {
      throw new IllegalArgumentException("no rows to draw from: " + n);
    }
    int[] rows = new int[n];
    Arrays.setAll(rows, row -> row);
    return rows;
  }

  /** The statistic of each resample, in the order drawn. */
  private double[] replicates(int n, RowStatistic statistic) {
    SplitMix generator = new SplitMix(seed);
    double[] replicates = new double[resamples];
    int[] rows = new int[n];
    for (int resample = 0; resample < resamples; resample++) {
      for (int row = 0; row < n; row++) {
        rows[row] = generator.nextInt(n);
      }
      replicates[resample] = statistic.of(rows);
    }
    return replicates;
  }

  /** The statistic with each row, or each block of rows, left out in turn. */
  static double[] jackknife(int n, RowStatistic statistic) {
    int groups = Math.min(n, MOST_JACKKNIFE_GROUPS);
    if (groups == 1) {
      return new double[] {statistic.of(everyRow(1))}; // nothing would be left
    }
    double[] without = new double[groups];
    for (int group = 0; group < groups; group++) {
      int from = (int) ((long) n * group / groups);
      int to = (int) ((long) n * (group + 1) / groups);
      int[] rows = new int[n - (to - from)];
      for (int row = 0; row < rows.length; row++) {
        rows[row] = row < from ? row : row + (to - from);
      }
      without[group] = statistic.of(rows);
    }
    return without;
  }

  static Interval percentileInterval(double[] replicates, double level) {
    double[] sorted = sorted(replicates);
    double side = (1 - level) / 2;
    return new Interval(quantile(sorted, side), quantile(sorted, 1 - side));
  }

  static Interval bcaInterval(double value, double[] replicates, double[] jackknife, double level) {
    double[] sorted = sorted(replicates);
    double bias = biasCorrection(value, sorted);
    double acceleration = acceleration(jackknife);
    double z = CriticalValues.z(level);
    double low = quantile(sorted, movedChance(bias, acceleration, -z));
    double high = quantile(sorted, movedChance(bias, acceleration, z));
    return new Interval(low, high);
  }

  /** z₀: how far the estimate is from the median of the resamples, in standard deviations. */
  private static double biasCorrection(double value, double[] sorted) {
    double below = 0;
    for (double replicate : sorted) {
      below += replicate < value ? 1 : replicate == value ? 0.5 : 0;
    }
    double resamples = sorted.length;
    double share = Math.min(Math.max(below, 0.5), resamples - 0.5) / resamples;
    return Math.sqrt(2) * Erf.erfInv(2 * share - 1);
  }

  /** a: a sixth of the skewness of the jackknife's values, turned around. */
  private static double acceleration(double[] jackknife) {
    double mean = Arrays.stream(jackknife).sum() / jackknife.length;
    double squares = 0;
    double cubes = 0;
    for (double without : jackknife) {
      double shift = mean - without;
      squares += shift * shift;
      cubes += shift * shift * shift;
    }
    return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
  }

  private static double movedChance(double bias, double acceleration, double z) {
    double moved = bias + z;
    double shrink = 1 - acceleration * moved;
    if (shrink <= 0) {
      // |a| is at most 1/6, so only levels near 1 come here.
      return moved > 0 ? 1 : 0;
    }
    return 0.5 * Erf.erfc(-(bias + moved / shrink) / Math.sqrt(2));
  }

  /** The quantile at rank (R + 1) p with the ranks between interpolated (R's type 6). */
  private static double quantile(double[] sorted, double p) {
    double rank = (sorted.length + 1) * p;
    int whole = (int) rank;
    if (whole < 1) {
      return sorted[0];
    }
    if (whole >= sorted.length) {
      return sorted[sorted.length - 1];
    }
    double below = sorted[whole - 1];
    return below + (rank - whole) * (sorted[whole] - below);
  }

  private static double[] sorted(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  private static boolean anyNaN(double[] numbers) {
    return Arrays.stream(numbers).anyMatch(Double::isNaN);
  }

  private static boolean allAlike(double[] numbers) {
    return Arrays.stream(numbers).allMatch(number -> number == numbers[0]);
  }
}
