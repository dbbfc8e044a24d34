package casus.crisis;

/**
 * R13: how disputes end.
 *
 * @param base g_0
 * @param weariness g_w
 * @param balance g_x
 * @param mediation g_M
 * @param stalemate g_s
 * @param war what mutual war adds to g
 * @param yieldDays days at rung 0 under force after which a principal has yielded
 * @param lapseDays days without an incident after which a dispute has lapsed
 * @param stalemateDays days of mutual force that make a stalemate
 * @param stalemateBalance largest |x| of a stalemate
 * @param nuclearDays days from rung 6 to the end
 */
public record Termination(
    double base,
    double weariness,
    double balance,
    double mediation,
    double stalemate,
    double war,
    int yieldDays,
    int lapseDays,
    int stalemateDays,
    double stalemateBalance,
    int nuclearDays) {
  static Termination of(Parameters p) {
    return new Termination(
        p.get(Parameter.SETTLE_BASE),
        p.get(Parameter.SETTLE_WEARINESS),
        p.get(Parameter.SETTLE_BALANCE),
        p.get(Parameter.SETTLE_MEDIATION),
        p.get(Parameter.SETTLE_STALEMATE),
        p.get(Parameter.SETTLE_WAR),
        (int) Math.rint(p.get(Parameter.YIELD_DAYS)),
        (int) Math.rint(p.get(Parameter.LAPSE_DAYS)),
        (int) Math.rint(p.get(Parameter.STALEMATE_DAYS)),
        p.get(Parameter.STALEMATE_BALANCE),
        (int) Math.rint(p.get(Parameter.NUCLEAR_DAYS)));
  }

  /**
   * The chance of a settlement on a day,
   *
   * <pre>1 − exp(−exp(g_0 + g_w w̄ + g_x |x| + g_M mediation + g_s stalemate)), g less at war</pre>
   *
   * @param meanWeariness w̄ over the principals
   * @param x the balance
   * @param mediated mediation, 0 to 1
   * @param deadlocked whether there is a stalemate
   * @param bothAtWar whether both sides are at rung 4 or above
   * @return a probability
   */
  public double settlementChance(
      double meanWeariness, double x, double mediated, boolean deadlocked, boolean bothAtWar) {
    double g =
        base
            + weariness * meanWeariness
            + balance * Math.abs(x)
            + mediation * mediated
            + (deadlocked ? stalemate : 0)
            + (bothAtWar ? war : 0);
    return -Math.expm1(-Math.exp(g));
  }
}
