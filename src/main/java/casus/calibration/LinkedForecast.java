package casus.calibration;

/** A forecast that tells the links it is made of. */
interface LinkedForecast extends Forecast {
  /**
   * The links, the dispute being a war or not.
   *
   * @param trigger P(trigger)
   * @param call P(call), given the trigger
   * @param force P(limited or full), given the call
   */
  record Links(double trigger, double call, double force) {
    /**
     * That the treaty is invoked.
     *
     * @return P(trigger) P(call)
     */
    public double invoked() {
      return trigger * call;
    }

    /**
     * That the ally joins.
     *
     * @return the product of the three
     */
    public double joined() {
      return trigger * call * force;
    }
  }

  /** The chance that the dispute becomes a war. */
  double chanceOfWar(Known known);

  /** The links, the dispute being a war or not. */
  Links links(Known known, boolean wars);

  @Override
  default double chance(Known known) {
    double p = chanceOfWar(known);
    return p * links(known, true).joined() + (1 - p) * links(known, false).joined();
  }
}
