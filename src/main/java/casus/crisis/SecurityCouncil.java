package casus.crisis;

import casus.luck.Purpose;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.List;

/** R11: motions in the Security Council after the first use of force, vetoes and sanctions. */
final class SecurityCouncil {
  private final Run run;
  private final ResolvedScenario s;
  private final CrisisState st;
  private final int n;
  private final boolean sits;
  private final Motions motions;

  SecurityCouncil(Run run) {
    this.run = run;
    s = run.scenario;
    st = run.state;
    n = s.n;
    sits = s.scenario.securityCouncil();
    motions = s.motions;
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
    return u < motions.veto(st.affinity[p * n + a], st.affinity[p * n + v]);
  }
}
