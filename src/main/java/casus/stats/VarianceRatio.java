package casus.stats;

/**
 * What a way of estimating a chance gains over plain runs for equal work,
 *
 * <pre>p (1 − p) c₀ / (s² c₁),</pre>
 *
 * where p and s² are mean and variance of the shares of independent roots, c₁ the mean work on a
 * root and c₀ that on a plain run. Roots tell of plain runs too: the work on their ways, weighted
 * as the ways are, has the mean of plain runs.
 *
 * <p>The interval is normal on the scale of the logarithm, by the delta method. Memory does not
 * grow with the roots.
 *
 * @see "Glynn and Whitt (1992), The asymptotic efficiency of simulation estimators,
 *     doi:10.1287/opre.40.3.505"
 */
public final class VarianceRatio {
  private static final int SIZE = 4;
  private final double[] sums = new double[SIZE];
  private final double[][] products = new double[SIZE][SIZE];
  private long n;

  /** No roots yet. */
  public VarianceRatio() {}

  /**
   * Adds a root.
   *
   * @param share its estimate of the chance
   * @param plainWork its estimate of the work on a plain run
   * @param work the work on it, in the same unit
   */
  public void add(double share, double plainWork, double work) {
    double[] row = {share, share * share, plainWork, work};
    for (int i = 0; i < SIZE; i++) {
      sums[i] += row[i];
      for (int j = 0; j <= i; j++) {
        products[i][j] += row[i] * row[j];
      }
    }
    n++;
  }

  /**
   * The work on all roots.
   *
   * @return in the unit that was added
   */
  public double work() {
    return sums[3];
  }

  /**
   * What the work on a plain run is, on average.
   *
   * @return in the unit that was added; NaN without roots
   */
  public double plainWork() {
    return sums[2] / n;
  }

  /**
   * The ratio with its interval.
   *
   * @param extra work besides that on the roots, such as that of a pilot
   * @param level the chance with which the interval should hold the truth, inside (0, 1)
   * @return NaN with the whole line while the shares were all alike
   */
  public Estimate estimate(double extra, double level) {
    double reach = CriticalValues.z(CriticalValues.checkedLevel(level));
    double[] mean = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      mean[i] = sums[i] / n;
    }
    double p = mean[0];
    double variance = (mean[1] - p * p) * n / (n - 1.0);
    double work = mean[3] + extra / n;
    double ratio = p * (1 - p) / variance * mean[2] / work;
    if (n < 2 || !(variance > 0) || !(ratio > 0)) {
      return new Estimate(Double.NaN, Double.NaN, Interval.EVERYTHING, n);
    }
    double[] slope = {
      1 / p - 1 / (1 - p) + 2 * p / variance, -1 / variance, 1 / mean[2], -1 / work
    };
    double spread = 0;
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j < SIZE; j++) {
        double product = i >= j ? products[i][j] : products[j][i];
        spread += slope[i] * slope[j] * (product / n - mean[i] * mean[j]);
      }
    }
    double error = Math.sqrt(Math.max(0, spread) / n);
    return new Estimate(
        ratio,
        ratio * error,
        new Interval(ratio * Math.exp(-reach * error), ratio * Math.exp(reach * error)),
        n);
  }
}
