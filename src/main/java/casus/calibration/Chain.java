package casus.calibration;

import static java.util.Objects.requireNonNull;

/**
 * A chain of regressions with the shape of R4 × R5 × R7 and 85 weights of its own, 43 of them in
 * its last link: a yardstick for the rules, never in their place. The gravity of the dispute is
 * summed over:
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
record Chain(
    ResponseCurve curve, LinearPart trigger, LinearPart call, LinearPart response, LinearPart war)
    implements LinkedForecast {
  /** Checks that nothing is missing. */
  public Chain {
    requireNonNull(curve, "curve");
    requireNonNull(trigger, "trigger");
    requireNonNull(call, "call");
    requireNonNull(response, "response");
    requireNonNull(war, "war");
  }

  @Override
  public Links links(Known known, boolean wars) {
    double w = wars ? 1 : 0;
    return new Links(
        Sigmoid.of(trigger.at(known, w)),
        Sigmoid.of(call.at(known, w)),
        curve.at(response.at(known, w)));
  }

  @Override
  public double chanceOfWar(Known known) {
    return Sigmoid.of(war.at(known, 0));
  }
}
