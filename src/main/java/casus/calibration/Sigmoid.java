package casus.calibration;

/** The logistic function and its logarithm, without overflow. */
final class Sigmoid {
  private Sigmoid() {}

  static double of(double x) {
    return x >= 0 ? 1 / (1 + Math.exp(-x)) : 1 - 1 / (1 + Math.exp(x));
  }

  /** ln Λ(x). */
  static double log(double x) {
    return x >= 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
  }

  static double logit(double p) {
    return Math.log(p / (1 - p));
  }
}
