package casus.crisis;

import casus.treaty.Response;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Phase 6: what happened on a day is written down, and what came of the run in the end. */
final class Recorder {
  private static final int FORCE = Rung.FORCE.ordinal();

  private final ResolvedScenario s;
  private final CrisisState st;
  private final int n;

  Recorder(Run run) {
    s = run.scenario;
    st = run.state;
    n = s.n;
  }

  /** Before day 0 nothing has happened. */
  void begin() {
    st.firstDay[0] = 0;
  }

  /** Phase 6 of a day. Disputes that ended today still count for the day, and are then closed. */
  void step(int day) {
    for (int d = 0; d < s.disputes; d++) {
      if (st.active[d]) {
        if (st.firstDispute < 0) {
          st.firstDispute = d;
        }
        int rung = st.highestOf(d);
        note(d, day, rung);
        reached(rung, day);
        if (st.ending[d]) {
          if (st.endings[d] == Ending.LAPSE) {
            lapsed(d, day);
          }
          note(d, day + 1, 0);
          st.close(d, day);
        }
      }
    }
  }

  private void reached(int rung, int day) {
    if (rung > st.maxRung) {
      for (int r = st.maxRung + 1; r <= rung; r++) {
        st.firstDay[r] = day;
      }
      st.maxRung = rung;
    }
  }

  private void note(int d, int day, int rung) {
    int length = st.courseLength[d];
    int[] course = st.course[d];
    if ((length == 0 ? 0 : course[length - 1]) == rung) {
      return;
    }
    if (length >= 2 && course[length - 2] == day) {
      length -= 2; // it broke out anew on the day after it had ended
    }
    if (length + 2 > course.length) {
      course = Arrays.copyOf(course, 2 * course.length);
      st.course[d] = course;
    }
    course[length] = day;
    course[length + 1] = rung;
    st.courseLength[d] = length + 2;
  }

  /** A dispute that lapses is dated to its last incident; the days since then it lay dormant. */
  private void lapsed(int d, int day) {
    int last = st.lastIncident[d];
    st.ended[d] = last;
    if (last >= day) {
      return;
    }
    int length = st.courseLength[d];
    while (length >= 2 && st.course[d][length - 2] > last) {
      length -= 2;
    }
    st.courseLength[d] = length;
    note(d, last + 1, RunRecord.DORMANT);
    st.lastForce[d] = Math.min(st.lastForce[d], last);
  }

  /**
   * The world's rung over time: the highest of all disputes; dormant where one is and none acts.
   */
  private List<Integer> ladder() {
    int[] at = new int[s.disputes];
    List<Integer> ladder = new ArrayList<>(List.of(0, 0));
    int world = 0;
    while (true) {
      int day = Integer.MAX_VALUE;
      for (int d = 0; d < s.disputes; d++) {
        if (at[d] < st.courseLength[d]) {
          day = Math.min(day, st.course[d][at[d]]);
        }
      }
      if (day == Integer.MAX_VALUE) {
        return ladder;
      }
      int highest = 0;
      boolean dormant = false;
      for (int d = 0; d < s.disputes; d++) {
        if (at[d] < st.courseLength[d] && st.course[d][at[d]] == day) {
          at[d] += 2;
        }
        int rung = at[d] == 0 ? 0 : st.course[d][at[d] - 1];
        highest = Math.max(highest, rung);
        dormant |= rung == RunRecord.DORMANT;
      }
      int now = highest == 0 && dormant ? RunRecord.DORMANT : highest;
      if (now != world) {
        if (day == 0) {
          ladder.clear();
        }
        ladder.add(day);
        ladder.add(now);
        world = now;
      }
    }
  }

  /** The record of the run. */
  RunRecord record(int number, int horizon) {
    int d = st.firstDispute;
    int warDay = RunRecord.NO_DAY;
    boolean attack = false;
    int lastForce = RunRecord.NO_DAY;
    double deaths = 0;
    int opened = 0;
    for (int e = 0; e < s.disputes; e++) {
      if (st.warDay[e] != CrisisState.NEVER) {
        warDay = warDay == RunRecord.NO_DAY ? st.warDay[e] : Math.min(warDay, st.warDay[e]);
      }
      attack |= st.attackDay[e] != CrisisState.NEVER;
      if (st.active[e] && st.forceOn[e]) {
        st.lastForce[e] = horizon - 1;
      }
      lastForce = Math.max(lastForce, st.lastForce[e]);
      deaths += Math.floor(st.deaths[e]);
      opened += st.spell[e] > 0 ? 1 : 0;
    }
    int belligerents = 0;
    int joiners = 0;
    StringBuilder nuclear = new StringBuilder();
    for (int i = 0; i < n; i++) {
      if (st.peakOf[i] >= FORCE) {
        belligerents++;
        joiners += s.principalOfAny(i) ? 0 : 1;
      }
      if (st.peakOf[i] > Rung.WAR.ordinal()) {
        nuclear.append(nuclear.isEmpty() ? "" : " ").append(s.code(i));
      }
    }
    Tally tally = new Tally();
    List<AllyRecord> responses = tally.responses();
    List<Integer> days = new ArrayList<>();
    for (int day : st.firstDay) {
      days.add(day);
    }
    List<Integer> maxRungs = new ArrayList<>();
    List<Double> weariness = new ArrayList<>();
    for (StateCode code : s.principalCodes()) {
      maxRungs.add(st.peakOf[s.index(code)]);
      weariness.add(st.weariness.at(s.index(code), horizon));
    }
    boolean over = d >= 0 && !st.active[d];
    int duration = d < 0 ? 0 : st.lastIncident[d] - st.opened[d] + 1;
    return new RunRecord(
        number,
        st.maxRung,
        days,
        attack && warDay == RunRecord.NO_DAY,
        warDay,
        over ? st.ended[d] : RunRecord.NO_DAY,
        d < 0 ? Ending.NONE : over ? st.endings[d] : Ending.ONGOING,
        d < 0 ? 0 : st.balance[d],
        over && st.winner[d] >= 0 ? s.code(s.principals[2 * d + st.winner[d]]).letters() : "",
        d < 0 ? "" : firstUser(d),
        lastForce,
        duration,
        (long) deaths,
        belligerents,
        joiners,
        tally.calls,
        tally.consultations,
        tally.invoked,
        tally.blocked,
        tally.honoured,
        tally.late,
        tally.reneged,
        tally.denied,
        opened > 1,
        st.vetoes,
        nuclear.toString(),
        Traffic.sum(st.traffic.shipped),
        Traffic.sum(st.traffic.shippedSeen),
        Traffic.sum(st.traffic.shippedDisclosed),
        Arrays.stream(st.traffic.breaches).sum(),
        Arrays.stream(st.traffic.breachesSeen).sum(),
        Arrays.stream(st.traffic.breachesDisclosed).sum(),
        maxRungs,
        weariness,
        ladder(),
        responses);
  }

  private String firstUser(int d) {
    return switch (st.firstUsers[d]) {
      case 0 -> "";
      case 1 -> s.code(s.principals[2 * d]).letters();
      case 2 -> s.code(s.principals[2 * d + 1]).letters();
      default -> "both";
    };
  }

  /** Counts calls and answers at the end of a run. */
  private final class Tally {
    int calls;
    int consultations;
    int invoked;
    int blocked;
    int honoured;
    int late;
    int reneged;
    int denied;

    List<AllyRecord> responses() {
      List<AllyRecord> rows = new ArrayList<>();
      for (int c = 0; c < st.callCount; c++) {
        OpenCall call = st.calls.get(c);
        Clause clause = s.clauses[call.clause];
        boolean consultation = clause.article.consultationOnly();
        if (consultation) {
          consultations++;
        } else {
          calls++;
          invoked +=
              call.council == OpenCall.CouncilOutcome.NOT_NEEDED
                      || call.council == OpenCall.CouncilOutcome.PASSED
                  ? 1
                  : 0;
          blocked += call.council == OpenCall.CouncilOutcome.BLOCKED ? 1 : 0;
        }
        for (int k : clause.members) {
          if (call.addressed[k]) {
            AllyRecord row = row(call, clause, k, consultation);
            rows.add(row);
            if (!consultation) {
              count(row.verdict());
            }
          }
        }
      }
      return rows;
    }

    private AllyRecord row(OpenCall call, Clause clause, int k, boolean consultation) {
      return new AllyRecord(
          s.confrontations[call.dispute].id(),
          clause.id,
          s.code(call.victim),
          s.code(call.attacker),
          s.code(k),
          call.self,
          consultation,
          call.calledDay,
          switch (call.council) {
            case NOT_NEEDED -> "none";
            case PENDING -> "pending";
            case PASSED -> "passed";
            case BLOCKED -> "blocked";
          },
          call.sees[k],
          Response.values()[Math.max(0, call.owed[k])],
          Response.values()[call.response[k]],
          call.response[k] == 0 ? RunRecord.NO_DAY : call.responseDay[k],
          Verdicts.of(call, k));
    }

    private void count(AllyRecord.Verdict verdict) {
      switch (verdict) {
        case HONOURED -> honoured++;
        case LATE -> late++;
        case RENEGED -> reneged++;
        case DENIED -> denied++;
        case OPEN -> {}
      }
    }
  }
}
