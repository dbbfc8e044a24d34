package casus.crisis;

/**
 * R9: what the public makes of answered calls: a Beta(w ρ̄, w (1 − ρ̄)) for each state.
 *
 * @param weight w, how many observations the prior is worth
 */
public record Reputation(double weight) {
  /**
   * The rule as parameters set it.
   *
   * @param p the parameters
   * @return the rule
   */
  public static Reputation of(Parameters p) {
    return new Reputation(p.get(Parameter.REPUTATION_WEIGHT));
  }

  /**
   * The prior reliability of a state, by class.
   *
   * @param p the parameters
   * @param wartime whether it has a wartime pact
   * @param bilateral whether it has a bilateral pact
   * @param major whether it is a major power
   * @return ρ̄
   */
  static double prior(Parameters p, boolean wartime, boolean bilateral, boolean major) {
    if (wartime) {
      return p.get(Parameter.REPUTATION_WARTIME);
    }
    if (bilateral) {
      return p.get(major ? Parameter.REPUTATION_MAJOR : Parameter.REPUTATION_MINOR);
    }
    return p.get(Parameter.REPUTATION_MULTILATERAL);
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
