package casus.crisis;

import casus.treaty.Rung;

/**
 * R3: how a party values a rung and chooses among those open to it (quantal response, McKelvey and
 * Palfrey 1995).
 *
 * @param variant the structural variant
 * @param precision λ
 * @param stakeScale ϑ, worth of a stake against the cost of intensity
 * @param forfeit share of the stake that is lost by who does not fight an invasion
 * @param unspared how far a principal that does not fight an invasion is not spared its cost
 * @param costs κ_1 to κ_3; κ_4 is that of the dispute ({@link WarCost})
 * @param nuclearCosts κ_5 and κ_6, what nuclear use costs beyond war
 * @param nuclearFear Ω
 * @param nuclearRisk η by rung
 * @param nuclearShield how far a state's own arsenal takes away its fear
 * @param audienceCost α_0
 * @param audienceAutocracy share of it that a full autocracy bears
 * @param patronPressure ψ
 * @param autonomy a, of a client beside its patrons
 * @param lossAversion of the prospect variant
 * @param curvature of the prospect variant
 * @param reciprocity of the reciprocal variant
 */
public record Choice(
    DecisionVariant variant,
    @Coefficient(Parameter.CHOICE_PRECISION) double precision,
    @Coefficient(Parameter.STAKE_SCALE) double stakeScale,
    @Coefficient(Parameter.FORFEIT) double forfeit,
    @Coefficient(Parameter.UNSPARED) double unspared,
    @Coefficient(
            from = 1,
            value = {Parameter.COST_1, Parameter.COST_2, Parameter.COST_3})
        Ladder costs,
    @Coefficient(
            from = 5,
            value = {Parameter.COST_5, Parameter.COST_6})
        Ladder nuclearCosts,
    @Coefficient(Parameter.NUCLEAR_FEAR) double nuclearFear,
    @Coefficient(
            from = 4,
            value = {Parameter.NUCLEAR_FEAR_4, Parameter.NUCLEAR_FEAR_5, Parameter.NUCLEAR_FEAR_6})
        Ladder nuclearRisk,
    @Coefficient(Parameter.NUCLEAR_SHIELD) double nuclearShield,
    @Coefficient(Parameter.AUDIENCE_COST) double audienceCost,
    @Coefficient(Parameter.AUDIENCE_COST_AUTOCRACY) double audienceAutocracy,
    @Coefficient(Parameter.PATRON_PRESSURE) double patronPressure,
    @Coefficient(Parameter.AUTONOMY) double autonomy,
    @Coefficient(Parameter.LOSS_AVERSION) double lossAversion,
    @Coefficient(Parameter.VALUE_CURVATURE) double curvature,
    @Coefficient(Parameter.RECIPROCITY) double reciprocity) {
  private static final int FORCE = Rung.FORCE.ordinal();
  private static final int WAR = Rung.WAR.ordinal();

  /**
   * The rule as parameters set it.
   *
   * @param variant which structural variant
   * @param p the parameters
   * @return the rule
   */
  public static Choice of(DecisionVariant variant, Parameters p) {
    return Coefficients.read(Choice.class, p, variant);
  }

  /**
   * The rungs open to a party: down, hold, match, exceed; equal ones merged, since duplicates would
   * inflate the logit. The variant {@code single-step} adds own + 1.
   *
   * @param own h, where the party stands
   * @param highest H, the opponents' highest rung
   * @param nuclear ν of the party
   * @param cap the highest rung the party may go to
   * @return a set of rungs as bits, bit r for rung r; never empty
   */
  public int open(int own, int highest, double nuclear, int cap) {
    int top = Math.max(own, highest);
    int set = 1 << own;
    if (own > 0) {
      set |= 1 << (own - 1);
    }
    set |= permitted(top, own, highest, nuclear, cap);
    set |= permitted(top + 1, own, highest, nuclear, cap);
    if (variant == DecisionVariant.SINGLE_STEP) {
      set |= permitted(own + 1, own, highest, nuclear, cap);
    }
    return set;
  }

  private static int permitted(int rung, int own, int highest, double nuclear, int cap) {
    if (rung >= Rung.COUNT || rung > cap) {
      return 0;
    }
    if (rung == 5 && !(nuclear > 0 && (own >= 4 || highest >= 5))) {
      return 0;
    }
    if (rung == 6 && !(nuclear > 0 && (own >= 5 || highest >= 6))) {
      return 0;
    }
    return 1 << rung;
  }

  /**
   * What a stake promises, ϑ s r q̃: who does not fight an invasion forfeits most of it.
   *
   * @param stakeTimesResolve s r
   * @param chance q, the chance to prevail
   * @param target h′
   * @param highest H
   * @return the prize
   */
  public double prize(double stakeTimesResolve, double chance, int target, int highest) {
    return stakeScale
        * stakeTimesResolve
        * (standsAside(target, highest) ? (1 - forfeit) * chance : chance);
  }

  /** Whether a rung leaves an invasion unfought. */
  private static boolean standsAside(int target, int highest) {
    return target < FORCE && highest >= WAR;
  }

  /**
   * The cost of intensity, C_h. Who is less exposed bears less of the cost of fighting, but no less
   * of that of nuclear use; and a war that is dear makes nuclear use in it no cheaper.
   *
   * @param rung h
   * @param exposure x
   * @param warCost κ_4 of the dispute
   * @return x κ_h up to war, x κ_4 + κ_h beyond
   */
  double cost(int rung, double exposure, double warCost) {
    return rung < WAR
        ? exposure * costs.at(rung)
        : exposure * warCost + (rung > WAR ? nuclearCosts.at(rung) : 0);
  }

  /**
   * The value of a rung,
   *
   * <pre>
   * U(h′) = ϑ s r q̃ − ½ (C_h′ + (1 + υ) C_ℓ) (1 + w) − Ω ν_O η_ℓ (1 + x_S) / 2
   *         − α max(0, ĥ − h′) − ψ Σ L z h′ − ς h′,   ℓ = max(h′, H)
   * </pre>
   *
   * <p>υ is 0 but for a principal that does not fight an invasion: the war is on its land whether
   * it fights or not.
   *
   * @param target h′
   * @param highest H
   * @param principal whether the dispute is the party's own
   * @param prize from {@link #prize}
   * @param exposure x of the party at ℓ
   * @param warCost κ_4 of the dispute
   * @param weariness w
   * @param opponentsNuclear ν_O(h′), before the party's own shield
   * @param nuclear ν of the party
   * @param balance x_S
   * @param democracy d of the party
   * @param peak ĥ, the highest rung it stood on
   * @param pressure Σ L z, positive for restraint
   * @param sanctions ς
   * @return utility
   */
  public double utility(
      int target,
      int highest,
      boolean principal,
      double prize,
      double exposure,
      double warCost,
      double weariness,
      double opponentsNuclear,
      double nuclear,
      double balance,
      double democracy,
      int peak,
      double pressure,
      double sanctions) {
    int level = Math.max(target, highest);
    double fear =
        nuclearFear
            * (1 - nuclearShield * nuclear)
            * opponentsNuclear
            * nuclearRisk.at(level)
            * (1 + balance)
            / 2;
    double audience =
        audienceCost
            * (audienceAutocracy + (1 - audienceAutocracy) * democracy)
            * Math.max(0, peak - target);
    double share = principal && standsAside(target, highest) ? 1 + unspared : 1;
    double intensity =
        0.5 * (cost(target, exposure, warCost) + share * cost(level, exposure, warCost));
    return prize
        - intensity * (1 + weariness)
        - fear
        - audience
        - patronPressure * pressure * target
        - sanctions * target;
  }

  /**
   * Turns utilities into choice probabilities, in place.
   *
   * @param open the rungs open, as bits
   * @param status the rung held now, the reference point of the prospect variant
   * @param byRung in: utilities by rung; out: probabilities by rung, 0 for those not open
   */
  public void probabilities(int open, int status, double[] byRung) {
    double reference = byRung[status];
    double best = Double.NEGATIVE_INFINITY;
    for (int rung = 0; rung < Rung.COUNT; rung++) {
      if ((open & 1 << rung) != 0) {
        byRung[rung] = value(byRung[rung], reference);
        best = Math.max(best, byRung[rung]);
      }
    }
    double sum = 0;
    for (int rung = 0; rung < Rung.COUNT; rung++) {
      byRung[rung] = (open & 1 << rung) != 0 ? Math.exp(precision * (byRung[rung] - best)) : 0;
      sum += byRung[rung];
    }
    for (int rung = 0; rung < Rung.COUNT; rung++) {
      byRung[rung] /= sum;
    }
  }

  private double value(double utility, double reference) {
    return switch (variant) {
      case EXPECTED_UTILITY, RECIPROCAL, SINGLE_STEP -> utility;
      case ZERO_INTELLIGENCE -> 0;
      case PROSPECT -> {
        double change = utility - reference;
        yield change >= 0
            ? Math.pow(change, curvature)
            : -lossAversion * Math.pow(-change, curvature);
      }
    };
  }

  /**
   * The rung that matches the opponents' last change (reciprocal variant).
   *
   * @param open the rungs open, as bits
   * @param own h
   * @param change the opponents' last change of rung, may be 0 or negative
   * @return an open rung: one below, the same, or the lowest one above
   */
  public int reciprocal(int open, int own, int change) {
    if (change == 0) {
      return own;
    }
    if (change < 0) {
      return own > 0 ? own - 1 : own;
    }
    for (int rung = own + 1; rung < Rung.COUNT; rung++) {
      if ((open & 1 << rung) != 0) {
        return rung;
      }
    }
    return own;
  }

  /**
   * Draws a rung.
   *
   * @param byRung probabilities by rung
   * @param u a uniform draw
   * @return the rung
   */
  public static int draw(double[] byRung, double u) {
    double left = u;
    int last = 0;
    for (int rung = 0; rung < Rung.COUNT; rung++) {
      if (byRung[rung] > 0) {
        left -= byRung[rung];
        last = rung;
        if (left < 0) {
          return rung;
        }
      }
    }
    return last;
  }
}
