package casus.calibration;

/** P(limited or full) as a function of the drive D, what R7 has in its bracket. */
enum ResponseCurve {
  /**
   * R7: a multinomial logit over six responses with V_y = β_0y + φ_y D; intercepts and efforts are
   * the priors of model.md.
   */
  MULTINOMIAL(2) {
    @Override
    double at(double drive) {
      return share(drive)[0];
    }

    @Override
    double slope(double drive) {
      return share(drive)[1];
    }
  },
  /** A plain logistic curve. */
  LOGISTIC(-2.5) {
    @Override
    double at(double drive) {
      return Sigmoid.of(drive);
    }

    @Override
    double slope(double drive) {
      double p = Sigmoid.of(drive);
      return p * (1 - p);
    }
  };

  private static final double[] INTERCEPTS = {0, .5, -.3, -1.2, -2.8, -4.8};
  private static final double[] EFFORTS = {0, .1, .25, .4, .6, 1};
  private static final int LIMITED = 4;
  private static final int FULL = 5;

  /** The prior mean of the intercept of the drive. */
  final double centre;

  ResponseCurve(double centre) {
    this.centre = centre;
  }

  abstract double at(double drive);

  abstract double slope(double drive);

  /** P(limited or full), and its derivative in the drive. */
  private static double[] share(double drive) {
    double most = Double.NEGATIVE_INFINITY;
    for (int y = 0; y <= FULL; y++) {
      most = Math.max(most, INTERCEPTS[y] + EFFORTS[y] * drive);
    }
    double sum = 0;
    double effort = 0;
    double limited = 0;
    double full = 0;
    for (int y = 0; y <= FULL; y++) {
      double e = Math.exp(INTERCEPTS[y] + EFFORTS[y] * drive - most);
      sum += e;
      effort += EFFORTS[y] * e;
      limited = y == LIMITED ? e : limited;
      full = y == FULL ? e : full;
    }
    double mean = effort / sum;
    double slope = (limited * (EFFORTS[LIMITED] - mean) + full * (EFFORTS[FULL] - mean)) / sum;
    return new double[] {(limited + full) / sum, slope};
  }
}
