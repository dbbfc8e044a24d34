package casus.crisis;

import casus.treaty.Rung;

/**
 * R2: the coercive position of a side.
 *
 * @param strengthWeightForce θ_ℓ while no war is at stake, ℓ ≤ 3
 * @param strengthWeightWar θ_ℓ where war is at stake, ℓ ≥ 4
 * @param overmatch χ, the gain from standing a rung above the opponent
 * @param balanceWeight ξ
 * @param limitedWeight weight of a joiner with limited force
 * @param deploymentWeight weight of an ally that deploys
 * @param materielWeight weight of an ally that sends materiel
 * @param rangeLeast R_min, km
 * @param rangeGreatest R_max, km
 * @param rangeFull share of the world's capability at which the range is greatest
 */
public record Position(
    @Coefficient(Parameter.STRENGTH_WEIGHT_FORCE) double strengthWeightForce,
    @Coefficient(Parameter.STRENGTH_WEIGHT_WAR) double strengthWeightWar,
    @Coefficient(Parameter.OVERMATCH) double overmatch,
    @Coefficient(Parameter.BALANCE_WEIGHT) double balanceWeight,
    @Coefficient(Parameter.LIMITED_WEIGHT) double limitedWeight,
    @Coefficient(Parameter.DEPLOYMENT_WEIGHT) double deploymentWeight,
    @Coefficient(Parameter.MATERIEL_WEIGHT) double materielWeight,
    @Coefficient(Parameter.REACH_MIN_KM) double rangeLeast,
    @Coefficient(Parameter.REACH_MAX_KM) double rangeGreatest,
    @Coefficient(Parameter.REACH_FULL_CAPABILITY) double rangeFull) {
  private static final int WAR = Rung.WAR.ordinal();

  /**
   * The chance to prevail,
   *
   * <pre>q = Λ(θ_ℓ ln(E_S / E_O) + ε + χ (h′ − H) + ξ x_S),   ℓ = max(h′, H)</pre>
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
        weight(Math.max(target, highest) >= WAR) * Logistic.logRatio(own, opposed)
            + misperception
            + overmatch * (target - highest)
            + balanceWeight * balance);
  }

  /**
   * Whether strength has any weight.
   *
   * @param war whether war is at stake
   * @return false if no ratio of strength makes a difference
   */
  boolean strengthCounts(boolean war) {
    return weight(war) != 0;
  }

  /** θ: strength counts where war is at stake, hardly below. */
  private double weight(boolean war) {
    return war ? strengthWeightWar : strengthWeightForce;
  }

  /**
   * What full help by an ally adds to the chance of a side, Δq of R7.
   *
   * @param side strength of the side without it
   * @param help of the ally
   * @param opposed of the other side
   * @param balance x seen from the side
   * @param war whether the attacker is at war, rung 4 or above
   * @return q with the help less q without it, with no misperception and at equal rungs
   */
  public double gain(double side, double help, double opposed, double balance, boolean war) {
    double lead = balanceWeight * balance;
    double weight = weight(war);
    return Logistic.of(weight * Logistic.logRatio(side + help, opposed) + lead)
        - Logistic.of(weight * Logistic.logRatio(side, opposed) + lead);
  }

  /**
   * How far a state's strength reaches (loss-of-strength gradient, Boulding 1962).
   *
   * @param kilometres distance to the theatre
   * @param range R_k of the state, km
   * @return ρ, from 0 to 1
   */
  public static double reach(double kilometres, double range) {
    return Math.exp(-kilometres / range);
  }

  /**
   * The range of a state's strength, R_k.
   *
   * @param capability c_k
   * @return km
   */
  public double range(double capability) {
    return rangeLeast + (rangeGreatest - rangeLeast) * Math.min(1, capability / rangeFull);
  }
}
