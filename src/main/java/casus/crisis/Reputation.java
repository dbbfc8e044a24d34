package casus.crisis;

/**
 * R9: what the public makes of answered calls: a Beta(w ρ̄, w (1 − ρ̄)) for each state.
 *
 * @param weight w, how many observations the prior is worth
 * @param wartime ρ̄ of a member of a wartime pact
 * @param major ρ̄ of a major power in a bilateral pact
 * @param minor ρ̄ of another state in a bilateral pact
 * @param multilateral ρ̄ of a member of a multilateral pact
 */
public record Reputation(
    @Coefficient(Parameter.REPUTATION_WEIGHT) double weight,
    @Coefficient(Parameter.REPUTATION_WARTIME) double wartime,
    @Coefficient(Parameter.REPUTATION_MAJOR) double major,
    @Coefficient(Parameter.REPUTATION_MINOR) double minor,
    @Coefficient(Parameter.REPUTATION_MULTILATERAL) double multilateral) {
  /**
   * The prior reliability of a state, by class.
   *
   * @param hasWartime whether it has a wartime pact
   * @param hasBilateral whether it has a bilateral pact
   * @param isMajor whether it is a major power
   * @return ρ̄
   */
  double prior(boolean hasWartime, boolean hasBilateral, boolean isMajor) {
    if (hasWartime) {
      return wartime;
    }
    if (hasBilateral) {
      return isMajor ? major : minor;
    }
    return multilateral;
  }

  /**
   * How far a state's name has moved from its prior.
   *
   * @param prior ρ̄
   * @param honoured sum of weights of calls honoured
   * @param failed sum of weights of calls not honoured
   * @return m̄, the mean of the updated Beta minus ρ̄
   */
  public double standing(double prior, double honoured, double failed) {
    return (weight * prior + honoured) / (weight + honoured + failed) - prior;
  }
}
