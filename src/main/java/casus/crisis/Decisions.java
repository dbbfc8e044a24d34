package casus.crisis;

import casus.luck.Purpose;
import casus.luck.Question;
import casus.luck.Waits;
import casus.treaty.Rung;
import java.util.ArrayList;
import java.util.List;

/** R1–R3: the parties choose, and what they chose is applied. */
final class Decisions {
  private static final int FORCE = Rung.FORCE.ordinal();

  private final Run run;
  private final ResolvedScenario s;
  private final CrisisState st;
  private final int n;
  private final Ascent ascent = new Ascent();
  private final Lookout clocks;
  final Appraisal appraisal;

  Decisions(Run run) {
    this.run = run;
    s = run.scenario;
    st = run.state;
    n = s.n;
    clocks = new Lookout(Purpose.CLOCK, s.disputes * n);
    appraisal = new Appraisal(s, st, st.strengths);
  }

  /** Another run, or other luck. */
  void begin() {
    clocks.forget();
    appraisal.forget();
  }

  /** The hazard of a choice of a party on a day. */
  private double clock(int d, int i) {
    int highest = st.highestOf(d);
    return s.tempo.choiceHazard(
        st.frailty[d], highest, st.answerRate[d * n + i] + s.tempo.ownRate(highest));
  }

  /**
   * The first day from one to another on which a party may choose as things stand, or the latter.
   */
  int nextChoice(int d, int i, int from, int until) {
    return clocks.next(
        run.luck, d * n + i, from, until, s.stateKeys[i], st.luckKey[d], clock(d, i));
  }

  /** Phase 1: who may choose does so, seeing the state as the day began. */
  void choose(int day) {
    for (int d = 0; d < s.disputes; d++) {
      if (st.active[d]) {
        for (int p = 0; p < st.partyCount[d]; p++) {
          int i = st.parties[d][p];
          if (nextChoice(d, i, day, day + 1) == day) {
            st.pending[d * n + i] = choose(d, i, day);
          }
        }
      }
    }
  }

  private int choose(int d, int i, int day) {
    int at = d * n + i;
    int own = st.rung[at];
    int opponents = 1 - st.side[at];
    int highest = st.highest[2 * d + opponents];
    int open = open(d, i, day);
    boolean told = run.chronicle != null || run.seat.is(i);
    List<Double> utilities = List.of();
    if (told) {
      appraisal.utilities(d, i, day, open, run.byRung);
      utilities = listed(open, run.byRung);
    }
    appraisal.chances(d, i, day, open, run.byRung);
    double u = run.luck.uniform(Purpose.CHOICE, day, s.stateKeys[i], st.luckKey[d]);
    st.choices++;
    int chosen =
        run.climbing == Climbing.PLAIN
            ? Choice.draw(run.byRung, u)
            : ascent.draw(st, run.climbing, run.byRung, u);
    for (Watch watch : run.watches) {
      watch.choice(d, i, day, open, u, chosen);
    }
    boolean followed = false;
    if (s.choice.variant() == DecisionVariant.RECIPROCAL) {
      double follows = run.luck.uniform(Purpose.RECIPROCITY, day, s.stateKeys[i], st.luckKey[d]);
      followed = follows < s.choice.reciprocity();
      if (followed) {
        chosen = s.choice.reciprocal(open, own, st.lastChange[2 * d + opponents]);
      }
    }
    if (told) {
      Chronicle.Decision decision =
          new Chronicle.Decision(
              day,
              run.disputeId(d),
              s.code(i),
              Rung.of(own),
              Rung.of(chosen),
              Rung.of(highest),
              -Math.expm1(-clock(d, i)),
              -Math.expm1(
                  -new Waits(Purpose.CLOCK).about(run.luck, s.stateKeys[i], st.luckKey[d]).on(day)),
              st.balanceFor(d, st.side[at]),
              st.weariness.at(i, day),
              listed(open, appraisal.prevailing),
              utilities,
              listed(open, run.byRung),
              followed,
              u,
              new Question(Purpose.CHOICE, day, s.stateKeys[i], st.luckKey[d]));
      int taken = run.seat.is(i) ? run.seat.choose(decision) : Offer.LEFT;
      if (taken != Offer.LEFT) {
        decision = decision.byHand(Rung.of(taken));
        chosen = taken;
      }
      run.teller.tell(decision);
    }
    return chosen;
  }

  /** The rungs open to a party on a day: who invades has decided to, and holds for a time (R10). */
  int open(int d, int i, int day) {
    int at = d * n + i;
    int open =
        s.choice.open(st.rung[at], st.highest[2 * d + 1 - st.side[at]], st.nuclear[i], st.cap[at]);
    return day < st.holdUntil[at] ? open & -1 << Math.min(st.holdRung[at], st.rung[at]) : open;
  }

  private static List<Double> listed(int open, double[] byRung) {
    List<Double> list = new ArrayList<>();
    for (int rung = 0; rung < Rung.COUNT; rung++) {
      list.add((open & 1 << rung) != 0 ? byRung[rung] : Double.NaN);
    }
    return list;
  }

  /** Phase 2: choices and forced rungs take effect together. */
  void apply(int day) {
    for (int d = 0; d < s.disputes; d++) {
      if (st.active[d]) {
        apply(d, day);
      }
    }
  }

  private void apply(int d, int day) {
    int acted = 0;
    int users = 0;
    boolean moved = false;
    int shiftA = 0;
    int shiftB = 0;
    for (int p = 0; p < st.partyCount[d]; p++) {
      int i = st.parties[d][p];
      int at = d * n + i;
      int chosen = st.pending[at];
      int forced = st.forced[at];
      if (chosen < 0 && forced < 0) {
        continue;
      }
      int was = st.rung[at];
      int now = chosen >= 0 ? chosen : was;
      int deed = 0;
      if (chosen >= 0) {
        st.pending[at] = CrisisState.ABSENT;
        st.answerRate[at] = 0;
        st.choseZero[at] = chosen == 0;
        if (chosen > was || (chosen == was && chosen >= 2)) {
          deed = chosen;
          st.reveal(at, chosen); // an act of one's own is there for all to see
        }
      }
      if (forced >= 0) {
        st.forced[at] = CrisisState.ABSENT;
        now = Math.max(now, forced);
        deed = Math.max(deed, forced);
        st.choseZero[at] = false;
      }
      if (now != was) {
        st.rung[at] = now;
        st.peak[at] = Math.max(st.peak[at], now);
        st.peakOf[i] = Math.max(st.peakOf[i], now);
        moved = true;
        if (now > was) {
          st.toTest[at] = true;
        }
        shiftA += st.side[at] == 0 ? now - was : 0;
        shiftB += st.side[at] == 1 ? now - was : 0;
      } else if (forced >= 0) {
        st.toTest[at] = true;
      }
      if (deed > 0) {
        st.incident[at] = deed;
        st.lastIncident[d] = day;
        acted |= 1 << st.side[at];
      }
      if (now >= FORCE && st.isPrincipal(d, i)) {
        users |= 1 << st.side[at];
      }
    }
    if (moved) {
      int highestA = st.highest[2 * d];
      int highestB = st.highest[2 * d + 1];
      recount(d, day);
      acted |= st.highest[2 * d] > highestA ? 1 : 0;
      acted |= st.highest[2 * d + 1] > highestB ? 2 : 0;
      for (int p = 0; p < st.partyCount[d]; p++) {
        st.recountBurden(st.parties[d][p], day);
      }
      if (st.activeCount > 1) {
        st.news++; // who is engaged here is missing elsewhere
      }
    }
    noteChange(d, 0, shiftA);
    noteChange(d, 1, shiftB);
    if (users != 0 && st.firstUsers[d] == 0) {
      st.firstUsers[d] = users;
      st.news++;
    }
    answerTo(d, acted, day);
    watchForYielding(d, day);
  }

  /** A side's last change is that of its parties together, whatever their order. */
  private void noteChange(int d, int side, int shift) {
    if (shift != 0) {
      st.lastChange[2 * d + side] = Integer.signum(shift);
    }
  }

  /** Recounts the highest rung of each side, and tells of a change. */
  void recount(int d, int day) {
    int highestA = st.highest[2 * d];
    int highestB = st.highest[2 * d + 1];
    st.recount(d);
    if (st.highest[2 * d] != highestA || st.highest[2 * d + 1] != highestB) {
      run.teller.shift(d, day);
    }
  }

  /** Starts the answer clocks of those whose opponents acted (R1). */
  void answerTo(int d, int actedSides, int day) {
    if (actedSides == 0) {
      return;
    }
    for (int p = 0; p < st.partyCount[d]; p++) {
      int i = st.parties[d][p];
      int at = d * n + i;
      if ((actedSides & 1 << (1 - st.side[at])) != 0 && st.answerRate[at] == 0) {
        st.answerRate[at] =
            s.tempo.answerRate(
                run.luck.uniform(Purpose.ANSWER, day, s.stateKeys[i], st.luckKey[d]));
      }
    }
  }

  /** Since when a principal has stood at 0 by its own choice while the other uses force (R13). */
  private void watchForYielding(int d, int day) {
    for (int side = 0; side < 2; side++) {
      int i = d * n + s.principals[2 * d + side];
      int other = d * n + s.principals[2 * d + 1 - side];
      boolean yielding =
          st.rung[i] == 0 && st.choseZero[i] && st.peak[i] >= 2 && st.rung[other] >= FORCE;
      if (!yielding) {
        st.yieldSince[2 * d + side] = CrisisState.NEVER;
      } else if (st.yieldSince[2 * d + side] == CrisisState.NEVER) {
        st.yieldSince[2 * d + side] = day;
      }
    }
  }
}
