package casus.crisis;

import casus.luck.Keys;
import casus.luck.Purpose;
import casus.luck.Question;
import casus.treaty.Locus;
import casus.treaty.Response;
import casus.treaty.Rung;

/** R4–R7: who sees a casus foederis, who calls, what councils decide, how allies answer. */
final class Commitments {
  private static final int WAR = Rung.WAR.ordinal();
  private static final int FORCE = Rung.FORCE.ordinal();

  private final Run run;
  private final ResolvedScenario s;
  private final CrisisState st;
  private final int n;

  private final Decisions decisions;

  /** Entries of this day by dispute and state, applied when all have answered. */
  private final int[] enlisted;

  private final int[] enlistedAs;
  private final int[] enlistedFor;
  private final double[] enlistedStake;
  private int enlistedCount;

  /** Sides that somebody new joined today, by dispute: 1 for A, 2 for B, 3 for both. */
  private final int[] joinedSides;

  /** Scratch: the drive behind the chances worked out last. */
  private double drive;

  Commitments(Run run, Decisions decisions) {
    this.run = run;
    this.decisions = decisions;
    s = run.scenario;
    st = run.state;
    n = s.n;
    joinedSides = new int[s.disputes];
    enlisted = new int[s.disputes * n];
    enlistedAs = new int[s.disputes * n];
    enlistedFor = new int[s.disputes * n];
    enlistedStake = new double[s.disputes * n];
  }

  /** Phase 3 of a day. */
  void step(int day) {
    for (int d = 0; d < s.disputes; d++) {
      if (st.active[d]) {
        test(d, day);
      }
    }
    for (int c = 0; c < st.callCount; c++) {
      Call call = st.calls.get(c);
      if (call.open && day >= call.takesEffect) {
        if (call.council == Call.CouncilOutcome.PENDING) {
          decide(call, day);
        }
        answer(call, day);
      }
    }
    rise(day);
    if (enlistedCount > 0) {
      muster(day);
    }
  }

  // ---- R4 and R5: triggers and calls ----

  private void test(int d, int day) {
    boolean graver = st.deathClass[d] > st.testedClass[d];
    st.testedClass[d] = st.deathClass[d];
    for (int p = 0; p < st.partyCount[d]; p++) {
      int a = st.parties[d][p];
      int at = d * n + a;
      if (!graver && !st.toTest[at]) {
        continue;
      }
      if (st.hiddenUntil[at] > day) {
        st.toTest[at] = true; // tested when it can be laid at the actor's door
        continue;
      }
      st.toTest[at] = false;
      // An act that comes to light late counts as what it was, whatever the actor does by then.
      int rung = Math.max(st.rung[at], st.hiddenRung[at]);
      if (rung > 0) {
        for (int q = 0; q < st.partyCount[d]; q++) {
          int v = st.parties[d][q];
          if (st.side[d * n + v] != st.side[at]) {
            test(d, v, a, rung, day);
          }
        }
      }
      st.hiddenUntil[at] = CrisisState.ABSENT;
      st.hiddenRung[at] = 0;
    }
  }

  private void test(int d, int v, int a, int rung, int day) {
    Locus locus = st.locus(d, v, a, rung);
    int[] clausesFor = s.clausesFor[v * n + a];
    for (int place = 0; place < clausesFor.length; place++) {
      if (rung < s.clauses[clausesFor[place]].lowestRung) {
        continue;
      }
      if (st.testsAnew(d, s.firstCase[v * n + a] + place, rung)) {
        test(d, clausesFor[place], v, a, rung, locus, day);
      }
    }
  }

  private void test(int d, int c, int v, int a, int rung, Locus locus, int day) {
    Clause clause = s.clauses[c];
    boolean provoked = st.usedForceFirst(d, v);
    boolean[] holds = run.holds;
    if (!clause.holding(
        rung, locus, s.latitude[d], s.longitude[d], st.deathClass[d], provoked, holds)) {
      return;
    }
    double holding = Clause.weight(clause.weights, holds, true);
    double failing = Clause.weight(clause.weights, holds, false);
    boolean anyone = false;
    for (int k : clause.members) {
      if (asked(d, clause, k, v, a)) {
        anyone |= sees(d, c, v, a, k, holds, holding, failing, rung, locus, day);
      }
    }
    if (!anyone) {
      return; // the victim holds back: no member sees a case
    }
    boolean called = appeals(d, c, v, a, v, rung, day);
    if (!called && clause.byMembers) {
      for (int k : clause.members) {
        if (asked(d, clause, k, v, a)
            && readingDraw(c, k) < chanceOfCase(v, a, k, holding, failing)) {
          called |= appeals(d, c, v, a, k, rung, day); // all are asked: their order must not matter
        }
      }
    }
    if (!called) {
      return;
    }
    Call call = st.find(d, c, v);
    if (call == null) {
      call = st.newCall(d, c, v, a, day, clause.self);
      summonCouncil(call, day);
    }
    if (graver(d, a, call.attacker)) {
      call.attacker = a;
    }
    for (int k : clause.members) {
      if (!asked(d, clause, k, v, a)) {
        continue;
      }
      boolean seen = readingDraw(c, k) < chanceOfCase(v, a, k, holding, failing);
      if (!clause.self || seen) {
        call.addressed[k] = true;
      }
      if (seen) {
        call.sees[k] = true;
        if (call.since[k] == CrisisState.NEVER) {
          call.since[k] = Math.max(day, call.takesEffect);
        }
        call.renewed[k] = Math.max(day, call.takesEffect);
        call.checked[k] = false;
        if (!clause.article.consultationOnly()) {
          st.disappointing[d * n + k] = false; // a new call reopens the question
        }
      }
    }
  }

  /**
   * Whether a member is asked for help: who fights the attacker already is not called, and owes
   * nothing more (R5).
   */
  private boolean asked(int d, Clause clause, int k, int v, int a) {
    return clause.obliges(k, v, a) && !st.fights(d, k, a);
  }

  /** Whether a call is now rather about another attacker: it goes farther, or leads its side. */
  private boolean graver(int d, int a, int than) {
    int rung = st.rung[d * n + a];
    int other = st.rung[d * n + than];
    return rung > other || (rung == other && st.isPrincipal(d, a));
  }

  private double readingDraw(int c, int k) {
    return run.luck.uniform(Purpose.READING, 0, s.clauses[c].key, reader(c, k));
  }

  /** Whose luck decides on the reading that a member holds: its own, or that of all. */
  private int reader(int c, int k) {
    return s.clauses[c].article.sharedReading() ? 0 : s.stateKeys[k];
  }

  private double chanceOfCase(int v, int a, int k, double holding, double failing) {
    return s.trigger.chance(holding, failing, s.interest(st.affinity, k, v, a));
  }

  private boolean sees(
      int d,
      int c,
      int v,
      int a,
      int k,
      boolean[] holds,
      double holding,
      double failing,
      int rung,
      Locus locus,
      int day) {
    double chance = chanceOfCase(v, a, k, holding, failing);
    double u = readingDraw(c, k);
    if (run.chronicle != null) {
      run.chronicle.tell(
          new Chronicle.Test(
              day,
              run.disputeId(d),
              s.clauses[c].id,
              s.code(v),
              s.code(a),
              s.code(k),
              Rung.of(rung),
              locus,
              st.deathClass[d],
              s.clauses[c].readingHeld(holds, chance, u),
              chance,
              u,
              u < chance,
              new Question(Purpose.READING, 0, s.clauses[c].key, reader(c, k))));
    }
    return u < chance;
  }

  /**
   * Whether the article is invoked by i: the victim, or a member on its behalf, which has the stake
   * of a joiner (R7) and luck of its own.
   */
  private boolean appeals(int d, int c, int v, int a, int i, int rung, int day) {
    Clause clause = s.clauses[c];
    int at = d * n + v;
    double stake =
        i == v
            ? st.stake[at]
            : st.stake[at] * (clause.strength + Math.max(0, st.affinity[i * n + v])) / 2;
    int asked = i == v ? clause.key : Keys.pair(clause.key, s.stateKeys[v]);
    boolean wide = rung >= WAR;
    int severity = st.severity(d, v, a, rung);
    double attackers = st.present(d, 1 - st.side[at], wide, day);
    double victims = st.present(d, st.side[at], wide, day);
    double chance =
        clause.self
            ? 1
            : s.invocation.chance(
                clause.council.rule().votes() && !clause.article.consultationOnly(),
                clause.article.consultationOnly(),
                severity,
                stake * st.resolve[i],
                attackers,
                victims);
    double u = run.luck.uniform(Purpose.CALL, 0, asked, s.stateKeys[i]);
    boolean called = u < chance;
    if (run.chronicle != null) {
      run.chronicle.tell(
          new Chronicle.Appeal(
              day,
              run.disputeId(d),
              clause.id,
              s.code(v),
              s.code(a),
              s.code(i),
              severity,
              Logistic.logRatio(attackers, victims),
              chance,
              clause.self ? Double.NaN : u,
              called,
              called ? effect(d, c, v, day) : CrisisState.ABSENT,
              new Question(Purpose.CALL, 0, asked, s.stateKeys[i])));
    }
    return called;
  }

  /** The day from which answers to a call of today count. */
  private int effect(int d, int c, int v, int day) {
    Call earlier = st.find(d, c, v);
    return earlier == null ? day + delay(c, v) : Math.max(day, earlier.takesEffect);
  }

  private int delay(int c, int v) {
    Clause clause = s.clauses[c];
    return clause.automatic || clause.council.meanDelayDays() <= 0
        ? 0
        : CouncilVote.delay(
            clause.council.meanDelayDays(),
            run.luck.uniform(Purpose.DELAY, 0, clause.key, s.stateKeys[v]));
  }

  // ---- R6: councils ----

  private void summonCouncil(Call call, int day) {
    Clause clause = s.clauses[call.clause];
    call.takesEffect = day + delay(call.clause, call.victim);
    if (clause.council.rule().votes() && !clause.article.consultationOnly()) {
      call.council = Call.CouncilOutcome.PENDING;
    }
    if (clause.article.consultationOnly()) {
      call.ceiling = AllyResponse.DIPLOMATIC;
    }
  }

  private void decide(Call call, int day) {
    Clause clause = s.clauses[call.clause];
    int v = call.victim;
    int a = call.attacker;
    int voters = 0;
    int against = 0;
    for (int k : clause.members) {
      if (k == v || k == a) {
        continue;
      }
      voters++;
      double chance = s.vote.block(st.affinity[k * n + a], st.affinity[k * n + v]);
      int ballot = Keys.pair(clause.key, s.stateKeys[v]);
      double u = run.luck.uniform(Purpose.VOTE, 0, ballot, s.stateKeys[k]);
      if (u < chance) {
        against++;
      }
      if (run.chronicle != null) {
        run.chronicle.tell(
            new Chronicle.Vote(
                day,
                run.disputeId(call.dispute),
                clause.id,
                s.code(v),
                s.code(k),
                chance,
                u,
                u < chance,
                new Question(Purpose.VOTE, 0, ballot, s.stateKeys[k])));
      }
    }
    boolean passed = CouncilVote.carries(clause.council, voters, against);
    call.council = passed ? Call.CouncilOutcome.PASSED : Call.CouncilOutcome.BLOCKED;
    if (passed && !clause.council.leavesEachFree()) {
      call.ceiling = lowerMedianOfWishes(call, day);
    }
    if (run.chronicle != null) {
      run.chronicle.tell(
          new Chronicle.CouncilDecision(
              day,
              run.disputeId(call.dispute),
              clause.id,
              s.code(v),
              voters,
              against,
              passed,
              Response.values()[call.ceiling]));
    }
  }

  /** The lower median of the levels that the voters would choose (R6). */
  private int lowerMedianOfWishes(Call call, int day) {
    Clause clause = s.clauses[call.clause];
    int voters = 0;
    int[] byLevel = new int[Response.COUNT];
    for (int k : clause.members) {
      if (k != call.victim && k != call.attacker) {
        chances(call, k, day);
        double u = responseDraw(call, k);
        int level = 0;
        while (level < AllyResponse.FULL && u < run.byResponse[level + 1]) {
          level++;
        }
        byLevel[level]++;
        voters++;
      }
    }
    int needed = (voters + 1) / 2;
    int level = 0;
    for (int below = byLevel[0]; below < needed; below += byLevel[level]) {
      level++;
    }
    return level;
  }

  // ---- R7: answers ----

  private double responseDraw(Call call, int k) {
    return run.luck.uniform(Purpose.RESPONSE, 0, summons(call), s.stateKeys[k]);
  }

  private int summons(Call call) {
    return Keys.pair(s.clauses[call.clause].key, s.stateKeys[call.victim]);
  }

  private double strength(Call call) {
    double b = s.clauses[call.clause].strength;
    return call.council == Call.CouncilOutcome.BLOCKED ? b / 2 : b;
  }

  /** P(response ≥ y) of an ally under the circumstances of a day, into the scratch. */
  private void chances(Call call, int k, int day) {
    Clause clause = s.clauses[call.clause];
    int d = call.dispute;
    int v = call.victim;
    int a = call.attacker;
    int attackersRung = st.rung[d * n + a];
    boolean atWar = attackersRung >= WAR;
    int victimSide = st.side[d * n + v];
    double victims = st.present(d, victimSide, atWar, day);
    double attackers = st.present(d, 1 - victimSide, atWar, day);
    double help = st.bears(d, k, atWar, day);
    if (st.side[d * n + k] == victimSide) {
      victims -= st.weight[d * n + k] * help; // what it already gives is not gained
    }
    double lead = s.position.balanceWeight() * st.balanceFor(d, victimSide);
    double theta = s.position.strengthWeight();
    double gain =
        Logistic.of(theta * Logistic.logRatio(victims + help, attackers) + lead)
            - Logistic.of(theta * Logistic.logRatio(victims, attackers) + lead);
    double b = strength(call);
    drive =
        s.answer.drive(
            b,
            clause.tripwire,
            st.affinity[k * n + v],
            st.affinity[k * n + a],
            gain,
            s.democracy[k] * s.democracy[v],
            s.reach(d, k, atWar),
            s.border[k * n + a] || s.border[k * n + v],
            s.major[k],
            s.rivals[k * n + a],
            st.severity(d, v, a, attackersRung),
            st.mandateSide[d] == victimSide ? 1 : 0,
            st.standing[k],
            st.engagedOutside(k, d),
            st.nuclear[a],
            st.nuclear[k],
            s.pressure[k]);
    s.answer.chances(
        drive,
        AllyResponse.owedNow(clause.owed, atWar),
        clause.discretion,
        b,
        atWar,
        call.ceiling,
        run.byResponse);
  }

  double lag(Call call, int k, int response) {
    Clause clause = s.clauses[call.clause];
    boolean wide = st.rung[call.dispute * n + call.attacker] >= WAR;
    return s.lags.of(response, clause.tripwire, s.near(call.dispute, k, wide), clause.automatic);
  }

  private void answer(Call call, int day) {
    Clause clause = s.clauses[call.clause];
    int d = call.dispute;
    for (int k : clause.members) {
      if (!call.sees[k] || day < call.since[k]) {
        continue;
      }
      boolean fights = st.fights(d, k, call.attacker);
      if (fights && call.owed[k] == Call.UNKNOWN) {
        continue; // it came before the call took effect
      }
      if (!fights && call.verdict[k] == null) {
        boolean atWar = st.rung[d * n + call.attacker] >= WAR;
        int owedNow = Math.min(call.ceiling, AllyResponse.owedNow(clause.owed, atWar));
        call.owed[k] = Math.max(call.owed[k], owedNow);
      }
      if (run.chronicle != null && day == call.since[k] && !fightsForOther(d, k, call.victim)) {
        tellDuty(run.chronicle, call, k, day);
      }
      if (call.response[k] >= call.ceiling || fightsForOther(d, k, call.victim)) {
        continue;
      }
      chances(call, k, day);
      double u = responseDraw(call, k);
      for (int y = call.ceiling; y > call.response[k]; y--) {
        double due = Lags.due(day - call.since[k], lag(call, k, y));
        if (u < run.byResponse[y] * due) {
          call.rising[k] = y;
          tell(call, k, y, due, u, day);
          break;
        }
      }
    }
  }

  private void tellDuty(Chronicle chronicle, Call call, int k, int day) {
    chances(call, k, day);
    chronicle.tell(
        new Chronicle.Duty(
            day,
            run.disputeId(call.dispute),
            s.clauses[call.clause].id,
            s.code(call.victim),
            s.code(k),
            Response.values()[call.owed[k]],
            drive,
            run.responses(),
            responseDraw(call, k),
            new Question(Purpose.RESPONSE, 0, summons(call), s.stateKeys[k])));
  }

  /** An ally that already fights on the other side does not answer. */
  private boolean fightsForOther(int d, int k, int victim) {
    int mine = st.side[d * n + k];
    return mine >= 0 && mine != st.side[d * n + victim];
  }

  /** Answers take effect when all have answered: no ally sees another's of the same day. */
  private void rise(int day) {
    for (int c = 0; c < st.callCount; c++) {
      Call call = st.calls.get(c);
      if (call.open) {
        for (int k : s.clauses[call.clause].members) {
          if (call.rising[k] > 0) {
            rise(call, k, call.rising[k], day);
            call.rising[k] = 0;
          }
        }
      }
    }
  }

  private void rise(Call call, int k, int y, int day) {
    call.response[k] = y;
    call.responseDay[k] = day;
    int at = call.dispute * n + k;
    st.help(call.dispute, st.side[call.dispute * n + call.victim], k, y);
    if (y >= AllyResponse.DEPLOYMENT) {
      st.disappointing[at] = false;
    }
    if (y >= AllyResponse.LIMITED) {
      enlist(call, k, y);
    }
  }

  private void tell(Call call, int k, int y, double due, double u, int day) {
    if (run.chronicle != null) {
      run.chronicle.tell(
          new Chronicle.Answer(
              day,
              run.disputeId(call.dispute),
              s.clauses[call.clause].id,
              s.code(call.victim),
              s.code(k),
              Response.values()[y],
              Response.values()[call.owed[k]],
              run.responses(),
              due,
              u));
    }
  }

  /** Notes that an ally enters when all have answered. */
  private void enlist(Call call, int k, int y) {
    int at = call.dispute * n + k;
    double stake =
        st.stake[call.dispute * n + call.victim]
            * (strength(call) + Math.max(0, st.affinity[k * n + call.victim]))
            / 2;
    if (enlistedAs[at] == 0) {
      enlisted[enlistedCount++] = at;
      enlistedFor[at] = st.side[call.dispute * n + call.victim];
      enlistedStake[at] = 0;
    }
    if (st.side[call.dispute * n + call.victim] == enlistedFor[at]) {
      enlistedAs[at] = Math.max(enlistedAs[at], y);
      enlistedStake[at] = Math.max(enlistedStake[at], Math.min(1, stake));
    }
  }

  private void muster(int day) {
    for (int e = 0; e < enlistedCount; e++) {
      int at = enlisted[e];
      int d = at / n;
      if (join(d, at % n, day)) {
        joinedSides[d] |= 1 << enlistedFor[at];
      }
      enlistedAs[at] = 0;
    }
    enlistedCount = 0;
    for (int d = 0; d < s.disputes; d++) {
      int sides = joinedSides[d];
      joinedSides[d] = 0;
      if (sides != 0) {
        decisions.recount(d, day);
        decisions.answerTo(d, sides, day);
        for (int p = 0; p < st.partyCount[d]; p++) {
          int i = st.parties[d][p];
          st.recountBurden(i, day);
          // A new party is a new victim and a new attacker: treaties are tested on the morrow.
          st.toTest[d * n + i] = true;
        }
      }
    }
  }

  /** Whether the ally is new to the fight. */
  private boolean join(int d, int k, int day) {
    int at = d * n + k;
    boolean full = enlistedAs[at] == AllyResponse.FULL;
    int cap = !full ? FORCE : st.nuclear[k] > 0 ? Rung.COUNT - 1 : WAR;
    double weight = full ? 1 : s.position.limitedWeight();
    if (st.side[at] >= 0) { // it fights already, now with less reserve
      st.cap[at] = Math.max(st.cap[at], cap);
      st.weight[at] = Math.max(st.weight[at], weight);
      return false;
    }
    int onSide = enlistedFor[at];
    int attackers = st.highest[2 * d + 1 - onSide];
    st.enter(d, k, onSide, enlistedStake[at], cap, weight, run.luck);
    int rung = Math.min(cap, Math.max(FORCE, attackers));
    st.rung[at] = rung;
    st.peak[at] = rung;
    st.peakOf[k] = Math.max(st.peakOf[k], rung);
    st.incident[at] = rung;
    st.lastIncident[d] = day;
    if (run.chronicle != null) {
      run.chronicle.tell(
          new Chronicle.Entry(
              day,
              run.disputeId(d),
              s.code(k),
              s.code(s.principals[2 * d + onSide]),
              Rung.of(rung)));
    }
    return true;
  }

  // ---- Looking ahead ----

  /**
   * The next day on which a treaty matter can come up if nothing else happens before.
   *
   * @param day today, done
   * @param until no later
   */
  int nextDay(int day, int until) {
    int next = until;
    for (int d = 0; d < s.disputes; d++) {
      if (!st.active[d]) {
        continue;
      }
      if (st.deathClass[d] > st.testedClass[d]) {
        return day + 1;
      }
      for (int p = 0; p < st.partyCount[d]; p++) {
        int at = d * n + st.parties[d][p];
        if (st.toTest[at]) {
          next = Math.min(next, Math.max(day + 1, st.hiddenUntil[at]));
        }
      }
    }
    for (int c = 0; c < st.callCount && next > day + 1; c++) {
      Call call = st.calls.get(c);
      if (call.open) {
        next = nextDay(call, day, next);
      }
    }
    return next;
  }

  private int nextDay(Call call, int day, int until) {
    int next = until;
    if (call.council == Call.CouncilOutcome.PENDING) {
      next = Math.min(next, Math.max(day + 1, call.takesEffect));
    }
    for (int k : s.clauses[call.clause].members) {
      if (!call.sees[k]) {
        continue;
      }
      if (!call.checked[k]) {
        next = Math.min(next, Math.max(day + 1, verdictDay(call, k)));
      }
      if (call.since[k] > day) {
        next = Math.min(next, call.since[k]);
      } else if (call.response[k] < call.ceiling && !fightsForOther(call.dispute, k, call.victim)) {
        next = Math.min(next, nextAnswer(call, k, day, next));
      }
    }
    return next;
  }

  /** The first day on which an ally rises if circumstances stay as they are. */
  private int nextAnswer(Call call, int k, int day, int until) {
    for (int i = 0; i < n; i++) {
      if (st.munitions.moves(i)) {
        return day + 1; // strengths change from day to day
      }
    }
    chances(call, k, day + 1);
    double u = responseDraw(call, k);
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

  /** The day by which an ally should have answered (R2, R9). */
  int verdictDay(Call call, int k) {
    int owed = Math.max(1, call.owed[k]);
    double wait = s.lags.patience() * lag(call, k, owed);
    return (int) Math.min(CrisisState.NEVER - 1, call.renewed[k] + Math.ceil(wait));
  }
}
