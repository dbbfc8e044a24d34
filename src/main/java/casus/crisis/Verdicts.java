package casus.crisis;

import casus.crisis.AllyRecord.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * R9: what is made of answered calls. Each ally that is called gets one verdict for the call, which
 * is settled once and never changed; the log, the tables and the story all tell it. A shortfall
 * costs reputation on the day on which the ally's time is up.
 */
final class Verdicts {
  private final Run run;
  private final ResolvedScenario s;
  private final CrisisState st;
  private final int n;
  private final Answers answers;

  Verdicts(Run run, Answers answers) {
    this.run = run;
    s = run.scenario;
    st = run.state;
    n = s.n;
    this.answers = answers;
  }

  /** Phase 5 of a day. */
  void step(int day) {
    for (int c = 0; c < st.callCount; c++) {
      OpenCall call = st.calls.get(c);
      if (call.open) {
        judge(call, day);
      }
    }
  }

  private void judge(OpenCall call, int day) {
    int d = call.dispute;
    boolean binding = binding(call);
    for (int k : s.clauses[call.clause].members) {
      if (!call.sees[k] || day < call.since[k]) {
        continue;
      }
      boolean timeUp = !call.checked[k] && day >= answers.verdictDay(call, k);
      if (timeUp) {
        call.checked[k] = true;
        if (binding && st.help(d, st.side[d * n + call.victim], k) < AllyResponse.DEPLOYMENT) {
          st.disappointing[d * n + k] = true;
          st.news++;
        }
      }
      if (call.verdict[k] == null) {
        if (call.owed[k] != OpenCall.UNKNOWN && call.response[k] >= call.owed[k]) {
          deliver(call, k, day);
        } else if (timeUp && !call.overdue[k] && !released(call, k)) {
          fallShort(call, k, day);
        }
      }
    }
  }

  /** To consult costs nothing, and promises nothing. */
  private boolean binding(OpenCall call) {
    return !s.clauses[call.clause].article.consultationOnly();
  }

  /** Whether an ally fights the attacker already, other than by this call: it owes nothing more. */
  private boolean released(OpenCall call, int k) {
    return call.response[k] < AllyResponse.LIMITED && st.fights(call.dispute, k, call.attacker);
  }

  private void deliver(OpenCall call, int k, int day) {
    if (!call.overdue[k] && binding(call)) {
      st.honoured[k]++;
      recountStanding(k);
    }
    settle(call, k, call.overdue[k] ? Verdict.LATE : Verdict.HONOURED, day);
  }

  private void fallShort(OpenCall call, int k, int day) {
    call.overdue[k] = true;
    if (binding(call)) {
      st.failed[k] += 1 - s.clauses[call.clause].discretion;
      recountStanding(k);
    }
    run.teller.overdue(call, k, day);
  }

  private void recountStanding(int k) {
    st.standing[k] = s.reputation.standing(s.reliability[k], st.honoured[k], st.failed[k]);
    st.news++;
  }

  private void settle(OpenCall call, int k, Verdict verdict, int day) {
    call.verdict[k] = verdict;
    run.teller.verdict(call, k, verdict, day);
  }

  /** The calls of a dispute that ended: what was still owed counts half (R9). */
  void closeCalls(int d, int day) {
    for (int c = 0; c < st.callCount; c++) {
      OpenCall call = st.calls.get(c);
      if (call.dispute == d && call.open) {
        for (int k : s.clauses[call.clause].members) {
          if (call.addressed[k] && call.verdict[k] == null) {
            boolean owing =
                call.sees[k]
                    && day >= call.since[k]
                    && call.owed[k] != OpenCall.UNKNOWN
                    && !call.overdue[k]
                    && !released(call, k);
            if (owing && binding(call)) {
              st.failed[k] += (1 - s.clauses[call.clause].discretion) / 2;
              recountStanding(k);
            }
            settle(call, k, owing ? Verdict.RENEGED : atTheEnd(call, k), day);
          }
        }
        call.open = false;
      }
    }
  }

  /** Settles what was unsettled when the horizon came. */
  void atHorizon(int horizon) {
    for (int c = 0; c < st.callCount; c++) {
      OpenCall call = st.calls.get(c);
      for (int k : s.clauses[call.clause].members) {
        if (call.addressed[k] && call.verdict[k] == null) {
          settle(call, k, atTheEnd(call, k), horizon);
        }
      }
    }
  }

  private static Verdict atTheEnd(OpenCall call, int k) {
    if (!call.sees[k]) {
      return Verdict.DENIED;
    }
    return call.overdue[k] ? Verdict.RENEGED : Verdict.OPEN;
  }

  /** The verdict on an ally, once the run is over. */
  static Verdict of(OpenCall call, int k) {
    @Nullable Verdict verdict = call.verdict[k];
    if (verdict == null) {
      throw new IllegalStateException("the run is not over");
    }
    return verdict;
  }
}
