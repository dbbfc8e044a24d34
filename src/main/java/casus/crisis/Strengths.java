package casus.crisis;

/**
 * What states and sides can bring to bear on a dispute as things stand: present, and expected by
 * the public if a rung is used (R2).
 */
final class Strengths {
  private final ResolvedScenario s;
  private final CrisisState st;
  private final int n;

  Strengths(ResolvedScenario s, CrisisState st) {
    this.s = s;
    this.st = st;
    n = s.n;
  }

  /** e: the share of a state's forces engaged, but for those in one dispute (−1 for none). */
  double engagedOutside(int i, int exceptDispute) {
    double share = s.engaged[i];
    if (st.activeCount > (exceptDispute >= 0 && st.active[exceptDispute] ? 1 : 0)) {
      for (int d = 0; d < s.disputes; d++) {
        if (d != exceptDispute && st.active[d] && st.side[d * n + i] >= 0) {
          share += s.burden.engaged(st.rung[d * n + i]);
        }
      }
    }
    return Math.min(1, share);
  }

  /** ĉ ρ: what a state can bring to bear on a dispute on a day. */
  double bears(int d, int i, boolean wide, int day) {
    return s.capability[i]
        * st.munitions.at(i, day)
        * (1 - engagedOutside(i, d))
        * s.drag[i]
        * s.geography.reach(d, i, wide);
  }

  /** Strength of a side's parties and of the materiel it gets. */
  double present(int d, int onSide, boolean wide, int day) {
    double sum = 0;
    for (int p = 0; p < st.partyCount[d]; p++) {
      int i = st.parties[d][p];
      int at = d * n + i;
      if (st.side[at] == onSide) {
        sum += st.weight[at] * bears(d, i, wide, day);
      }
    }
    int camp = 2 * d + onSide;
    for (int h = 0; h < st.helperCount[camp]; h++) {
      int k = st.helpers[camp][h];
      if (st.aid[camp * n + k] == AllyResponse.MATERIEL && st.side[d * n + k] < 0) {
        sum += s.position.materielWeight() * bears(d, k, wide, day);
      }
    }
    return sum;
  }

  /** π_k(ℓ) now: shifted by reputation, void once the ally has shown that it will do too little. */
  double expectation(int d, int onSide, int k, int level) {
    int at = d * n + k;
    if (st.side[at] >= 0 || st.disappointing[at] || level == 0) {
      return 0;
    }
    boolean forfeited = st.usedForceFirst(d, s.principals[2 * d + onSide]);
    double pi = s.expectations.of(d, onSide, forfeited, k, level);
    if (pi > 0 && st.standing[k] != 0) {
      pi = Logistic.of(Logistic.logit(pi) + s.answer.reputation() * st.standing[k]);
    }
    return pi;
  }

  /** E_S(ℓ): strength present and expected if rung ℓ is used against the side (R2). */
  double expected(int d, int onSide, int level, double present, boolean wide, int day) {
    double sum = present;
    int camp = 2 * d + onSide;
    double deployed = s.position.deploymentWeight();
    for (int k : s.hopefuls[camp]) {
      double pi = expectation(d, onSide, k, level);
      if (st.side[d * n + k] < 0 && st.aid[camp * n + k] == AllyResponse.DEPLOYMENT) {
        pi = Math.max(deployed, pi);
      }
      if (pi > 0) {
        sum += pi * bears(d, k, wide, day);
      }
    }
    for (int h = 0; h < st.helperCount[camp]; h++) {
      int k = st.helpers[camp][h];
      if (st.aid[camp * n + k] == AllyResponse.DEPLOYMENT
          && st.side[d * n + k] < 0
          && !s.hopeful[camp * n + k]) {
        sum += deployed * bears(d, k, wide, day); // it came though nobody had expected it
      }
    }
    return sum;
  }

  /** ν of the opponents present or expected at a rung, before the chooser's own shield. */
  double opponentsNuclear(int d, int opponents, int level) {
    double most = 0;
    for (int p = 0; p < st.partyCount[d]; p++) {
      int i = st.parties[d][p];
      if (st.side[d * n + i] == opponents) {
        most = Math.max(most, st.nuclear[i]);
      }
    }
    for (int k : s.hopefuls[2 * d + opponents]) {
      if (st.nuclear[k] > most) {
        most = Math.max(most, expectation(d, opponents, k, level) * st.nuclear[k]);
      }
    }
    return most;
  }
}
