package casus.calibration;

import static java.util.Objects.requireNonNull;

/**
 * R4 × R5 × R7 with the gravity of the dispute summed over:
 *
 * <pre>P(joined) = Σ_w P(w) P(trigger | w) P(call | w) P(limited or full | w),  w = war or no war.
 * </pre>
 *
 * @param curve the shape of the last factor
 * @param trigger the logit of the first
 * @param call the logit of the second
 * @param response the drive of the third
 * @param war the logit of a war
 */
public record Chain(
    ResponseCurve curve, LinearPart trigger, LinearPart call, LinearPart response, LinearPart war)
    implements Forecast {
  /** Checks that nothing is missing. */
  public Chain {
    requireNonNull(curve, "curve");
    requireNonNull(trigger, "trigger");
    requireNonNull(call, "call");
    requireNonNull(response, "response");
    requireNonNull(war, "war");
  }

  /**
   * The links of the chain, the dispute being a war or not.
   *
   * @param trigger P(trigger)
   * @param call P(call), given the trigger
   * @param force P(limited or full), given the call
   */
  public record Links(double trigger, double call, double force) {
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

  /**
   * The links.
   *
   * @param known what was known on the day
   * @param wars whether the dispute is a war
   * @return the three chances
   */
  public Links links(Known known, boolean wars) {
    double w = wars ? 1 : 0;
    return new Links(
        Sigmoid.of(trigger.at(known, w)),
        Sigmoid.of(call.at(known, w)),
        curve.at(response.at(known, w)));
  }

  /**
   * The chance that the dispute becomes a war.
   *
   * @param known what was known on the day
   * @return in (0, 1)
   */
  public double chanceOfWar(Known known) {
    return Sigmoid.of(war.at(known, 0));
  }

  @Override
  public double chance(Known known) {
    double p = chanceOfWar(known);
    return p * links(known, true).joined() + (1 - p) * links(known, false).joined();
  }
}
