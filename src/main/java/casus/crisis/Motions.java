package casus.crisis;

/**
 * R11: motions in the Security Council.
 *
 * @param vetoBase readiness to veto
 * @param vetoAffinity effect of being nearer to the accused than to the other
 * @param sanctionsStep what a motion that passes adds to the sanctions on the accused
 * @param sanctionsDrag share of strength that standing sanctions can take away
 * @param coverLoss what each shipment of the accused that breaks sanctions and is known takes from
 *     the readiness to veto on its behalf
 * @param days the longest time from the first use of force to a motion, days
 */
record Motions(
    @Coefficient(Parameter.VETO_BASE) double vetoBase,
    @Coefficient(Parameter.VETO_AFFINITY) double vetoAffinity,
    @Coefficient(Parameter.SANCTIONS_STEP) double sanctionsStep,
    @Coefficient(Parameter.SANCTIONS_DRAG) double sanctionsDrag,
    @Coefficient(Parameter.COVER_LOSS) double coverLoss,
    @Coefficient(Parameter.MOTION_DAYS) int days) {
  /** The share of its strength that standing sanctions leave a state, if they bite in part. */
  double drag(double sanctioned) {
    return 1 - sanctionsDrag * sanctioned;
  }

  /**
   * The chance that a permanent member vetoes, by its affinity to accused and victim and by how
   * many shipments of the accused in breach of sanctions are known: who is seen to supply what is
   * forbidden loses cover.
   */
  double veto(double accused, double victim, int known) {
    return Logistic.of(vetoBase + vetoAffinity * (accused - victim) - coverLoss * known);
  }

  /** Days from the first use of force to the motion, for a uniform draw. */
  int wait(double u) {
    return (int) Math.ceil(days * u);
  }
}
