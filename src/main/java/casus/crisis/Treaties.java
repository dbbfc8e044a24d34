package casus.crisis;

/** Phase 3 of a day: triggers and calls, councils, answers, and who joins (R4–R7). */
final class Treaties {
  private final ResolvedScenario s;
  private final CrisisState st;
  private final Triggers triggers;
  private final Councils councils;
  private final Answers answers;
  private final Muster muster;

  Treaties(Run run, Answers answers, Decisions decisions) {
    s = run.scenario;
    st = run.state;
    this.answers = answers;
    councils = new Councils(run, answers);
    triggers = new Triggers(run, new Calls(run, councils));
    muster = new Muster(run, decisions);
  }

  void step(int day) {
    for (int d = 0; d < s.disputes; d++) {
      if (st.active[d]) {
        triggers.step(d, day);
      }
    }
    for (int c = 0; c < st.callCount; c++) {
      OpenCall call = st.calls.get(c);
      if (call.open && day >= call.takesEffect) {
        if (call.council == OpenCall.CouncilOutcome.PENDING) {
          councils.decide(call, day);
        }
        answers.answer(call, day);
      }
    }
    // Answers take effect when all have answered: no ally sees another's of the same day.
    for (int c = 0; c < st.callCount; c++) {
      OpenCall call = st.calls.get(c);
      if (call.open) {
        answers.rise(call, day, muster);
      }
    }
    muster.step(day);
  }

  /**
   * The next day on which a treaty matter can come up if nothing else happens before.
   *
   * @param day today, done
   * @param until no later
   */
  int nextDay(int day, int until) {
    int next = until;
    for (int d = 0; d < s.disputes && next > day + 1; d++) {
      if (st.active[d]) {
        next = triggers.nextDay(d, day, next);
      }
    }
    for (int c = 0; c < st.callCount && next > day + 1; c++) {
      OpenCall call = st.calls.get(c);
      if (call.open) {
        if (call.council == OpenCall.CouncilOutcome.PENDING) {
          next = Math.min(next, Math.max(day + 1, call.takesEffect));
        }
        next = answers.nextDay(call, day, next);
      }
    }
    return next;
  }
}
