package casus.crisis;

/**
 * R12: what monitoring does to shipments that break sanctions, and what shipments that are seen do
 * to third parties. Monitoring is m, from 0 to 1, of R11.
 *
 * @param affinityStep what a shipment that is seen adds to a third party's affinity with the
 *     supplier
 * @param monitoringDrag share of a flow that full monitoring keeps back
 * @param sighting chance that a shipment is seen where nobody monitors
 * @param sightingMonitored what full monitoring adds to that chance
 * @param disclosure hazard that what was not seen comes to light, per year
 */
public record Supply(
    @Coefficient(Parameter.TRANSFER_AFFINITY) double affinityStep,
    @Coefficient(Parameter.MONITORING_DRAG) double monitoringDrag,
    @Coefficient(Parameter.SIGHTING) double sighting,
    @Coefficient(Parameter.SIGHTING_MONITORED) double sightingMonitored,
    @Coefficient(Parameter.DISCLOSURE) double disclosure) {
  private static final double DAYS_PER_YEAR = 365.25;

  /** The affinity of a third party with the supplier after a shipment that it sees. */
  double offence(double affinity) {
    return Math.max(-1, Math.min(1, affinity + affinityStep));
  }

  /**
   * The share of its rate at which what breaks sanctions flows.
   *
   * @param monitoring m, 0 to 1
   * @return 1 − .4 m
   */
  public double flow(double monitoring) {
    return 1 - monitoringDrag * monitoring;
  }

  /**
   * The chance that a shipment is seen.
   *
   * @param monitoring m, 0 to 1
   * @return .2 + .6 m
   */
  public double seenChance(double monitoring) {
    return Math.min(1, sighting + sightingMonitored * monitoring);
  }

  /** The day on which a shipment that nobody saw comes to light, for a uniform draw; or never. */
  int comesToLight(int day, double u) {
    double days = Math.ceil(-Math.log(u) * DAYS_PER_YEAR / disclosure);
    return (int) Math.min(CrisisState.NEVER, day + days);
  }
}
