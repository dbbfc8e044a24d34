package casus.crisis;

import casus.luck.Keys;
import casus.luck.Purpose;
import casus.treaty.Rung;

/**
 * R5: whether a state invokes an article: the victim, or a member on its behalf, which has the
 * stake of a joiner (R7) and luck of its own. Filled in anew for each.
 */
final class Appeal {
  /** Severity as the victim sees it, 0 to 3. */
  int severity;

  /** Strength present of the attackers' side, and of the victim's. */
  double attackers;

  double victims;

  double chance;
  double draw;

  /** The key of the draw. */
  int question;

  /**
   * Weighs it.
   *
   * @param run where the crisis stands
   * @param clause the article
   * @param act what was done to the victim
   * @param i who invokes
   * @param day of the act
   * @return whether it does
   */
  boolean isMade(Run run, Clause clause, Triggers.Act act, int i, int day) {
    ResolvedScenario s = run.scenario;
    CrisisState st = run.state;
    int d = act.dispute;
    int v = act.victim;
    int side = st.side[d * s.n + v];
    double stake = st.stake[d * s.n + v];
    if (i != v) {
      stake = AllyResponse.stake(stake, clause.strength, st.affinity[i * s.n + v]);
    }
    boolean wide = act.rung >= Rung.WAR.ordinal();
    severity = st.severity(d, v, act.attacker, act.rung);
    attackers = st.strengths.present(d, 1 - side, wide, day);
    victims = st.strengths.present(d, side, wide, day);
    chance =
        clause.self
            ? 1
            : s.invocation.chance(
                clause.council.rule().votes() && !clause.article.consultationOnly(),
                clause.article.consultationOnly(),
                severity,
                stake * st.resolve[i],
                attackers,
                victims);
    question = i == v ? clause.key : Keys.pair(clause.key, s.stateKeys[v]);
    draw = run.luck.uniform(Purpose.CALL, 0, question, s.stateKeys[i]);
    return draw < chance;
  }
}
