package casus.crisis;

/** R5: whether an article is invoked, and who is then called. */
final class Calls {
  private final Run run;
  private final ResolvedScenario s;
  private final CrisisState st;
  private final int n;
  private final Councils councils;
  private final Appeal appeal = new Appeal();

  Calls(Run run, Councils councils) {
    this.run = run;
    this.councils = councils;
    s = run.scenario;
    st = run.state;
    n = s.n;
  }

  /** Some member sees a case: the victim, and where the text lets them members, weigh to invoke. */
  void weigh(Triggers.Act act, Triggers triggers, int day) {
    Clause clause = s.clauses[act.clause];
    boolean called = appeals(act, act.victim, day);
    if (!called && clause.byMembers) {
      for (int k : clause.members) {
        if (triggers.asked(act, k) && triggers.sees(act, k)) {
          called |= appeals(act, k, day); // all are asked: their order must not matter
        }
      }
    }
    if (called) {
      call(act, triggers, day);
    }
  }

  private void call(Triggers.Act act, Triggers triggers, int day) {
    int d = act.dispute;
    Clause clause = s.clauses[act.clause];
    OpenCall call = st.find(d, act.clause, act.victim);
    if (call == null) {
      call = st.newCall(d, act.clause, act.victim, act.attacker, day, clause.self);
      councils.summon(call, day);
    }
    if (graver(d, act.attacker, call.attacker)) {
      call.attacker = act.attacker;
    }
    for (int k : clause.members) {
      if (!triggers.asked(act, k)) {
        continue;
      }
      boolean seen = triggers.sees(act, k);
      if (!clause.self || seen) {
        call.addressed[k] = true;
      }
      if (seen) {
        call.sees[k] = true;
        if (call.since[k] == CrisisState.NEVER) {
          call.since[k] = Math.max(day, call.takesEffect);
        }
        call.renewed[k] = Math.max(day, call.takesEffect);
        call.checked[k] = false;
        if (!clause.article.consultationOnly()) {
          st.disappointing[d * n + k] = false; // a new call reopens the question
          st.news++;
        }
      }
    }
  }

  /** Whether a call is now rather about another attacker: it goes farther, or leads its side. */
  private boolean graver(int d, int a, int than) {
    int rung = st.rung[d * n + a];
    int other = st.rung[d * n + than];
    return rung > other || (rung == other && st.isPrincipal(d, a));
  }

  private boolean appeals(Triggers.Act act, int i, int day) {
    boolean called = appeal.isMade(run, s.clauses[act.clause], act, i, day);
    if (run.teller.isHeard(i)) {
      int effect = effect(act, day);
      UnderTreaty.Appeal told = run.teller.appeal(act, i, appeal, effect, day);
      int taken = run.seat.is(i) && !told.self() ? run.seat.choose(told) : Offer.LEFT;
      told = taken == Offer.LEFT ? told : told.byHand(taken == 1, effect);
      called = told.called();
      run.teller.tell(told);
    }
    return called;
  }

  /** The day from which answers to a call of today count. */
  private int effect(Triggers.Act act, int day) {
    OpenCall earlier = st.find(act.dispute, act.clause, act.victim);
    return earlier == null
        ? day + councils.delay(act.clause, act.victim)
        : Math.max(day, earlier.takesEffect);
  }
}
