package casus.crisis;

/** The logistic function Λ and its kin, guarded at the ends. */
final class Logistic {
  /** Odds and ratios are guarded at this distance from their poles (model.md, R2). */
  static final double GUARD = 1e-9;

  private Logistic() {}

  /**
   * Λ(x) = 1 / (1 + exp(−x)).
   *
   * @param x the logit
   * @return a probability
   */
  static double of(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /**
   * The logit of a probability.
   *
   * @param p a probability; guarded at 0 and 1
   * @return ln(p / (1 − p)), finite
   */
  static double logit(double p) {
    double guarded = Math.min(1 - GUARD, Math.max(GUARD, p));
    return Math.log(guarded / (1 - guarded));
  }

  /**
   * The natural logarithm of a ratio. The guard is relative to the greater of the two, so that the
   * unit in which strength is measured does not matter even where a side has none.
   *
   * @param a not negative; guarded at 0
   * @param b not negative; guarded at 0
   * @return ln(a / b), finite; 0 if both are 0
   */
  static double logRatio(double a, double b) {
    double least = GUARD * Math.max(a, b);
    return least > 0 ? Math.log(Math.max(least, a) / Math.max(least, b)) : 0;
  }
}
