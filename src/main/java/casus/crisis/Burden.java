package casus.crisis;

import casus.treaty.Rung;

/**
 * What fighting takes out of a party: how far the cost of intensity is its own (R3), how much of
 * its forces is bound (R2), and how fast it tires and uses up munitions (R8).
 *
 * @param exposureAbroad x of a principal whose home is not the theatre
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
    double exposureAbroad,
    double exposureJoiner,
    double engagedForce,
    double engagedWar,
    double wearinessForce,
    double wearinessWar,
    double munitionsUse,
    double munitionsFloor,
    double munitionsCeiling) {
  private static final int FORCE = Rung.FORCE.ordinal();

  static Burden of(Parameters p) {
    return new Burden(
        p.get(Parameter.EXPOSURE_ABROAD),
        p.get(Parameter.EXPOSURE_JOINER),
        p.get(Parameter.ENGAGED_FORCE),
        p.get(Parameter.ENGAGED_WAR),
        p.get(Parameter.WEARINESS_FORCE),
        p.get(Parameter.WEARINESS_WAR),
        p.get(Parameter.MUNITIONS_USE),
        p.get(Parameter.MUNITIONS_FLOOR),
        p.get(Parameter.MUNITIONS_CEILING));
  }

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
