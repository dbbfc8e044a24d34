package casus.crisis;

import casus.treaty.Rung;

/**
 * What fighting takes out of a party: how far the cost of intensity is its own (R3), how much of
 * its forces is bound (R2), and how fast it tires and uses up munitions (R8).
 *
 * @param exposureAbroad x of a principal whose home is not the theatre
 * @param exposureOpen x of both principals where the theatre is nobody's
 * @param exposureJoiner x of a joiner
 * @param engagedForce share of forces bound at rung 3
 * @param engagedWar share bound from rung 4
 * @param wearinessForce w per day at rung 3, at full exposure
 * @param wearinessWar w per day from rung 4, at full exposure
 * @param munitionsUse m per day from rung 4
 * @param munitionsFloor least m
 * @param munitionsCeiling greatest m
 */
record Burden(
    @Coefficient(Parameter.EXPOSURE_ABROAD) double exposureAbroad,
    @Coefficient(Parameter.EXPOSURE_OPEN) double exposureOpen,
    @Coefficient(Parameter.EXPOSURE_JOINER) double exposureJoiner,
    @Coefficient(Parameter.ENGAGED_FORCE) double engagedForce,
    @Coefficient(Parameter.ENGAGED_WAR) double engagedWar,
    @Coefficient(Parameter.WEARINESS_FORCE) double wearinessForce,
    @Coefficient(Parameter.WEARINESS_WAR) double wearinessWar,
    @Coefficient(Parameter.MUNITIONS_USE) double munitionsUse,
    @Coefficient(Parameter.MUNITIONS_FLOOR) double munitionsFloor,
    @Coefficient(Parameter.MUNITIONS_CEILING) double munitionsCeiling) {
  private static final int FORCE = Rung.FORCE.ordinal();

  /** The share of its forces that a party on a rung has bound. */
  double engaged(int rung) {
    return rung > FORCE ? engagedWar : rung == FORCE ? engagedForce : 0;
  }

  /** How fast a party on a rung tires, per day, at exposure x. */
  double tiring(int rung, double exposure) {
    return rung < FORCE ? 0 : (rung == FORCE ? wearinessForce : wearinessWar) * exposure;
  }

  /** How fast a party on a rung uses up munitions, per day. */
  double spending(int rung) {
    return rung > FORCE ? munitionsUse : 0;
  }
}
