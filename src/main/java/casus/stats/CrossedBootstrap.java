package casus.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Intervals for what is told of a study over its points: rows of points are drawn anew, and where
 * all points share their luck, groups of replications too.
 *
 * <p>Under shared luck a row and a replication are two ways in which runs hang together. Each
 * resample adds what drawing rows changed and what drawing replications changed. The chance of
 * single runs, which is neither the row's nor the replication's, is in both; drawing both at once
 * counts it a third time (the pigeonhole bootstrap), which tells how much it is, and the sum is
 * shrunk to count it once. Few rows or groups make percentiles too narrow: deviations are widened
 * by {@code t/z √(n/(n−1))}.
 *
 * @param seed any number; where the draws come from
 * @param resamples how many to draw; for a 95 % interval better at least 1000
 * @see "Owen (2007), doi:10.1214/07-AOAS122, for the pigeonhole bootstrap and its three parts;
 *     Cameron, Gelbach and Miller (2011), doi:10.1198/jbes.2010.07136, for variances of two ways;
 *     Hesterberg (2015), doi:10.1080/00031305.2015.1089789, for expanded percentiles"
 */
public record CrossedBootstrap(long seed, int resamples) {
  /** What is told of a study, given how often each group of replications counts. */
  @FunctionalInterface
  public interface Statistics {
    /**
     * With replications weighted.
     *
     * @param weights how often each group counts; not to be kept
     * @return the statistics of rows
     */
    OfRows weighted(double[] weights);
  }

  /** Several numbers told from some of the rows. */
  @FunctionalInterface
  public interface OfRows {
    /**
     * The numbers.
     *
     * @param rows indices of rows, from 0, possibly repeated; not to be kept or changed
     * @return as many for any rows; NaN for what has none
     */
    double[] of(int[] rows);
  }

  /** Takes a resample. */
  @FunctionalInterface
  public interface Draws {
    /**
     * Takes it.
     *
     * @param rows the rows drawn; not to be kept
     * @param weights how often each group of replications was drawn; not to be kept
     */
    void accept(int[] rows, double[] weights);
  }

  /**
   * Draws rows anew, and replications too where all rows share their luck.
   *
   * @param rows how many rows there are: those that are drawn as one, such as points
   * @param runs the runs, for their groups
   * @param shared whether all rows share the luck of a replication
   * @param draws takes each resample
   */
  public void draw(int rows, RunGroups runs, boolean shared, Draws draws) {
    SplitMix dice = new SplitMix(seed);
    int[] used = shared ? runs.usedGroups() : new int[0];
    int[] drawn = new int[rows];
    double[] weights = runs.once();
    for (int resample = 0; resample < resamples; resample++) {
      for (int row = 0; row < rows; row++) {
        drawn[row] = dice.nextInt(rows);
      }
      if (used.length > 1) {
        Arrays.fill(weights, 0);
        for (int draw = 0; draw < used.length; draw++) {
          weights[used[dice.nextInt(used.length)]]++;
        }
      }
      draws.accept(drawn, weights);
    }
  }

  /**
   * Statistics with their intervals.
   *
   * @param rows how many rows there are: those that are drawn as one, such as points
   * @param runs the runs, for their groups
   * @param shared whether all rows share the luck of a replication
   * @param statistics what to estimate
   * @param level the chance with which an interval should hold the truth, inside (0, 1)
   * @return by statistic; the whole line for its interval where it or a resample has no value, or
   *     there is but one row
   */
  public List<Estimate> estimates(
      int rows, RunGroups runs, boolean shared, Statistics statistics, double level) {
    CriticalValues.checkedLevel(level);
    int[] all = new int[rows];
    Arrays.setAll(all, row -> row);
    OfRows plain = statistics.weighted(runs.once());
    double[] values = plain.of(all);
    int groups = shared ? runs.usedGroups().length : 1;
    List<double[]> ofRows = new ArrayList<>();
    List<double[]> ofGroups = new ArrayList<>();
    List<double[]> ofBoth = new ArrayList<>();
    draw(
        rows,
        runs,
        shared,
        (drawn, weights) -> {
          ofRows.add(plain.of(drawn));
          if (groups > 1) {
            OfRows weighted = statistics.weighted(weights);
            ofGroups.add(weighted.of(all));
            ofBoth.add(weighted.of(drawn));
          }
        });
    List<Estimate> estimates = new ArrayList<>();
    for (int s = 0; s < values.length; s++) {
      int which = s;
      if (Double.isNaN(values[s])
          || Stream.of(ofRows, ofGroups, ofBoth)
              .flatMap(List::stream)
              .anyMatch(of -> Double.isNaN(of[which]))) {
        estimates.add(new Estimate(values[s], Double.NaN, Interval.EVERYTHING, rows));
        continue;
      }
      double[] byRows = deviations(ofRows, s, values[s]);
      double wide = widening(rows, level);
      double[] deviations =
          groups > 1
              ? crossed(
                  byRows,
                  wide,
                  deviations(ofGroups, s, values[s]),
                  widening(groups, level),
                  Moments.of(deviations(ofBoth, s, values[s])).variance())
              : Arrays.stream(byRows).map(by -> wide * by).toArray();
      estimates.add(estimate(values[s], deviations, rows, level));
    }
    return estimates;
  }

  private static double[] deviations(List<double[]> resamples, int which, double value) {
    return resamples.stream().mapToDouble(of -> of[which] - value).toArray();
  }

  private static double widening(int n, double level) {
    return n < 2
        ? Double.NaN
        : CriticalValues.t(level, n - 1) / CriticalValues.z(level) * Math.sqrt(n / (n - 1.0));
  }

  /** Of what drawing replications changes only the spread counts: what bends one way is bias. */
  private static double[] crossed(
      double[] byRows, double wideRows, double[] byGroups, double wideGroups, double both) {
    double rows = Moments.of(byRows).variance();
    Moments ofGroups = Moments.of(byGroups);
    double groups = ofGroups.variance();
    double single = Math.max(0, Math.min(both - rows - groups, Math.min(rows, groups)));
    double shrink = rows + groups == 0 ? 1 : Math.sqrt((rows + groups - single) / (rows + groups));
    double[] sum = new double[byRows.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = shrink * (wideRows * byRows[i] + wideGroups * (byGroups[i] - ofGroups.mean()));
    }
    return sum;
  }

  private static Estimate estimate(double value, double[] deviations, int rows, double level) {
    double[] replicates = Arrays.stream(deviations).map(by -> value + by).toArray();
    if (Arrays.stream(replicates).anyMatch(Double::isNaN)) {
      return new Estimate(value, Double.NaN, Interval.EVERYTHING, rows);
    }
    return new Estimate(
        value,
        Moments.of(replicates).standardDeviation(),
        Bootstrap.percentileInterval(replicates, level),
        rows);
  }
}
