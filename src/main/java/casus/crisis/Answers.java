package casus.crisis;

import casus.luck.Keys;
import casus.luck.Purpose;
import casus.treaty.Response;
import casus.treaty.Rung;

/** R7: how allies answer a call, day after day, and when. */
final class Answers {
  private static final int WAR = Rung.WAR.ordinal();

  private final Run run;
  private final ResolvedScenario s;
  private final CrisisState st;
  private final int n;
  private final Circumstances circumstances = new Circumstances();

  Answers(Run run) {
    this.run = run;
    s = run.scenario;
    st = run.state;
    n = s.n;
  }

  private double draw(OpenCall call, int k) {
    if (Double.isNaN(call.draw[k])) {
      call.draw[k] = run.luck.uniform(Purpose.RESPONSE, 0, summons(s, call), s.stateKeys[k]);
    }
    return call.draw[k];
  }

  /** The key of a call's luck. */
  static int summons(ResolvedScenario s, OpenCall call) {
    return Keys.pair(s.clauses[call.clause].key, s.stateKeys[call.victim]);
  }

  /** b of the text, half where a council blocked collective action. */
  static double strength(Clause clause, OpenCall call) {
    return call.council == OpenCall.CouncilOutcome.BLOCKED ? clause.strength / 2 : clause.strength;
  }

  /**
   * P(response ≥ y) of an ally under the circumstances of a day, into the scratch.
   *
   * @return the drive behind them
   */
  private double chances(OpenCall call, int k, int day) {
    Clause clause = s.clauses[call.clause];
    boolean atWar = st.rung[call.dispute * n + call.attacker] >= WAR;
    look(call, k, atWar, day);
    double drive = s.answer.drive(circumstances);
    s.answer.chances(
        drive,
        AllyResponse.owedNow(clause.owed, atWar),
        clause.discretion,
        circumstances.strength,
        atWar,
        call.ceiling,
        run.byResponse);
    return drive;
  }

  /** Fills in the circumstances of an ally. */
  private void look(OpenCall call, int k, boolean atWar, int day) {
    Clause clause = s.clauses[call.clause];
    int d = call.dispute;
    int v = call.victim;
    int a = call.attacker;
    int side = st.side[d * n + v];
    Circumstances c = circumstances;
    c.fix(s, clause, d, v, a, 1 - side, k, atWar);
    c.strength = strength(clause, call);
    c.withVictim = st.affinity[k * n + v];
    c.withAttacker = st.affinity[k * n + a];
    c.gain = gain(d, v, k, atWar, day);
    c.severity = st.severity(d, v, a, st.rung[d * n + a]);
    c.mandate = st.mandateSide[d] == side;
    c.standing = st.standing[k];
    c.engaged = st.strengths.engagedOutside(k, d);
    c.victimEngaged = st.strengths.engagedOutside(v, d);
    c.attackerNuclear = st.nuclear[a];
    c.ownNuclear = st.nuclear[k];
    c.common = st.common[2 * d + side];
  }

  /** Δq_k: what full help by k adds to the chance of the victim's side. */
  private double gain(int d, int v, int k, boolean atWar, int day) {
    if (!s.position.strengthCounts(atWar)) {
      return 0;
    }
    int side = st.side[d * n + v];
    double victims = st.strengths.present(d, side, atWar, day);
    double attackers = st.strengths.present(d, 1 - side, atWar, day);
    double help = st.strengths.bears(d, k, atWar, day);
    if (st.side[d * n + k] == side) {
      victims -= st.weight[d * n + k] * help; // what it already gives is not gained
    }
    return s.position.gain(victims, help, attackers, st.balanceFor(d, side), atWar);
  }

  /** The level that an ally would choose in the end, as things stand. */
  int wish(OpenCall call, int k, int day) {
    chances(call, k, day);
    double u = draw(call, k);
    int level = 0;
    while (level < AllyResponse.FULL && u < run.byResponse[level + 1]) {
      level++;
    }
    return level;
  }

  /** D_y of an ally. */
  private double lag(OpenCall call, int k, int response) {
    Clause clause = s.clauses[call.clause];
    boolean wide = st.rung[call.dispute * n + call.attacker] >= WAR;
    return s.lags.of(
        response, clause.tripwire, s.geography.near(call.dispute, k, wide), clause.automatic);
  }

  /** The day by which an ally should have answered (R2, R9). */
  int verdictDay(OpenCall call, int k) {
    int owed = Math.max(1, call.owed[k]);
    double wait = s.lags.patience() * lag(call, k, owed);
    return (int) Math.min(CrisisState.NEVER - 1, call.renewed[k] + Math.ceil(wait));
  }

  /** An ally that already fights on the other side does not answer. */
  private boolean fightsForOther(OpenCall call, int k) {
    return st.fights(call.dispute, k, call.victim);
  }

  /** Finds the answers of a day. */
  void answer(OpenCall call, int day) {
    for (int k : s.clauses[call.clause].members) {
      if (call.sees[k] && day >= call.since[k]) {
        answer(call, k, day);
      }
    }
  }

  private void answer(OpenCall call, int k, int day) {
    boolean fights = st.fights(call.dispute, k, call.attacker);
    if (fights && call.owed[k] == OpenCall.UNKNOWN) {
      return; // it came before the call took effect
    }
    if (!fights && call.verdict[k] == null) {
      boolean atWar = st.rung[call.dispute * n + call.attacker] >= WAR;
      int owed = AllyResponse.owedNow(s.clauses[call.clause].owed, atWar);
      call.owed[k] = Math.max(call.owed[k], Math.min(call.ceiling, owed));
    }
    boolean other = fightsForOther(call, k);
    if (!other && run.teller.isHeard(k)) {
      duty(call, k, day);
    }
    if (call.response[k] >= call.ceiling || other) {
      return;
    }
    chances(call, k, day);
    boolean byHand = call.wish[k] != Offer.LEFT;
    double u = byHand ? Double.NaN : draw(call, k);
    for (int y = call.ceiling; y > call.response[k]; y--) {
      if (byHand ? day >= arrival(call, k, y) : comes(call, k, y, u, day)) {
        call.rising[k] = y;
        run.teller.answer(call, k, y, byHand ? Double.NaN : due(call, k, y, day), u, day);
        break;
      }
    }
  }

  private boolean comes(OpenCall call, int k, int y, double u, int day) {
    double chance = run.byResponse[y]; // at least u, or it never comes, however much of it is due
    return u < chance && u < chance * due(call, k, y, day);
  }

  private double due(OpenCall call, int k, int y, int day) {
    return Lags.due(day - call.since[k], lag(call, k, y));
  }

  /** Tells of a duty that takes effect; a hand is asked how far it goes, when it is renewed too. */
  private void duty(OpenCall call, int k, int day) {
    boolean asked = run.seat.is(k) && day == call.renewed[k] && call.response[k] < call.ceiling;
    if (day != call.since[k] && !asked) {
      return;
    }
    double drive = chances(call, k, day);
    UnderTreaty.Duty duty = run.teller.duty(call, k, drive, draw(call, k), day);
    if (asked) {
      Response done = Response.values()[call.response[k]];
      Summons summons = new Summons(duty, done, Response.values()[call.ceiling]);
      call.wish[k] = run.seat.choose(summons);
      if (call.wish[k] != Offer.LEFT) {
        run.teller.tell(summons.byHand(call.wish[k]));
        return;
      }
    }
    if (day == call.since[k]) {
      run.teller.tell(duty);
    }
  }

  /**
   * The day from which a hand's answer can stand, a mean lag after the call; never what is more.
   */
  private int arrival(OpenCall call, int k, int y) {
    return y > call.wish[k] ? CrisisState.NEVER : call.since[k] + (int) Math.ceil(lag(call, k, y));
  }

  /** The answers of a day take effect. */
  void rise(OpenCall call, int day, Muster muster) {
    for (int k : s.clauses[call.clause].members) {
      int y = call.rising[k];
      if (y > 0) {
        call.rising[k] = 0;
        call.response[k] = y;
        call.responseDay[k] = day;
        st.help(call.dispute, st.side[call.dispute * n + call.victim], k, y);
        if (y >= AllyResponse.DEPLOYMENT) {
          st.disappointing[call.dispute * n + k] = false;
          st.news++;
        }
        if (y >= AllyResponse.LIMITED) {
          muster.enlist(call, k, y);
        }
      }
    }
  }

  // ---- Looking ahead ----

  /** The next day on which an ally can rise, or its time is up, if nothing else happens before. */
  int nextDay(OpenCall call, int day, int until) {
    int next = until;
    for (int k : s.clauses[call.clause].members) {
      if (!call.sees[k]) {
        continue;
      }
      if (!call.checked[k]) {
        next = Math.min(next, Math.max(day + 1, verdictDay(call, k)));
      }
      if (call.since[k] > day) {
        next = Math.min(next, call.since[k]);
      } else if (call.response[k] < call.ceiling && !fightsForOther(call, k)) {
        next = Math.min(next, nextAnswer(call, k, day, next));
      }
    }
    return next;
  }

  /** The first day on which an ally rises if circumstances stay as they are. */
  private int nextAnswer(OpenCall call, int k, int day, int until) {
    if (call.wish[k] != Offer.LEFT) {
      int next = until;
      for (int y = call.ceiling; y > call.response[k]; y--) {
        next = Math.min(next, Math.max(day + 1, arrival(call, k, y)));
      }
      return next;
    }
    if (st.munitions.anyMoves() || st.mutualForce(call.dispute)) {
      return day + 1; // strengths or the balance change from day to day
    }
    chances(call, k, day + 1);
    double u = draw(call, k);
    int next = until;
    for (int y = call.ceiling; y > call.response[k]; y--) {
      double chance = run.byResponse[y];
      if (u < chance) {
        double lag = lag(call, k, y);
        int guess = day + 1;
        if (lag > 0) {
          double wait = -lag * Math.log1p(-u / chance);
          guess = (int) Math.max(guess, Math.min(until, call.since[k] + Math.floor(wait) - 1));
        }
        while (guess < next && !(u < chance * Lags.due(guess - call.since[k], lag))) {
          guess++;
        }
        next = Math.min(next, guess);
      }
    }
    return next;
  }
}
