package casus.crisis;

/**
 * R11: motions in the Security Council.
 *
 * @param vetoBase readiness to veto
 * @param vetoAffinity effect of being nearer to the accused than to the other
 * @param sanctionsStep what a motion that passes adds to the sanctions on the accused
 * @param days the longest time from the first use of force to a motion, days
 */
record Motions(double vetoBase, double vetoAffinity, double sanctionsStep, int days) {
  static Motions of(Parameters p) {
    return new Motions(
        p.get(Parameter.VETO_BASE),
        p.get(Parameter.VETO_AFFINITY),
        p.get(Parameter.SANCTIONS_STEP),
        (int) Math.rint(p.get(Parameter.MOTION_DAYS)));
  }

  /** The chance that a permanent member vetoes, by its affinity to accused and victim. */
  double veto(double accused, double victim) {
    return Logistic.of(vetoBase + vetoAffinity * (accused - victim));
  }

  /** Days from the first use of force to the motion, for a uniform draw. */
  int wait(double u) {
    return (int) Math.ceil(days * u);
  }
}
