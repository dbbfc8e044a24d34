package casus.crisis;

import casus.treaty.Council;

/**
 * R6: how an alliance's council decides.
 *
 * @param blockBase readiness to block
 * @param blockAffinity effect of being nearer to the attacker than to the victim
 */
record CouncilVote(
    @Coefficient(Parameter.BLOCK_BASE) double blockBase,
    @Coefficient(Parameter.BLOCK_AFFINITY) double blockAffinity) {
  /**
   * The chance that a voter says no.
   *
   * @param affinityAttacker A_ka
   * @param affinityVictim A_kv
   * @return a probability
   */
  public double block(double affinityAttacker, double affinityVictim) {
    return Logistic.of(blockBase + blockAffinity * (affinityAttacker - affinityVictim));
  }

  /**
   * Whether a vote carries.
   *
   * @param council the rule
   * @param voters how many vote
   * @param against how many say no
   * @return true if the council decides for collective action; a share of one half must be exceeded
   */
  public static boolean carries(Council council, int voters, int against) {
    return switch (council.rule()) {
      case AUTOMATIC, EACH_DECIDES -> true;
      case CONSENSUS -> against == 0;
      case MAJORITY -> {
        double needed = council.share() * voters;
        int in = voters - against;
        // The guard keeps two thirds of three, 2.0000000000000004, at two votes.
        yield council.share() == 0.5 ? in > needed : in >= needed - 1e-9;
      }
    };
  }

  /**
   * The delay of a council.
   *
   * @param meanDays its mean, days
   * @param u a uniform draw
   * @return geometric on 0, 1, … with that mean
   */
  public static int delay(double meanDays, double u) {
    if (meanDays <= 0) {
      return 0;
    }
    double days = Math.floor(Math.log(u) / Math.log(meanDays / (1 + meanDays)));
    return (int) Math.min(Scenario.LONGEST_HORIZON, days);
  }
}
