package casus.calibration;

/** The logistic function and its logarithm, without overflow. */
public final class Sigmoid {
  private Sigmoid() {}

  /**
   * Λ(x) = 1/(1 + e^{−x}).
   *
   * @param x any number
   * @return in [0, 1]
   */
  public static double of(double x) {
    return x >= 0 ? 1 / (1 + Math.exp(-x)) : 1 - 1 / (1 + Math.exp(x));
  }

  /**
   * ln Λ(x).
   *
   * @param x any number
   * @return at most 0
   */
  public static double log(double x) {
    return x >= 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
  }

  /**
   * ln(p/(1 − p)).
   *
   * @param p in (0, 1)
   * @return any number
   */
  public static double logit(double p) {
    return Math.log(p / (1 - p));
  }
}
