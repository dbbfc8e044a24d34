package casus.crisis;

import casus.luck.Purpose;
import casus.treaty.Locus;

/** R4: which acts are tested against which articles, and which members see a casus foederis. */
final class Triggers {
  private final Run run;
  private final ResolvedScenario s;
  private final CrisisState st;
  private final int n;
  private final Calls calls;

  /** The act that is tested. */
  private final Act act;

  /** An act of a against v, in view of an article. Filled in anew for each. */
  static final class Act {
    int dispute;
    int clause;
    int victim;
    int attacker;
    int rung;
    Locus locus = Locus.HOMELAND;

    /** Sums of the weights of the readings that hold, and of those that do not. */
    double holding;

    double failing;

    /** The readings of the article that hold. */
    final boolean[] holds;

    /**
     * @param mostReadings of any article in view of which acts are tested
     */
    Act(int mostReadings) {
      holds = new boolean[mostReadings];
    }

    /**
     * Holds the act against the words of an article.
     *
     * @return whether any of its readings holds
     */
    boolean read(Clause clause, ResolvedScenario s, CrisisState st) {
      int d = dispute;
      boolean provoked = st.usedForceFirst(d, victim);
      if (!clause.holding(
          rung, locus, s.latitude[d], s.longitude[d], st.deathClass[d], provoked, holds)) {
        return false;
      }
      holding = Clause.weight(clause.weights, holds, true);
      failing = Clause.weight(clause.weights, holds, false);
      return true;
    }
  }

  Triggers(Run run, Calls calls) {
    this.run = run;
    this.calls = calls;
    s = run.scenario;
    st = run.state;
    n = s.n;
    act = new Act(Clause.mostReadings(s.clauses));
  }

  /** Tests the new acts in a dispute. */
  void step(int d, int day) {
    boolean graver = st.deathClass[d] > st.testedClass[d];
    st.testedClass[d] = st.deathClass[d];
    for (int p = 0; p < st.partyCount[d]; p++) {
      int a = st.parties[d][p];
      int at = d * n + a;
      if (!graver && !st.toTest[at]) {
        continue;
      }
      if (st.hiddenUntil[at] > day) {
        st.toTest[at] = true; // tested when it can be laid at the actor's door
        continue;
      }
      st.toTest[at] = false;
      // An act that comes to light late counts as what it was, whatever the actor does by then.
      int rung = Math.max(st.rung[at], st.hiddenRung[at]);
      if (rung > 0) {
        for (int q = 0; q < st.partyCount[d]; q++) {
          int v = st.parties[d][q];
          if (st.side[d * n + v] != st.side[at]) {
            test(d, v, a, rung, day);
          }
        }
      }
      st.hiddenUntil[at] = CrisisState.ABSENT;
      st.hiddenRung[at] = 0;
    }
  }

  /** Tests each article that protects v against a, once for each rung and class of deaths. */
  private void test(int d, int v, int a, int rung, int day) {
    act.dispute = d;
    act.victim = v;
    act.attacker = a;
    act.rung = rung;
    act.locus = st.locus(d, v, a, rung);
    for (Watch watch : run.watches) {
      watch.test(act, day);
    }
    int[] clausesFor = s.commitments.clausesFor[v * n + a];
    for (int place = 0; place < clausesFor.length; place++) {
      int c = clausesFor[place];
      if (rung >= s.clauses[c].lowestRung
          && st.testsAnew(d, s.commitments.firstCase[v * n + a] + place, rung)) {
        act.clause = c;
        test(day);
      }
    }
  }

  private void test(int day) {
    Clause clause = s.clauses[act.clause];
    if (!act.read(clause, s, st)) {
      return;
    }
    boolean anyone = false;
    for (int k : clause.members) {
      if (asked(act, k)) {
        double chance = chanceOfCase(run, act, k);
        double u = readingDraw(run, clause, k);
        anyone |= u < chance;
        run.teller.reading(act, k, act.holds, chance, u, reader(s, clause, k), day);
      }
    }
    if (anyone) {
      calls.weigh(act, this, day);
    } // else the victim holds back: no member sees a case
  }

  /**
   * Whether a member is asked for help: who fights the attacker already is not called, and owes
   * nothing more (R5).
   */
  boolean asked(Act act, int k) {
    return asked(st, s.clauses[act.clause], act, k);
  }

  static boolean asked(CrisisState st, Clause clause, Act act, int k) {
    return clause.obliges(k, act.victim, act.attacker) && !st.fights(act.dispute, k, act.attacker);
  }

  /** Whether a member sees a casus foederis. */
  boolean sees(Act act, int k) {
    return sees(run, s.clauses[act.clause], act, k);
  }

  /** Whether a member sees one in an act that was held against the words of an article. */
  static boolean sees(Run run, Clause clause, Act act, int k) {
    return readingDraw(run, clause, k) < chanceOfCase(run, act, k);
  }

  private static double readingDraw(Run run, Clause clause, int k) {
    return run.luck.uniform(Purpose.READING, 0, clause.key, reader(run.scenario, clause, k));
  }

  /** Whose luck decides on the reading that a member holds: its own, or that of all. */
  private static int reader(ResolvedScenario s, Clause clause, int k) {
    return clause.article.sharedReading() ? 0 : s.stateKeys[k];
  }

  private static double chanceOfCase(Run run, Act act, int k) {
    double interest = run.scenario.interest(run.state.affinity, k, act.victim, act.attacker);
    return run.scenario.trigger.chance(act.holding, act.failing, interest);
  }

  /** The next day on which an act of a dispute is to be tested. */
  int nextDay(int d, int day, int until) {
    if (st.deathClass[d] > st.testedClass[d]) {
      return day + 1;
    }
    int next = until;
    for (int p = 0; p < st.partyCount[d]; p++) {
      int at = d * n + st.parties[d][p];
      if (st.toTest[at]) {
        next = Math.min(next, Math.max(day + 1, st.hiddenUntil[at]));
      }
    }
    return next;
  }
}
