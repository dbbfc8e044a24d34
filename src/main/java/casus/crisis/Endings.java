package casus.crisis;

import casus.luck.Purpose;

/** R13: how disputes end. */
final class Endings {
  private final Run run;
  private final ResolvedScenario s;
  private final CrisisState st;
  private final Verdicts verdicts;

  Endings(Run run, Verdicts verdicts) {
    this.run = run;
    s = run.scenario;
    st = run.state;
    this.verdicts = verdicts;
  }

  /** Phase 5 of a day. */
  void step(int day) {
    for (int d = 0; d < s.disputes; d++) {
      if (st.active[d]) {
        terminate(d, day);
      }
    }
  }

  private void terminate(int d, int day) {
    double x = st.balance[d];
    if (Math.abs(x) >= 1) {
      end(d, Ending.VICTORY, x > 0 ? 0 : 1, day);
      return;
    }
    for (int side = 0; side < 2; side++) {
      if (day >= yieldDay(d, side)) {
        end(d, Ending.YIELD, 1 - side, day);
        return;
      }
    }
    if (day >= st.lastIncident[d] + s.termination.lapseDays()) {
      end(d, Ending.LAPSE, CrisisState.ABSENT, day);
    } else if (day >= nuclearEnd(d)) {
      end(d, Ending.NUCLEAR, CrisisState.ABSENT, day);
    } else if (settlementDraw(d, day) < settlementChance(d, day)) {
      end(d, Ending.SETTLEMENT, CrisisState.ABSENT, day);
    }
  }

  private int yieldDay(int d, int side) {
    int since = st.yieldSince[2 * d + side];
    return since == CrisisState.NEVER ? since : since + s.termination.yieldDays();
  }

  private int nuclearEnd(int d) {
    int since = st.nuclearWarDay[d];
    return since == CrisisState.NEVER ? since : since + s.termination.nuclearDays();
  }

  private double settlementDraw(int d, int day) {
    return run.luck.daily(Purpose.SETTLEMENT, day, st.luckKey[d], 0);
  }

  private double settlementChance(int d, int day) {
    double weariness =
        (st.weariness.at(s.principals[2 * d], day + 1)
                + st.weariness.at(s.principals[2 * d + 1], day + 1))
            / 2;
    boolean stalemate =
        st.mutualForceDays[d] >= s.termination.stalemateDays()
            && Math.abs(st.balance[d]) < s.termination.stalemateBalance();
    return s.termination.settlementChance(
        weariness, st.balance[d], s.mediation[d], stalemate, st.atWar(d));
  }

  private void end(int d, Ending ending, int winner, int day) {
    st.ending[d] = true;
    st.endings[d] = ending;
    st.winner[d] = winner;
    st.ended[d] = day;
    verdicts.closeCalls(d, day);
    run.teller.close(d, day);
  }

  // ---- Looking ahead ----

  /**
   * The next day on which a dispute can end, but for settlement, if nothing else happens before.
   *
   * @param day today, done
   * @param until no later
   */
  int nextEnd(int d, int day, int until) {
    int next = Math.min(until, st.lastIncident[d] + s.termination.lapseDays());
    next = Math.min(next, yieldDay(d, 0));
    next = Math.min(next, yieldDay(d, 1));
    next = Math.min(next, nuclearEnd(d));
    return Math.max(day + 1, next);
  }

  /** The first day from one to another, exclusive, on which a dispute settles, or the latter. */
  int nextSettlement(int d, int from, int until) {
    boolean steady =
        !st.weariness.moves(s.principals[2 * d]) && !st.weariness.moves(s.principals[2 * d + 1]);
    if (steady) {
      return run.luck.firstYes(
          Purpose.SETTLEMENT, from, until, st.luckKey[d], 0, settlementChance(d, from));
    }
    // While the parties tire the chance moves one way: days on which the greater of its ends would
    // not do, with room for rounding, can be passed over.
    double greatest = Math.max(settlementChance(d, from), settlementChance(d, until)) * (1 + 1e-9);
    int day = from;
    while (day < until) {
      day = run.luck.firstYes(Purpose.SETTLEMENT, day, until, st.luckKey[d], 0, greatest);
      if (day < until && settlementDraw(d, day) < settlementChance(d, day)) {
        return day;
      }
      day++;
    }
    return until;
  }
}
