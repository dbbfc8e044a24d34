package casus.crisis;

/**
 * R1: when a party may choose. Each party has an answer clock, started by the opponents' acts, and
 * a clock of its own; both run at the dispute's frailty.
 *
 * @param fastShare φ, share of answers that are fast
 * @param fastRate rate of a fast answer, per day
 * @param slowRate rate of a slow answer, per day
 * @param ownLow ω while no force is used, per day
 * @param ownForce ω while the highest rung is 3, per day
 * @param ownWar ω from rung 4, per day
 */
public record Tempo(
    double fastShare,
    double fastRate,
    double slowRate,
    double ownLow,
    double ownForce,
    double ownWar) {
  static Tempo of(Parameters p) {
    return new Tempo(
        p.get(Parameter.ANSWER_FAST_SHARE),
        1 / p.get(Parameter.ANSWER_FAST_DAYS),
        1 / p.get(Parameter.ANSWER_SLOW_DAYS),
        1 / p.get(Parameter.OWN_DAYS_LOW),
        1 / p.get(Parameter.OWN_DAYS_FORCE),
        1 / p.get(Parameter.OWN_DAYS_WAR));
  }

  /**
   * The rate of a party's own clock.
   *
   * @param highest the dispute's highest rung
   * @return per day, before frailty
   */
  public double ownRate(int highest) {
    if (highest <= 2) {
      return ownLow;
    }
    return highest == 3 ? ownForce : ownWar;
  }

  /**
   * The rate of an answer clock that starts.
   *
   * @param u a uniform draw
   * @return per day, before frailty
   */
  public double answerRate(double u) {
    return u < fastShare ? fastRate : slowRate;
  }

  /**
   * The chance that a party may choose on a day.
   *
   * @param frailty f of the dispute
   * @param rates sum of the rates of its running clocks, per day
   * @return 1 − exp(−f Σ rates)
   */
  public double choiceChance(double frailty, double rates) {
    return -Math.expm1(-frailty * rates);
  }
}
