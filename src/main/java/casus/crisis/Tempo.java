package casus.crisis;

import casus.treaty.Rung;

/**
 * R1: when a party may choose. Each party has an answer clock, started by the opponents' acts, and
 * a clock of its own; both run at the dispute's frailty.
 *
 * @param fastShare φ, share of answers that are fast
 * @param fastDays mean delay of a fast answer, days
 * @param slowDays mean delay of a slow answer, days
 * @param ownLow 1/ω while no force is used, days
 * @param ownForce 1/ω while the highest rung is 3, days
 * @param ownWar 1/ω from rung 4, days
 */
public record Tempo(
    @Coefficient(Parameter.ANSWER_FAST_SHARE) double fastShare,
    @Coefficient(Parameter.ANSWER_FAST_DAYS) double fastDays,
    @Coefficient(Parameter.ANSWER_SLOW_DAYS) double slowDays,
    @Coefficient(Parameter.OWN_DAYS_LOW) double ownLow,
    @Coefficient(Parameter.OWN_DAYS_FORCE) double ownForce,
    @Coefficient(Parameter.OWN_DAYS_WAR) double ownWar) {
  private static final int WAR = Rung.WAR.ordinal();

  /**
   * The rate of a party's own clock.
   *
   * @param highest the dispute's highest rung
   * @return per day, before frailty
   */
  public double ownRate(int highest) {
    return 1 / (highest <= 2 ? ownLow : highest == 3 ? ownForce : ownWar);
  }

  /**
   * The rate of an answer clock that starts.
   *
   * @param u a uniform draw
   * @return per day, before frailty
   */
  public double answerRate(double u) {
    return 1 / (u < fastShare ? fastDays : slowDays);
  }

  /**
   * The hazard of a choice on a day; the chance of one is 1 − exp(−hazard).
   *
   * <p>However slow a dispute, an invasion is answered in days: from rung 4 on its clocks run at
   * least at their own pace.
   *
   * @param frailty f of the dispute
   * @param highest the dispute's highest rung
   * @param rates sum of the rates of its running clocks, per day
   * @return f Σ rates, per day
   */
  public double choiceHazard(double frailty, int highest, double rates) {
    return (highest >= WAR ? Math.max(frailty, 1) : frailty) * rates;
  }
}
