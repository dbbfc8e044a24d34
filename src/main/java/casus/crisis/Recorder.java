package casus.crisis;

import casus.treaty.Response;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.util.ArrayList;
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
    note(0, 0);
  }

  /** Phase 6 of a day. Disputes that ended today still count for the day, and are then closed. */
  void step(int day) {
    int highest = 0;
    boolean closing = false;
    for (int d = 0; d < s.disputes; d++) {
      if (st.active[d]) {
        highest = Math.max(highest, st.highestOf(d));
        closing |= st.ending[d];
        if (st.firstDispute < 0) {
          st.firstDispute = d;
        }
      }
    }
    note(day, highest);
    if (closing) {
      for (int d = 0; d < s.disputes; d++) {
        if (st.active[d] && st.ending[d]) {
          st.close(d, day);
        }
      }
      int left = 0;
      for (int d = 0; d < s.disputes; d++) {
        if (st.active[d]) {
          left = Math.max(left, st.highestOf(d));
        }
      }
      note(day + 1, left);
    }
  }

  private void note(int day, int rung) {
    if (rung == st.world) {
      return;
    }
    if (st.ladderLength >= 2 && st.ladder[st.ladderLength - 2] == day) {
      st.ladderLength -= 2; // another dispute broke out on the day after one ended
    }
    if (st.ladderLength + 2 > st.ladder.length) {
      st.ladder = java.util.Arrays.copyOf(st.ladder, 2 * st.ladder.length);
    }
    st.ladder[st.ladderLength++] = day;
    st.ladder[st.ladderLength++] = rung;
    st.world = rung;
    st.maxRung = Math.max(st.maxRung, rung);
    for (int r = 0; r <= rung; r++) {
      if (st.firstDay[r] == RunRecord.NO_DAY) {
        st.firstDay[r] = day;
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
    List<Integer> course = new ArrayList<>();
    for (int l = 0; l < st.ladderLength; l++) {
      course.add(st.ladder[l]);
    }
    List<Integer> maxRungs = new ArrayList<>();
    List<Double> weariness = new ArrayList<>();
    for (StateCode code : s.principalCodes()) {
      maxRungs.add(st.peakOf[s.index(code)]);
      weariness.add(st.weariness.at(s.index(code), horizon));
    }
    boolean over = d >= 0 && !st.active[d];
    int duration = d >= 0 && st.lastForce[d] >= 0 ? st.lastForce[d] - st.opened[d] + 1 : 0;
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
        maxRungs,
        weariness,
        course,
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
        Call call = st.calls.get(c);
        Clause clause = s.clauses[call.clause];
        boolean consultation = clause.article.consultationOnly();
        if (consultation) {
          consultations++;
        } else {
          calls++;
          invoked +=
              call.council == Call.CouncilOutcome.NOT_NEEDED
                      || call.council == Call.CouncilOutcome.PASSED
                  ? 1
                  : 0;
          blocked += call.council == Call.CouncilOutcome.BLOCKED ? 1 : 0;
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

    private AllyRecord row(Call call, Clause clause, int k, boolean consultation) {
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
