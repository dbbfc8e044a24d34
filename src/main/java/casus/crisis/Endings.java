package casus.crisis;

import casus.luck.Purpose;
import java.util.Arrays;

/** R13: how disputes end. */
final class Endings {
  /** How far the log of a bound may lie above what it bounds before a closer one is sought. */
  private static final double SLACK = 0.1;

  private final Run run;
  private final ResolvedScenario s;
  private final CrisisState st;
  private final Verdicts verdicts;
  private final int horizon;
  private final Lookout chances;

  /** By dispute: what no hazard of a settlement exceeds, and its log. */
  private final double[] greatest;

  private final double[] greatestLog;

  Endings(Run run, Verdicts verdicts) {
    this.run = run;
    s = run.scenario;
    st = run.state;
    this.verdicts = verdicts;
    horizon = s.scenario.horizonDays();
    chances = new Lookout(Purpose.SETTLEMENT, s.disputes);
    greatest = new double[s.disputes];
    greatestLog = new double[s.disputes];
  }

  /** Another run, or other luck. */
  void begin() {
    chances.forget();
    Arrays.fill(greatestLog, Double.NaN);
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
    } else if (settles(d, day, x, st.mutualForceDays[d])) {
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

  /** Whether a dispute is settled at the end of a day, given the balance it leaves. */
  boolean settles(int d, int day, double x, int daysOfForce) {
    return nextChance(d, day, day + 1) == day
        && chances.comesTrue(
            run.luck, d, day, st.luckKey[d], 0, settlementHazard(d, day, x, daysOfForce));
  }

  private double settlementHazard(int d, int day, double x, int daysOfForce) {
    boolean stalemate =
        daysOfForce >= s.termination.stalemateDays()
            && Math.abs(x) < s.termination.stalemateBalance();
    return s.termination.settlementHazard(
        meanWeariness(d, day), x, s.mediation[d], stalemate, st.atWar(d));
  }

  /** w̄ at the end of a day. */
  private double meanWeariness(int d, int day) {
    return (st.weariness.at(s.principals[2 * d], day + 1)
            + st.weariness.at(s.principals[2 * d + 1], day + 1))
        / 2;
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

  /**
   * The first day from one to another, exclusive, on which a dispute that nobody fights over
   * settles, or the latter.
   */
  int nextSettlement(int d, int from, int until) {
    int day = nextChance(d, from, until);
    while (day < until && !settles(d, day, st.balance[d], st.mutualForceDays[d])) {
      day = nextChance(d, day + 1, until);
    }
    return day;
  }

  /**
   * The first day from one to another on which a dispute may settle, wherever its balance goes, or
   * the latter.
   */
  int nextChance(int d, int from, int until) {
    return chances.next(run.luck, d, from, until, st.luckKey[d], 0, greatestHazard(d, from));
  }

  /**
   * No smaller than any hazard of a settlement from a day on, and little greater, with room for
   * rounding: the settlement itself is asked about with the hazard of its day. One number serves
   * for as long as it can, so that what was looked up with it stands.
   */
  private double greatestHazard(int d, int from) {
    double log =
        s.termination.greatestLogHazard(
            meanWeariness(d, from), meanWeariness(d, horizon), s.mediation[d]);
    if (!(log <= greatestLog[d] && log > greatestLog[d] - SLACK)) {
      greatestLog[d] = log;
      greatest[d] = Math.exp(log) * (1 + 1e-9);
    }
    return greatest[d];
  }
}
