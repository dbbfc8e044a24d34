package casus.crisis;

import casus.treaty.Response;
import java.util.List;

/**
 * R7: how an ally answers a call: a multinomial logit over the ordered responses, and the lag with
 * which each comes. A draw that all allies of one side of a dispute have in common enters the
 * bracket: they come together or not at all.
 *
 * @param intercepts β_0y by response
 * @param efforts φ_y by response
 * @param text β_b
 * @param tripwire β_I
 * @param affinity β_A
 * @param animosity β_R
 * @param balance β_q
 * @param democracy β_d
 * @param reach β_ρ
 * @param contiguity β_c
 * @param major β_M
 * @param rival β_v
 * @param severity β_S
 * @param legitimacy β_L
 * @param reputation β_m
 * @param engaged β_e
 * @param nuclear β_ν
 * @param victimEngaged β_ve
 * @param victimMajor β_vM
 * @param victimAdjacent β_va
 * @param aimed β_t
 * @param attackerDemocracy β_ad
 * @param territory β_g
 * @param company β_k
 * @param nearAttacker β_n
 * @param smallPact β_3
 * @param offence β_o
 * @param wartime β_w
 * @param commonRival β_vv
 * @param shortfall β_s
 * @param overreach β_x
 * @param patronPressure ψ
 * @param commonSd σ_κ
 */
public record AllyResponse(
    @Coefficient(
            from = 1,
            value = {
              Parameter.RESPONSE_DIPLOMATIC,
              Parameter.RESPONSE_MATERIEL,
              Parameter.RESPONSE_DEPLOYMENT,
              Parameter.RESPONSE_LIMITED,
              Parameter.RESPONSE_FULL
            })
        Ladder intercepts,
    @Coefficient(
            from = 1,
            value = {
              Parameter.EFFORT_DIPLOMATIC,
              Parameter.EFFORT_MATERIEL,
              Parameter.EFFORT_DEPLOYMENT,
              Parameter.EFFORT_LIMITED,
              Parameter.EFFORT_FULL
            })
        Ladder efforts,
    @Coefficient(Parameter.BETA_TEXT) double text,
    @Coefficient(Parameter.BETA_TRIPWIRE) double tripwire,
    @Coefficient(Parameter.BETA_AFFINITY) double affinity,
    @Coefficient(Parameter.BETA_ANIMOSITY) double animosity,
    @Coefficient(Parameter.BETA_BALANCE) double balance,
    @Coefficient(Parameter.BETA_DEMOCRACY) double democracy,
    @Coefficient(Parameter.BETA_REACH) double reach,
    @Coefficient(Parameter.BETA_CONTIGUITY) double contiguity,
    @Coefficient(Parameter.BETA_MAJOR) double major,
    @Coefficient(Parameter.BETA_RIVAL) double rival,
    @Coefficient(Parameter.BETA_SEVERITY) double severity,
    @Coefficient(Parameter.BETA_LEGITIMACY) double legitimacy,
    @Coefficient(Parameter.BETA_REPUTATION) double reputation,
    @Coefficient(Parameter.BETA_ENGAGED) double engaged,
    @Coefficient(Parameter.BETA_NUCLEAR) double nuclear,
    @Coefficient(Parameter.BETA_VICTIM_ENGAGED) double victimEngaged,
    @Coefficient(Parameter.BETA_VICTIM_MAJOR) double victimMajor,
    @Coefficient(Parameter.BETA_VICTIM_ADJACENT) double victimAdjacent,
    @Coefficient(Parameter.BETA_AIMED) double aimed,
    @Coefficient(Parameter.BETA_ATTACKER_DEMOCRACY) double attackerDemocracy,
    @Coefficient(Parameter.BETA_TERRITORY) double territory,
    @Coefficient(Parameter.BETA_COMPANY) double company,
    @Coefficient(Parameter.BETA_NEAR_ATTACKER) double nearAttacker,
    @Coefficient(Parameter.BETA_SMALL_PACT) double smallPact,
    @Coefficient(Parameter.BETA_OFFENCE) double offence,
    @Coefficient(Parameter.BETA_WARTIME) double wartime,
    @Coefficient(Parameter.BETA_COMMON_RIVAL) double commonRival,
    @Coefficient(Parameter.BETA_SHORTFALL) double shortfall,
    @Coefficient(Parameter.BETA_OVERREACH) double overreach,
    @Coefficient(Parameter.PATRON_PRESSURE) double patronPressure,
    @Coefficient(Parameter.ALLIANCE_DRAW_SD) double commonSd) {
  /**
   * What moves an answer, beside its intercept and its effort.
   *
   * @return β_b to β_x, ψ and σ_κ
   */
  public static List<Parameter> weights() {
    return Coefficients.single(AllyResponse.class);
  }

  /**
   * What the situation adds per unit of effort: the bracket of R7 that depends on the pair and the
   * day.
   *
   * @param c the situation of the pair on the day
   * @return the drive toward more effort
   */
  public double drive(Circumstances c) {
    return text * c.strength
        + tripwire * c.tripwire
        + affinity * c.withVictim
        - animosity * c.withAttacker
        + balance * c.gain
        + democracy * c.democracies
        + reach * c.reach
        + (c.adjacent ? contiguity : 0)
        + (c.major ? major : 0)
        + (c.rival ? rival : 0)
        + severity * c.severity
        + (c.mandate ? legitimacy : 0)
        + reputation * c.standing
        - engaged * c.engaged
        - nuclear * c.attackerNuclear * (1 - 0.5 * c.ownNuclear)
        - patronPressure * c.pressure
        + victimEngaged * c.victimEngaged
        + (c.victimMajor ? victimMajor : 0)
        + (c.victimAdjacent ? victimAdjacent : 0)
        + (c.aimed ? aimed : 0)
        + attackerDemocracy * c.attackerDemocracy
        + (c.territory ? territory : 0)
        + (c.company ? company : 0)
        + nearAttacker * c.nearAttacker
        + (c.smallPact ? smallPact : 0)
        + (c.offence ? offence : 0)
        + (c.wartime ? wartime : 0)
        + (c.commonRival ? commonRival : 0)
        + commonSd * c.common;
  }

  /**
   * A drive with what all allies of one side have in common, where it was left out.
   *
   * @param drive from {@link #drive}, with a common draw of 0
   * @param common the draw, in standard deviations
   * @return the drive toward more effort
   */
  double withCommon(double drive, double common) {
    return drive + commonSd * common;
  }

  /**
   * The stake of who joins, or invokes, on a victim's behalf.
   *
   * @param victims s_v
   * @param strength b
   * @param withVictim A_kv
   * @return s_v (b + max(0, A_kv)) / 2
   */
  static double stake(double victims, double strength, double withVictim) {
    return victims * (strength + Math.max(0, withVictim)) / 2;
  }

  /**
   * The chances of doing at least so much.
   *
   * @param drive from {@link #drive}
   * @param owed y*, the response owed now
   * @param discretion f
   * @param strength b
   * @param attackerAtWar whether h_a is 4 or more
   * @param ceiling the most that is open, as an index of {@link Response}
   * @param atLeast out: P(response ≥ y) by response; index 0 is 1
   */
  public void chances(
      double drive,
      int owed,
      double discretion,
      double strength,
      boolean attackerAtWar,
      int ceiling,
      double[] atLeast) {
    double best = Double.NEGATIVE_INFINITY;
    for (int y = 0; y <= ceiling; y++) {
      double value =
          intercepts.at(y)
              + efforts.at(y) * drive
              - shortfall * Math.max(0, owed - y) * (1 - discretion) * strength
              - (y == FULL && !attackerAtWar ? overreach : 0);
      atLeast[y] = value;
      best = Math.max(best, value);
    }
    double sum = 0;
    for (int y = ceiling; y >= 0; y--) {
      sum += Math.exp(atLeast[y] - best);
      atLeast[y] = sum;
    }
    for (int y = 0; y <= ceiling; y++) {
      atLeast[y] /= sum;
    }
    for (int y = ceiling + 1; y < Response.COUNT; y++) {
      atLeast[y] = 0;
    }
  }

  /**
   * The response owed while the attacker goes so far: no more than limited force before it is at
   * war.
   *
   * @param owed the text's obligation, as an index of {@link Response}
   * @param attackerAtWar whether h_a is 4 or more
   * @return an index of {@link Response}
   */
  public static int owedNow(int owed, boolean attackerAtWar) {
    return attackerAtWar ? owed : Math.min(owed, LIMITED);
  }

  static final int NONE = Response.NONE.ordinal();
  static final int DIPLOMATIC = Response.DIPLOMATIC.ordinal();
  static final int MATERIEL = Response.MATERIEL.ordinal();
  static final int DEPLOYMENT = Response.DEPLOYMENT.ordinal();
  static final int LIMITED = Response.LIMITED.ordinal();
  static final int FULL = Response.FULL.ordinal();
}
