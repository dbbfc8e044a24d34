package casus.crisis;

/**
 * R12: what shipments of munitions and technology do to third parties.
 *
 * @param affinityStep what one shipment adds to a third party's affinity with the supplier
 */
record Supply(@Coefficient(Parameter.TRANSFER_AFFINITY) double affinityStep) {
  static Supply of(Parameters p) {
    return Coefficients.read(Supply.class, p);
  }

  /** The affinity of a third party with the supplier after a shipment that offends it. */
  double offence(double affinity) {
    return Math.max(-1, Math.min(1, affinity + affinityStep));
  }
}
