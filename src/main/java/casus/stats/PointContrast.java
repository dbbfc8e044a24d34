package casus.stats;

import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.special.Erf;

/**
 * An outcome averaged over two sets of design points, and the difference. Each point counts alike,
 * however many runs it has.
 *
 * @param runs the runs of all points
 * @param rows the points, in parts that are compared or drawn as one
 */
public record PointContrast(RunGroups runs, List<Row> rows) {
  /** What rounding leaves of a spread that is 0, as a share of the number. */
  private static final double ROUNDING = 1e-12;

  /** Copies the rows. */
  public PointContrast {
    rows = List.copyOf(rows);
  }

  /**
   * Points that belong together.
   *
   * @param from points of the first set
   * @param to points of the second; either may be empty, but not both
   */
  public record Row(List<Integer> from, List<Integer> to) {
    /** Copies the lists. */
    public Row {
      from = List.copyOf(from);
      to = List.copyOf(to);
    }
  }

  /**
   * Both averages and their difference, second less first.
   *
   * @param from the average over the first set
   * @param to the average over the second
   * @param difference the second less the first
   */
  public record Told(Estimate from, Estimate to, Estimate difference) {
    /**
     * The chance of a difference at least as large were there none, by the normal law.
     *
     * @return in [0, 1]; NaN where the spread is not known
     */
    public double p() {
      double errors = Math.abs(difference.value()) / difference.standardError();
      return Erf.erfc(errors / Math.sqrt(2));
    }

    /**
     * How many times as many independent runs would be needed for the same standard error.
     *
     * @return NaN where the spread is not known
     */
    public double varianceReduction() {
      double error = difference.standardError();
      return (square(from.standardError()) + square(to.standardError())) / square(error);
    }

    private static double square(double number) {
      return number * number;
    }
  }

  /**
   * The averages over these very points. Replications are drawn anew, each with its runs at all
   * points: where points have luck of their own that is as valid, since what they do not share has
   * no covariance.
   *
   * @param bootstrap how to resample
   * @param level the chance with which an interval should hold the truth, inside (0, 1)
   * @return without interval where there is but one replication, or nothing varies
   */
  public Told overTheirLuck(CrossedBootstrap bootstrap, double level) {
    int[] used = runs.usedGroups();
    return told(
        bootstrap.estimates(
            used.length,
            runs,
            false,
            once ->
                drawn -> {
                  double[] weights = new double[once.length];
                  for (int draw : drawn) {
                    weights[used[draw]]++;
                  }
                  return withDifference(
                      mean(side(weights, Row::from), Row::from),
                      mean(side(weights, Row::to), Row::to));
                },
            level));
  }

  /**
   * The averages over all points of which these are a sample: rows are drawn anew, and replications
   * too where all points share their luck. Where the sets are not paired, the average of a set is
   * taken to be linear in how often its rows are drawn, so that few rows can be drawn too.
   *
   * @param bootstrap how to resample
   * @param shared whether all points share the luck of a replication
   * @param level the chance with which an interval should hold the truth, inside (0, 1)
   * @return without interval where there is but one row, or nothing varies
   */
  public Told overPoints(CrossedBootstrap bootstrap, boolean shared, double level) {
    return told(
        bootstrap.estimates(
            rows.size(),
            runs,
            shared,
            weights -> {
              double[] first = side(weights, Row::from);
              double[] second = side(weights, Row::to);
              double ofFirst = mean(first, Row::from);
              double ofSecond = mean(second, Row::to);
              return drawn ->
                  withDifference(
                      ofFirst + shift(first, ofFirst, drawn, Row::from),
                      ofSecond + shift(second, ofSecond, drawn, Row::to));
            },
            level));
  }

  private static double[] withDifference(double first, double second) {
    return new double[] {first, second, second - first};
  }

  /** The mean of each row's points; of no meaning where a row has none. */
  private double[] side(double[] weights, Function<Row, List<Integer>> of) {
    double[] means = new double[rows.size()];
    for (int row = 0; row < means.length; row++) {
      List<Integer> points = of.apply(rows.get(row));
      for (int point : points) {
        means[row] += runs.mean(point, weights) / points.size();
      }
    }
    return means;
  }

  private double mean(double[] means, Function<Row, List<Integer>> of) {
    double sum = 0;
    for (int row = 0; row < means.length; row++) {
      sum += of.apply(rows.get(row)).isEmpty() ? 0 : means[row];
    }
    return sum / filled(of);
  }

  /** What the mean changes by when rows are drawn in place of each once. */
  private double shift(double[] means, double mean, int[] drawn, Function<Row, List<Integer>> of) {
    double sum = 0;
    for (int row : drawn) {
      sum += of.apply(rows.get(row)).isEmpty() ? 0 : means[row] - mean;
    }
    return sum / filled(of);
  }

  private long filled(Function<Row, List<Integer>> of) {
    return rows.stream().filter(row -> !of.apply(row).isEmpty()).count();
  }

  private Told told(List<Estimate> estimates) {
    Estimate from = known(estimates.get(0), runsAt(Row::from));
    Estimate to = known(estimates.get(1), runsAt(Row::to));
    double size = Math.max(Math.abs(from.value()), Math.abs(to.value()));
    Estimate difference = known(estimates.get(2), Math.min(from.n(), to.n()), size);
    return new Told(from, to, difference);
  }

  private static Estimate known(Estimate estimate, long n) {
    return known(estimate, n, Math.abs(estimate.value()));
  }

  /** What was alike in all resamples has a spread that is not known, not none. */
  private static Estimate known(Estimate estimate, long n, double size) {
    return estimate.standardError() > ROUNDING * size
        ? new Estimate(estimate.value(), estimate.standardError(), estimate.interval(), n)
        : new Estimate(estimate.value(), Double.NaN, Interval.EVERYTHING, n);
  }

  private long runsAt(Function<Row, List<Integer>> of) {
    double[] once = runs.once();
    return Math.round(
        rows.stream()
            .flatMap(row -> of.apply(row).stream())
            .mapToDouble(point -> runs.runs(point, once))
            .sum());
  }
}
