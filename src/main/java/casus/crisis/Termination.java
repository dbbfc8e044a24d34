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
record Termination(
    @Coefficient(Parameter.SETTLE_BASE) double base,
    @Coefficient(Parameter.SETTLE_WEARINESS) double weariness,
    @Coefficient(Parameter.SETTLE_BALANCE) double balance,
    @Coefficient(Parameter.SETTLE_MEDIATION) double mediation,
    @Coefficient(Parameter.SETTLE_STALEMATE) double stalemate,
    @Coefficient(Parameter.SETTLE_WAR) double war,
    @Coefficient(Parameter.YIELD_DAYS) int yieldDays,
    @Coefficient(Parameter.LAPSE_DAYS) int lapseDays,
    @Coefficient(Parameter.STALEMATE_DAYS) int stalemateDays,
    @Coefficient(Parameter.STALEMATE_BALANCE) double stalemateBalance,
    @Coefficient(Parameter.NUCLEAR_DAYS) int nuclearDays) {
  /**
   * The hazard of a settlement on a day; the chance of one is 1 − exp(−hazard),
   *
   * <pre>exp(g_0 + g_w w̄ + g_x |x| + g_M mediation + g_s stalemate), less at war</pre>
   *
   * @param meanWeariness w̄ over the principals
   * @param x the balance
   * @param mediated mediation, 0 to 1
   * @param deadlocked whether there is a stalemate
   * @param bothAtWar whether both sides are at rung 4 or above
   * @return per day
   */
  public double settlementHazard(
      double meanWeariness, double x, double mediated, boolean deadlocked, boolean bothAtWar) {
    double g =
        base
            + weariness * meanWeariness
            + balance * Math.abs(x)
            + mediation * mediated
            + (deadlocked ? stalemate : 0)
            + (bothAtWar ? war : 0);
    return Math.exp(g);
  }

  /**
   * The log of the greatest hazard of a settlement over a time, whatever the balance and however
   * far the parties went.
   *
   * @param first w̄ over the principals when it begins
   * @param last w̄ when it ends; between the two it moves one way
   * @param mediated mediation, 0 to 1
   * @return log of a hazard per day
   */
  double greatestLogHazard(double first, double last, double mediated) {
    return base
        + Math.max(weariness * first, weariness * last)
        + Math.max(0, balance)
        + mediation * mediated
        + Math.max(0, stalemate)
        + Math.max(0, war);
  }
}
