package casus.stats;

import casus.text.Text;

/**
 * How much of an outcome's variance each factor brings about, from the runs of a Saltelli design.
 *
 * <p>The design has two independent samples A and B of N points each, and for each factor i the
 * sample AB_i: A with the column of factor i taken from B. A factor that is not used by the model
 * (a dummy) shows what the estimates' noise alone amounts to.
 *
 * <p>An outcome that is itself a mean over replications varies by chance too. This is part of the
 * variance here, appears in the total indices of all factors, and is told apart by {@link
 * VarianceShares}.
 *
 * @see "Saltelli et al. (2010), doi:10.1016/j.cpc.2009.09.018, table 2, (b) and (f)"
 */
public final class Sobol {
  private final double[] a;
  private final double[] b;
  private final double[][] mixed;

  private Sobol(double[] a, double[] b, double[][] mixed) {
    this.a = a;
    this.b = b;
    this.mixed = mixed;
  }

  /**
   * Takes the outcomes of a design.
   *
   * @param a the outcomes at the points of A, finite; at least two
   * @param b those at the points of B, in the same order
   * @param mixed those at the points of AB_i, by factor and point
   * @return the indices
   * @throws IllegalArgumentException if there are less than two points, the numbers of points
   *     differ, or an outcome is not finite
   */
  public static Sobol of(double[] a, double[] b, double[][] mixed) {
    if (a.length < 2) {
      throw new IllegalArgumentException("too few points for a variance: " + a.length);
    }
    // Indices do not change with the origin, but the error of the first order does: take the mean.
    Moments all = Moments.of(a);
    all.merge(Moments.of(b));
    double mean = all.mean();
    double[][] shifted = new double[mixed.length][];
    for (int factor = 0; factor < mixed.length; factor++) {
      shifted[factor] = shifted(mixed[factor], mean, a.length);
    }
    return new Sobol(shifted(a, mean, a.length), shifted(b, mean, a.length), shifted);
  }

  private static double[] shifted(double[] outcomes, double mean, int points) {
    if (outcomes.length != points) {
      throw new IllegalArgumentException(
          Text.format("samples of %d and %d points", points, outcomes.length));
    }
    double[] shifted = new double[points];
    for (int point = 0; point < points; point++) {
      if (!Double.isFinite(outcomes[point])) {
        throw new IllegalArgumentException(
            Text.format("outcome of point %d is not finite: %s", point, outcomes[point]));
      }
      shifted[point] = outcomes[point] - mean;
    }
    return shifted;
  }

  /**
   * How many factors there are.
   *
   * @return not negative
   */
  public int factors() {
    return mixed.length;
  }

  /**
   * The share of the variance that would go, on average, if the factor's true value were learned.
   *
   * <pre>S_i = Σ f(B) (f(AB_i) − f(A)) / N V</pre>
   *
   * @param factor from 0 to {@code factors() - 1}
   * @return in [0, 1] but for its error, which may take it outside; NaN without variance
   */
  public double first(int factor) {
    return first(factor, everyPoint());
  }

  /**
   * The share of the variance that would stay, on average, if all but this factor were learned.
   *
   * <pre>S_Ti = Σ (f(A) − f(AB_i))² / 2 N V</pre>
   *
   * @param factor from 0 to {@code factors() - 1}
   * @return not negative, and not below the first-order index but for the errors; NaN without
   *     variance
   * @see "Jansen (1999), doi:10.1016/S0010-4655(98)00154-4"
   */
  public double total(int factor) {
    return total(factor, everyPoint());
  }

  /**
   * The first-order index with a percentile interval over resampled points.
   *
   * @param factor from 0 to {@code factors() - 1}
   * @param bootstrap how to resample
   * @param level the chance with which the interval should hold the truth, inside (0, 1)
   * @return the index and its interval; n is the number of points N
   */
  public Estimate first(int factor, Bootstrap bootstrap, double level) {
    return bootstrap.percentile(a.length, points -> first(factor, points), level);
  }

  /**
   * The total index with a percentile interval over resampled points.
   *
   * @param factor from 0 to {@code factors() - 1}
   * @param bootstrap how to resample
   * @param level the chance with which the interval should hold the truth, inside (0, 1)
   * @return the index and its interval; n is the number of points N
   */
  public Estimate total(int factor, Bootstrap bootstrap, double level) {
    return bootstrap.percentile(a.length, points -> total(factor, points), level);
  }

  private double first(int factor, int[] points) {
    double sum = 0;
    for (int point : points) {
      sum += b[point] * (mixed[factor][point] - a[point]);
    }
    return sum / points.length / variance(points);
  }

  double total(int factor, int[] points) {
    double sum = 0;
    for (int point : points) {
      double change = a[point] - mixed[factor][point];
      sum += change * change;
    }
    return sum / (2.0 * points.length) / variance(points);
  }

  /** V, from both samples; NaN where nothing varies, so that no index is infinite. */
  private double variance(int[] points) {
    double sum = 0;
    double squares = 0;
    for (int point : points) {
      sum += a[point] + b[point];
      squares += a[point] * a[point] + b[point] * b[point];
    }
    double outcomes = 2.0 * points.length;
    double variance = (squares - sum * sum / outcomes) / (outcomes - 1);
    return variance > 0 ? variance : Double.NaN;
  }

  private int[] everyPoint() {
    int[] points = new int[a.length];
    for (int point = 0; point < points.length; point++) {
      points[point] = point;
    }
    return points;
  }
}
