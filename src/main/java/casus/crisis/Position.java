package casus.crisis;

/**
 * R2: the coercive position of a side.
 *
 * @param strengthWeight θ
 * @param overmatch χ, the gain from standing a rung above the opponent
 * @param balanceWeight ξ
 * @param limitedWeight weight of a joiner with limited force
 * @param deploymentWeight weight of an ally that deploys
 * @param materielWeight weight of an ally that sends materiel
 */
public record Position(
    double strengthWeight,
    double overmatch,
    double balanceWeight,
    double limitedWeight,
    double deploymentWeight,
    double materielWeight) {
  static Position of(Parameters p) {
    return new Position(
        p.get(Parameter.STRENGTH_WEIGHT),
        p.get(Parameter.OVERMATCH),
        p.get(Parameter.BALANCE_WEIGHT),
        p.get(Parameter.LIMITED_WEIGHT),
        p.get(Parameter.DEPLOYMENT_WEIGHT),
        p.get(Parameter.MATERIEL_WEIGHT));
  }

  /**
   * The chance to prevail,
   *
   * <pre>q = Λ(θ ln(E_S / E_O) + ε + χ (h′ − H) + ξ x_S)</pre>
   *
   * @param own E_S, expected strength of one's own side
   * @param opposed E_O, that of the other
   * @param misperception ε
   * @param target h′, one's own candidate rung
   * @param highest H, the opponents' highest rung
   * @param balance x_S, the balance seen from one's own side
   * @return a probability
   */
  public double chance(
      double own, double opposed, double misperception, int target, int highest, double balance) {
    return Logistic.of(
        strengthWeight * Logistic.logRatio(own, opposed)
            + misperception
            + overmatch * (target - highest)
            + balanceWeight * balance);
  }

  /**
   * What full help by an ally adds to the chance of a side, Δq of R7.
   *
   * @param side strength of the side without it
   * @param help of the ally
   * @param opposed of the other side
   * @param balance x seen from the side
   * @return q with the help less q without it, with no misperception and at equal rungs
   */
  double gain(double side, double help, double opposed, double balance) {
    double lead = balanceWeight * balance;
    return Logistic.of(strengthWeight * Logistic.logRatio(side + help, opposed) + lead)
        - Logistic.of(strengthWeight * Logistic.logRatio(side, opposed) + lead);
  }

  /**
   * How far a state's strength reaches (loss-of-strength gradient, Boulding 1962).
   *
   * @param kilometres distance to the theatre
   * @param range R_k of the state, km
   * @return ρ, from 0 to 1
   */
  static double reach(double kilometres, double range) {
    return Math.exp(-kilometres / range);
  }

  /**
   * The range of a state's strength, R_k.
   *
   * @param p the parameters
   * @param capability c_k
   * @return km
   */
  static double range(Parameters p, double capability) {
    double least = p.get(Parameter.REACH_MIN_KM);
    double greatest = p.get(Parameter.REACH_MAX_KM);
    return least
        + (greatest - least) * Math.min(1, capability / p.get(Parameter.REACH_FULL_CAPABILITY));
  }
}
