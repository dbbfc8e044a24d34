package casus.calibration;

/**
 * How the chain is fitted.
 *
 * @param curve the shape of the response
 * @param joint weight of the likelihood of all answers to a call together (one draw of the call for
 *     all allies) against that of each answer by itself, 0 to 1
 * @param fulfilment weight of the counts of treaties invoked and honoured in war
 * @param gravity whether the gravity of the dispute is a hidden state; if not, no part depends on
 *     it
 * @param triggerPenalty precision of the prior of trigger terms, per squared standardized weight
 * @param callPenalty the same for call terms
 * @param responsePenalty the same for response terms
 * @param warPenalty the same for war terms
 */
record Specification(
    ResponseCurve curve,
    double joint,
    double fulfilment,
    boolean gravity,
    double triggerPenalty,
    double callPenalty,
    double responsePenalty,
    double warPenalty) {
  /** The specification shipped, before cross-validation chooses the strength of its prior. */
  public static final Specification CHAIN =
      new Specification(ResponseCurve.MULTINOMIAL, .5, 1, true, 60, 60, 40, 10);

  /** Checks the ranges. */
  public Specification {
    if (!(joint >= 0 && joint <= 1) || fulfilment < 0) {
      throw new IllegalArgumentException("weights out of range: " + joint + ", " + fulfilment);
    }
  }

  /**
   * The same with all priors stronger or weaker.
   *
   * @param factor what the precisions are multiplied with; positive
   * @return a copy
   */
  public Specification tightened(double factor) {
    return new Specification(
        curve,
        joint,
        fulfilment,
        gravity,
        triggerPenalty * factor,
        callPenalty * factor,
        responsePenalty * factor,
        warPenalty * factor);
  }

  Specification withCurve(ResponseCurve changed) {
    return new Specification(
        changed,
        joint,
        fulfilment,
        gravity,
        triggerPenalty,
        callPenalty,
        responsePenalty,
        warPenalty);
  }

  Specification withWeights(double newJoint, double newFulfilment) {
    return new Specification(
        curve,
        newJoint,
        newFulfilment,
        gravity,
        triggerPenalty,
        callPenalty,
        responsePenalty,
        warPenalty);
  }

  Specification withoutGravity() {
    return new Specification(
        curve, joint, 0, false, triggerPenalty, callPenalty, responsePenalty, warPenalty);
  }
}
