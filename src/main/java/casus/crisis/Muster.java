package casus.crisis;

import casus.treaty.Rung;

/**
 * R7: who stands with whom. Allies that answer with force enter together, at the end of phase 3.
 */
final class Muster {
  private static final int WAR = Rung.WAR.ordinal();
  private static final int FORCE = Rung.FORCE.ordinal();

  private final Run run;
  private final ResolvedScenario s;
  private final CrisisState st;
  private final int n;
  private final Decisions decisions;

  /** Entries of this day by dispute and state, empty between days. */
  private final int[] enlisted;

  private final int[] enlistedAs;
  private final int[] enlistedFor;
  private final double[] enlistedStake;
  private int enlistedCount;

  /** Sides that somebody new joined today, by dispute: 1 for A, 2 for B, 3 for both. */
  private final int[] joinedSides;

  Muster(Run run, Decisions decisions) {
    this.run = run;
    this.decisions = decisions;
    s = run.scenario;
    st = run.state;
    n = s.n;
    enlisted = new int[s.disputes * n];
    enlistedAs = new int[s.disputes * n];
    enlistedFor = new int[s.disputes * n];
    enlistedStake = new double[s.disputes * n];
    joinedSides = new int[s.disputes];
  }

  /** Notes that an ally enters when all have answered. */
  void enlist(OpenCall call, int k, int y) {
    int at = call.dispute * n + k;
    int victim = call.dispute * n + call.victim;
    double stake =
        AllyResponse.stake(
            st.stake[victim],
            Answers.strength(s.clauses[call.clause], call),
            st.affinity[k * n + call.victim]);
    if (enlistedAs[at] == 0) {
      enlisted[enlistedCount++] = at;
      enlistedFor[at] = st.side[victim];
      enlistedStake[at] = 0;
    }
    if (st.side[victim] == enlistedFor[at]) {
      enlistedAs[at] = Math.max(enlistedAs[at], y);
      enlistedStake[at] = Math.max(enlistedStake[at], Math.min(1, stake));
    }
  }

  /** Those enlisted today enter. */
  void step(int day) {
    if (enlistedCount == 0) {
      return;
    }
    for (int e = 0; e < enlistedCount; e++) {
      int at = enlisted[e];
      int d = at / n;
      if (join(d, at % n, day)) {
        joinedSides[d] |= 1 << enlistedFor[at];
      }
      enlistedAs[at] = 0;
    }
    enlistedCount = 0;
    for (int d = 0; d < s.disputes; d++) {
      int sides = joinedSides[d];
      joinedSides[d] = 0;
      if (sides != 0) {
        decisions.recount(d, day);
        decisions.answerTo(d, sides, day);
        for (int p = 0; p < st.partyCount[d]; p++) {
          int i = st.parties[d][p];
          st.recountBurden(i, day);
          // A new party is a new victim and a new attacker: treaties are tested on the morrow.
          st.toTest[d * n + i] = true;
        }
      }
    }
  }

  /**
   * An ally enters, or enters anew: one that fought with limited force, still does, and now answers
   * in full.
   *
   * @return whether its rung is new to the others
   */
  private boolean join(int d, int k, int day) {
    int at = d * n + k;
    boolean full = enlistedAs[at] == AllyResponse.FULL;
    int cap = !full ? FORCE : st.nuclear[k] > 0 ? Rung.COUNT - 1 : WAR;
    double weight = full ? 1 : s.position.limitedWeight();
    int onSide = enlistedFor[at];
    int attackers = st.highest[2 * d + 1 - onSide];
    int rung = Math.min(cap, Math.max(FORCE, attackers));
    if (st.side[at] >= 0) { // it fights already, now with less reserve
      boolean rises =
          st.side[at] == onSide && cap > st.cap[at] && st.rung[at] >= FORCE && rung > st.rung[at];
      st.cap[at] = Math.max(st.cap[at], cap);
      st.weight[at] = Math.max(st.weight[at], weight);
      st.news++;
      if (!rises) {
        return false;
      }
    } else {
      st.enter(d, k, onSide, enlistedStake[at], cap, weight, run.luck);
    }
    st.rung[at] = rung;
    st.peak[at] = Math.max(st.peak[at], rung);
    st.peakOf[k] = Math.max(st.peakOf[k], rung);
    st.incident[at] = rung;
    st.lastIncident[d] = day;
    run.teller.entry(d, k, onSide, rung, day);
    return true;
  }
}
