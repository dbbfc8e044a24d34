package casus.crisis;

import casus.luck.Purpose;
import casus.luck.Question;
import casus.treaty.Response;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells who listens what happens, so that the rules can be read without the telling. Where nobody
 * listens it does nothing.
 */
final class Teller {
  private final Run run;
  private final ResolvedScenario s;
  private final CrisisState st;

  Teller(Run run) {
    this.run = run;
    s = run.scenario;
    st = run.state;
  }

  /** A member read the words of an article in view of an act (R4). */
  void reading(
      Triggers.Act act, int k, boolean[] holds, double chance, double u, int reader, int day) {
    if (run.chronicle != null) {
      Clause clause = s.clauses[act.clause];
      run.chronicle.tell(
          new UnderTreaty.Test(
              day,
              run.disputeId(act.dispute),
              clause.id,
              s.code(act.victim),
              s.code(act.attacker),
              s.code(k),
              Rung.of(act.rung),
              act.locus,
              st.deathClass[act.dispute],
              clause.readingHeld(holds, chance, u),
              chance,
              u,
              u < chance,
              new Question(Purpose.READING, 0, clause.key, reader)));
    }
  }

  /** Whether anybody is told of what a state does: who listens, or the hand that plays it. */
  boolean isHeard(int i) {
    return run.chronicle != null || run.seat.is(i);
  }

  /** Tells who listens. */
  void tell(Chronicle.Happening happening) {
    if (run.chronicle != null) {
      run.chronicle.tell(happening);
    }
  }

  /** Somebody weighs whether to invoke an article (R5); a call would count from a day on. */
  UnderTreaty.Appeal appeal(Triggers.Act act, int i, Appeal appeal, int effect, int day) {
    Clause clause = s.clauses[act.clause];
    boolean called = appeal.draw < appeal.chance;
    return new UnderTreaty.Appeal(
        day,
        run.disputeId(act.dispute),
        clause.id,
        s.code(act.victim),
        s.code(act.attacker),
        s.code(i),
        appeal.severity,
        Logistic.logRatio(appeal.attackers, appeal.victims),
        appeal.chance,
        clause.self ? Double.NaN : appeal.draw,
        called,
        called ? effect : CrisisState.ABSENT,
        new Question(Purpose.CALL, 0, appeal.question, s.stateKeys[i]));
  }

  /** A member votes (R6). */
  UnderTreaty.Vote vote(OpenCall call, int k, double chance, double u, int ballot, int day) {
    return new UnderTreaty.Vote(
        day,
        run.disputeId(call.dispute),
        s.clauses[call.clause].id,
        s.code(call.victim),
        s.code(k),
        chance,
        u,
        u < chance,
        new Question(Purpose.VOTE, 0, ballot, s.stateKeys[k]));
  }

  /** A council decided (R6). */
  void council(OpenCall call, int voters, int against, boolean passed, int day) {
    if (run.chronicle != null) {
      run.chronicle.tell(
          new UnderTreaty.CouncilDecision(
              day,
              run.disputeId(call.dispute),
              s.clauses[call.clause].id,
              s.code(call.victim),
              voters,
              against,
              passed,
              Response.values()[call.ceiling]));
    }
  }

  /** An ally's duty takes effect, or is renewed (R7); its chances stand in the scratch. */
  UnderTreaty.Duty duty(OpenCall call, int k, double drive, double u, int day) {
    return new UnderTreaty.Duty(
        day,
        run.disputeId(call.dispute),
        s.clauses[call.clause].id,
        s.code(call.victim),
        s.code(k),
        Response.values()[call.owed[k]],
        drive,
        s.answer.commonSd()
            * st.common[2 * call.dispute + st.side[call.dispute * s.n + call.victim]],
        chances(),
        u,
        new Question(Purpose.RESPONSE, 0, Answers.summons(s, call), s.stateKeys[k]));
  }

  /** An ally answered (R7); its chances stand in the scratch. */
  void answer(OpenCall call, int k, int y, double due, double u, int day) {
    if (run.chronicle != null) {
      run.chronicle.tell(
          new UnderTreaty.Answer(
              day,
              run.disputeId(call.dispute),
              s.clauses[call.clause].id,
              s.code(call.victim),
              s.code(k),
              Response.values()[y],
              Response.values()[call.owed[k]],
              chances(),
              due,
              u));
    }
  }

  private List<Double> chances() {
    return Arrays.stream(run.byResponse).boxed().toList();
  }

  /** An ally became a belligerent (R7). */
  void entry(int d, int k, int onSide, int rung, int day) {
    if (run.chronicle != null) {
      run.chronicle.tell(
          new Chronicle.Entry(
              day,
              run.disputeId(d),
              s.code(k),
              s.code(s.principals[2 * d + onSide]),
              Rung.of(rung)));
    }
  }

  /** An ally's time was up (R9). */
  void overdue(OpenCall call, int k, int day) {
    if (run.chronicle != null) {
      Clause clause = s.clauses[call.clause];
      run.chronicle.tell(
          new UnderTreaty.Overdue(
              day,
              run.disputeId(call.dispute),
              clause.id,
              s.code(call.victim),
              s.code(k),
              Response.values()[Math.max(0, call.owed[k])],
              Response.values()[call.response[k]],
              clause.article.consultationOnly(),
              st.standing[k]));
    }
  }

  /** A call came out for an ally (R9). */
  void verdict(OpenCall call, int k, AllyRecord.Verdict verdict, int day) {
    if (run.chronicle != null) {
      Clause clause = s.clauses[call.clause];
      run.chronicle.tell(
          new UnderTreaty.Verdict(
              day,
              run.disputeId(call.dispute),
              clause.id,
              s.code(call.victim),
              s.code(k),
              verdict,
              clause.article.consultationOnly(),
              call.owed[k] == OpenCall.UNKNOWN
                  ? Optional.empty()
                  : Optional.of(Response.values()[call.owed[k]]),
              Response.values()[call.response[k]],
              st.standing[k]));
    }
  }

  /** A dispute broke out. */
  void outbreak(int d, int day) {
    if (run.chronicle != null) {
      run.chronicle.tell(
          new Chronicle.Outbreak(
              day,
              run.disputeId(d),
              s.code(s.principals[2 * d]),
              s.code(s.principals[2 * d + 1]),
              st.frailty[d],
              st.warCost[d],
              st.stake[d * s.n + s.principals[2 * d]],
              st.stake[d * s.n + s.principals[2 * d + 1]],
              s.stakeStated[2 * d] && s.stakeStated[2 * d + 1] ? Double.NaN : s.stakeIndex[d],
              st.tempo[d]));
    }
  }

  /** An act that nobody chose (R10), and from when on it is laid at the actor's door. */
  void act(
      int day,
      int d,
      int actor,
      int target,
      Rung rung,
      Chronicle.Origin origin,
      String cause,
      int from) {
    if (run.chronicle != null) {
      run.chronicle.tell(
          new Chronicle.Act(
              day,
              run.disputeId(d),
              s.code(actor),
              s.code(target),
              rung,
              origin,
              cause,
              from == CrisisState.NEVER ? -1 : from));
    }
  }

  /** A provocation that is no act of a dispute (R10). */
  void tension(int actor, int target, String cause, int day) {
    if (run.chronicle != null) {
      run.chronicle.tell(new Chronicle.Tension(day, s.code(actor), s.code(target), cause));
    }
  }

  /** The highest rung of a side changed. */
  void shift(int d, int day) {
    if (run.chronicle != null) {
      run.chronicle.tell(
          new Chronicle.Shift(
              day, run.disputeId(d), Rung.of(st.highest[2 * d]), Rung.of(st.highest[2 * d + 1])));
    }
  }

  /** The class of a dispute's deaths rose (R8). */
  void losses(int d, int day) {
    if (run.chronicle != null) {
      run.chronicle.tell(
          new Chronicle.Losses(day, run.disputeId(d), st.deathsNow(d), st.deathClass[d]));
    }
  }

  /** A shipment moved (R12). */
  void shipment(int supplier, int recipient, boolean breach, boolean seen, int day) {
    if (run.chronicle != null) {
      run.chronicle.tell(
          new Chronicle.Shipment(day, s.code(supplier), s.code(recipient), breach, seen));
    }
  }

  /** A shipment that nobody had seen came to light (R12). */
  void disclosure(int supplier, int recipient, int day) {
    if (run.chronicle != null) {
      run.chronicle.tell(new Chronicle.Disclosure(day, s.code(supplier), s.code(recipient)));
    }
  }

  /** The monitoring of the sanctions on a state was voted on, or ended (R11). */
  void monitoring(int state, List<StateCode> vetoes, boolean goesOn, int day) {
    if (run.chronicle != null) {
      run.chronicle.tell(new Chronicle.Monitoring(day, s.code(state), vetoes, goesOn));
    }
  }

  /** A dispute ended (R13). */
  void close(int d, int day) {
    if (run.chronicle != null) {
      int winner = st.winner[d];
      String victor = winner < 0 ? "" : s.code(s.principals[2 * d + winner]).letters();
      run.chronicle.tell(
          new Chronicle.Close(day, run.disputeId(d), st.endings[d], victor, st.balance[d]));
    }
  }

  /** A motion came before the Security Council (R11). */
  void motion(int d, int against, List<StateCode> vetoes, int day) {
    if (run.chronicle != null) {
      run.chronicle.tell(new Chronicle.Motion(day, run.disputeId(d), s.code(against), vetoes));
    }
  }
}
