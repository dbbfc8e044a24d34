package casus.crisis;

import casus.luck.Purpose;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * R11: motions in the Security Council after the first use of force, vetoes and sanctions, and the
 * monitoring of those that stand.
 */
final class SecurityCouncil {
  private final Run run;
  private final ResolvedScenario s;
  private final CrisisState st;
  private final int n;
  private final boolean sits;
  private final Motions motions;

  private final Monitoring[] monitorings;
  private final int[] watched;

  SecurityCouncil(Run run) {
    this.run = run;
    s = run.scenario;
    st = run.state;
    n = s.n;
    sits = s.scenario.securityCouncil();
    motions = s.motions;
    monitorings =
        s.scenario.monitorings().stream()
            .sorted(Comparator.comparing(Monitoring::state))
            .toArray(Monitoring[]::new);
    watched = Arrays.stream(monitorings).mapToInt(watch -> s.index(watch.state())).toArray();
  }

  /** The monitoring of sanctions that ends by the script on a day, in the morning. */
  void expire(int day) {
    for (int m = 0; m < monitorings.length; m++) {
      if (monitorings[m].untilDay() <= day && st.monitoring[watched[m]] > 0) {
        st.monitoring[watched[m]] = 0;
        run.teller.monitoring(watched[m], List.of(), false, day);
      }
    }
  }

  /** Votes of a day on the renewal of the monitoring of sanctions; a veto ends it. */
  void renew(int day) {
    for (int m = 0; m < monitorings.length; m++) {
      if (sits && monitorings[m].votedOn(day) && st.monitoring[watched[m]] > 0) {
        renew(watched[m], day);
      }
    }
  }

  /**
   * A renewal is voted like a motion against the state under sanctions, but names no victim; who is
   * a party to trade that breaks the sanctions always vetoes.
   */
  private void renew(int state, int day) {
    List<StateCode> against = run.chronicle != null ? new ArrayList<>() : List.of();
    int no = 0;
    for (int p = 0; p < n; p++) {
      if (s.permanent[p] && (trades(p, state, day) || refuses(p, state, day))) {
        no++;
        if (run.chronicle != null) {
          against.add(s.code(p));
        }
      }
    }
    st.vetoes += no;
    if (no > 0) {
      st.monitoring[state] = 0;
    }
    run.teller.monitoring(state, against, no == 0, day);
  }

  private boolean trades(int p, int state, int day) {
    if (p == state) {
      return true;
    }
    for (int t = 0; t < s.trade.transfers.length; t++) {
      if ((s.trade.supplier[t] == p || s.trade.recipient[t] == p)
          && s.trade.breaks(t, state)
          && s.trade.transfers[t].flowsOn(day)) {
        return true;
      }
    }
    return false;
  }

  private boolean refuses(int p, int state, int day) {
    double u = run.luck.uniform(Purpose.RENEWAL, day, s.stateKeys[state], s.stateKeys[p]);
    return u < motions.veto(st.affinity[p * n + state], 0, st.traffic.known[state]);
  }

  /** The next day after one on which monitoring is voted on or ends, or never. */
  int nextReview(int day) {
    int next = CrisisState.NEVER;
    for (int m = 0; m < monitorings.length; m++) {
      if (st.monitoring[watched[m]] > 0) {
        next = Math.min(next, monitorings[m].nextDay(day));
      }
    }
    return next;
  }

  /** Motions that come up on a day. */
  void step(int d, int day) {
    if (!sits || st.firstUsers[d] == 0) {
      return;
    }
    if (st.motionDay[d] == CrisisState.NEVER) {
      double u = run.luck.uniform(Purpose.MOTION, 0, st.luckKey[d], 0);
      st.motionDay[d] = day + motions.wait(u);
    } else if (day == st.motionDay[d]) {
      decide(d, day);
    }
  }

  /** The day of a motion still to come, or never. */
  int nextDay(int d, int day) {
    int motion = st.motionDay[d];
    return motion > day ? motion : CrisisState.NEVER;
  }

  private void decide(int d, int day) {
    // Where both used force on the first day the motion names the challenger.
    int accused = st.firstUsers[d] == 2 ? 1 : 0;
    int a = s.principals[2 * d + accused];
    int v = s.principals[2 * d + 1 - accused];
    List<StateCode> against = run.chronicle != null ? new ArrayList<>() : List.of();
    int no = 0;
    for (int p = 0; p < n; p++) {
      if (s.permanent[p] && vetoes(d, p, accused, a, v)) {
        no++;
        if (run.chronicle != null) {
          against.add(s.code(p));
        }
      }
    }
    st.vetoes += no;
    if (no == 0) {
      st.addedSanctions[a] += motions.sanctionsStep();
      st.mandateSide[d] = 1 - accused;
    }
    run.teller.motion(d, a, against, day);
  }

  private boolean vetoes(int d, int p, int accused, int a, int v) {
    int side = st.side[d * n + p];
    if (side >= 0) {
      return side == accused; // a party shields its own side, and does not shield the other
    }
    double u = run.luck.uniform(Purpose.VETO, 0, st.luckKey[d], s.stateKeys[p]);
    return u < motions.veto(st.affinity[p * n + a], st.affinity[p * n + v], st.traffic.known[a]);
  }
}
