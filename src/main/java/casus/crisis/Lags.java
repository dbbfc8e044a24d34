package casus.crisis;

/**
 * R7: with what lag a response comes.
 *
 * @param diplomatic mean lag of words, days
 * @param materiel of arms and money
 * @param deployment of forces sent
 * @param ready of deployment and force where troops stand ready
 * @param near of force by a neighbour of the theatre
 * @param far of force by others
 * @param readyFrom tripwire from which troops stand ready
 * @param patience mean lags after which too little counts as the answer
 */
record Lags(
    @Coefficient(Parameter.LAG_DIPLOMATIC) double diplomatic,
    @Coefficient(Parameter.LAG_MATERIEL) double materiel,
    @Coefficient(Parameter.LAG_DEPLOYMENT) double deployment,
    @Coefficient(Parameter.LAG_TRIPWIRE) double ready,
    @Coefficient(Parameter.LAG_NEAR) double near,
    @Coefficient(Parameter.LAG_FAR) double far,
    @Coefficient(Parameter.TRIPWIRE_READY) double readyFrom,
    @Coefficient(Parameter.LAG_PATIENCE) double patience) {
  /**
   * The mean lag of a response.
   *
   * @param response an index of {@link casus.treaty.Response}, from 1
   * @param tripwire I
   * @param nearTheatre whether the ally borders on the theatre
   * @param automatic whether the duty arises by itself
   * @return D_y, days
   */
  public double of(int response, double tripwire, boolean nearTheatre, boolean automatic) {
    if (automatic) {
      return 0;
    }
    return switch (response) {
      case 1 -> diplomatic;
      case 2 -> materiel;
      case 3 -> tripwire >= readyFrom ? ready : deployment;
      default -> tripwire >= readyFrom ? ready : nearTheatre ? near : far;
    };
  }

  /**
   * The share of a response's chance that has come due.
   *
   * @param days since the call took effect
   * @param lag D_y
   * @return 1 − exp(−t / D), 1 without lag
   */
  public static double due(int days, double lag) {
    return lag <= 0 ? 1 : -Math.expm1(-days / lag);
  }
}
