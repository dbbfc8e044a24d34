package casus.crisis;

import casus.luck.Keys;
import casus.luck.Luck;
import casus.luck.Purpose;
import casus.treaty.DeathClass;
import casus.treaty.Locus;
import casus.treaty.Rung;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a crisis stands: the one home of all that changes in a run. One per thread, used again for
 * the next replication; nothing is allocated while days pass.
 */
final class CrisisState extends CrisisMemory {
  static final int NEVER = Integer.MAX_VALUE;
  static final int ABSENT = -1;

  static {
    if (Rung.COUNT * DeathClass.COUNT > Integer.SIZE) {
      throw new AssertionError("rungs and classes of deaths have outgrown the bits of tested");
    }
  }

  /** What sides can bring to bear as things stand. */
  final Strengths strengths;

  /**
   * Counts what bears on the strength of sides: who is in, who helps, who is trusted, what is left.
   * Tells only that something changed, and is no part of the state.
   */
  long news;

  CrisisState(ResolvedScenario s) {
    super(s);
    strengths = new Strengths(s, this);
  }

  /** Back to day 0, with the private resolve of a new replication. */
  void reset(Luck luck) {
    clear();
    for (int i = 0; i < n; i++) {
      resolve[i] =
          Logistic.of(
              s.resolveLogit[i]
                  + s.variation.resolveSd() * luck.gaussian(Purpose.RESOLVE, 0, s.stateKeys[i], 0));
      weariness.reset(i, s.weariness[i]);
      munitions.reset(i, s.munitions[i]);
    }
    System.arraycopy(s.monitored, 0, monitoring, 0, n);
    traffic.reset();
    System.arraycopy(s.nuclear, 0, nuclear, 0, n);
    System.arraycopy(s.affinity, 0, affinity, 0, n * n);
    Arrays.fill(endings, Ending.NONE);
    Arrays.fill(winner, ABSENT);
    Arrays.fill(opened, NEVER);
    Arrays.fill(ended, NEVER);
    Arrays.fill(firstForce, NEVER);
    Arrays.fill(lastForce, ABSENT);
    Arrays.fill(attackDay, NEVER);
    Arrays.fill(warDay, NEVER);
    Arrays.fill(side, ABSENT);
    Arrays.fill(firstDay, RunRecord.NO_DAY);
    firstDispute = ABSENT;
    played = -1;
  }

  /** A dispute breaks out. */
  void open(int d, int day, Luck luck) {
    news++;
    active[d] = true;
    ending[d] = false;
    activeCount++;
    spell[d]++;
    // The first spell has the dispute's own key, so that its luck does not hang on there being
    // more.
    luckKey[d] = spell[d] == 1 ? s.disputeKeys[d] : Keys.pair(s.disputeKeys[d], spell[d]);
    if (opened[d] == NEVER) {
      opened[d] = day;
    }
    double f = s.variation.frailtySd();
    frailty[d] = Math.exp(-f * f / 2 + f * luck.gaussian(Purpose.FRAILTY, 0, luckKey[d], 0));
    tempo[d] = Math.exp(s.variation.tempoSd() * luck.gaussian(Purpose.TEMPO, 0, luckKey[d], 0));
    warCost[d] =
        s.warCosts[d] * s.warCost.factor(luck.gaussian(Purpose.WAR_COST, 0, luckKey[d], 0));
    balance[d] = 0;
    deathClass[d] = 0;
    testedClass[d] = 0;
    lastIncident[d] = day;
    firstUsers[d] = 0;
    mutualForceDays[d] = 0;
    forceOn[d] = false;
    nuclearWarDay[d] = NEVER;
    motionDay[d] = NEVER;
    mandateSide[d] = ABSENT;
    yieldSince[2 * d] = NEVER;
    yieldSince[2 * d + 1] = NEVER;
    highest[2 * d] = 0;
    highest[2 * d + 1] = 0;
    lastChange[2 * d] = 0;
    lastChange[2 * d + 1] = 0;
    deathsBefore[d] = deaths[d];
    for (int i = 0; i < n; i++) {
      int at = d * n + i;
      side[at] = ABSENT;
      rung[at] = 0;
      forced[at] = ABSENT;
      pending[at] = ABSENT;
      disappointing[at] = false;
    }
    Arrays.fill(aid, 2 * d * n, 2 * (d + 1) * n, 0);
    helperCount[2 * d] = 0;
    helperCount[2 * d + 1] = 0;
    Arrays.fill(tested, d * s.commitments.cases, (d + 1) * s.commitments.cases, 0);
    partyCount[d] = 0;
    for (int principalSide = 0; principalSide < 2; principalSide++) {
      int i = s.principals[2 * d + principalSide];
      common[2 * d + principalSide] =
          luck.gaussian(Purpose.ALLIANCE, 0, luckKey[d], s.stateKeys[i]);
      enter(d, i, principalSide, stake(d, principalSide, luck), Rung.COUNT - 1, 1, luck);
    }
  }

  /** A principal's stake in the present spell of a dispute: as stated, else from the case. */
  private double stake(int d, int principalSide, Luck luck) {
    int camp = 2 * d + principalSide;
    if (s.stakeStated[camp]) {
      return s.stakes[camp];
    }
    double common = luck.gaussian(Purpose.STAKE, 0, luckKey[d], 0);
    double own = luck.gaussian(Purpose.STAKE, 0, luckKey[d], s.stateKeys[s.principals[camp]]);
    return s.stakeRule.drawn(
        s.confrontations[d].features(), s.stakeIndex[d], s.stakeRule.open(common, own));
  }

  /** Deaths of the present spell of a dispute. */
  double deathsNow(int d) {
    return deaths[d] - deathsBefore[d];
  }

  /** A state becomes a party to a dispute, at rung 0. */
  void enter(
      int d, int i, int onSide, double atStake, int highestRung, double inStrength, Luck luck) {
    int at = d * n + i;
    news++;
    side[at] = onSide;
    rung[at] = 0;
    peak[at] = 0;
    cap[at] = highestRung;
    choseZero[at] = false;
    stake[at] = atStake;
    misperception[at] =
        s.variation.misperceptionSd()
            * luck.gaussian(Purpose.MISPERCEPTION, 0, s.stateKeys[i], luckKey[d]);
    answerRate[at] = 0;
    weight[at] = inStrength;
    forced[at] = ABSENT;
    holdUntil[at] = 0;
    holdRung[at] = 0;
    pending[at] = ABSENT;
    incident[at] = 0;
    scriptedDeaths[at] = 0;
    toTest[at] = false;
    hiddenUntil[at] = ABSENT;
    hiddenRung[at] = 0;
    struck[at] = null;
    struckVictim[at] = ABSENT;
    insert(parties[d], partyCount[d]++, i);
  }

  /** An ally does something for a side, or more than before. */
  void help(int d, int onSide, int k, int response) {
    news++;
    int camp = 2 * d + onSide;
    if (aid[camp * n + k] == 0) {
      insert(helpers[camp], helperCount[camp]++, k);
    }
    aid[camp * n + k] = Math.max(aid[camp * n + k], response);
  }

  /** What an ally does for a side of a dispute, as an index of Response. */
  int help(int d, int onSide, int k) {
    return aid[(2 * d + onSide) * n + k];
  }

  /** Whether a case is now tested for the first time at a rung, with as many dead (R4). */
  boolean testsAnew(int d, int testCase, int rung) {
    boolean anew = !wasTested(d, testCase, rung);
    tested[d * s.commitments.cases + testCase] |= test(d, rung);
    return anew;
  }

  /** Whether a case was tested before at a rung, with as many dead. */
  boolean wasTested(int d, int testCase, int rung) {
    return (tested[d * s.commitments.cases + testCase] & test(d, rung)) != 0;
  }

  private int test(int d, int rung) {
    return 1 << (rung * DeathClass.COUNT + deathClass[d]);
  }

  /** Whether a state fights another in a dispute, as principal or joiner. */
  boolean fights(int d, int i, int other) {
    int mine = side[d * n + i];
    int its = side[d * n + other];
    return mine >= 0 && its >= 0 && mine != its;
  }

  /** Puts a state in its place in a list that is in order. */
  private static void insert(int[] list, int size, int state) {
    int place = size;
    while (place > 0 && list[place - 1] > state) {
      list[place] = list[place - 1];
      place--;
    }
    list[place] = state;
  }

  /**
   * An act that nobody lays at the actor's door before a day; of several, the gravest counts (R4).
   */
  void hide(int at, int rung, int until) {
    if (rung > hiddenRung[at]) {
      hiddenUntil[at] = until;
      hiddenRung[at] = rung;
    } else if (rung == hiddenRung[at]) {
      hiddenUntil[at] = Math.min(hiddenUntil[at], until);
    }
  }

  /** An open act ends all doubt about hidden ones that went no farther. */
  void reveal(int at, int rung) {
    if (rung >= hiddenRung[at]) {
      hiddenUntil[at] = ABSENT;
      hiddenRung[at] = 0;
      struck[at] = null;
    }
  }

  boolean isPrincipal(int d, int i) {
    return s.principals[2 * d] == i || s.principals[2 * d + 1] == i;
  }

  /** The dispute's highest rung. */
  int highestOf(int d) {
    return Math.max(highest[2 * d], highest[2 * d + 1]);
  }

  boolean mutualForce(int d) {
    return Math.min(highest[2 * d], highest[2 * d + 1]) >= Rung.FORCE.ordinal();
  }

  boolean atWar(int d) {
    return Math.min(highest[2 * d], highest[2 * d + 1]) >= Rung.WAR.ordinal();
  }

  /** The balance seen from a side. */
  double balanceFor(int d, int onSide) {
    return onSide == 0 ? balance[d] : -balance[d];
  }

  /** Whether the principal of a side used force first, alone. */
  boolean usedForceFirst(int d, int i) {
    int at = d * n + i;
    return isPrincipal(d, i) && firstUsers[d] == 1 << side[at];
  }

  /** Where an act strikes: where the event says, else where the rule of R4 puts it. */
  Locus locus(int d, int victim, int attacker, int attackersRung) {
    int at = d * n + attacker;
    Locus said = struck[at];
    return said != null && struckVictim[at] == victim ? said : s.locus(d, victim, attackersRung);
  }

  /** Severity as seen by a victim: the death class, or 3 for rung 4 on its soil (R5). */
  int severity(int d, int victim, int attacker, int attackersRung) {
    return attackersRung >= Rung.WAR.ordinal()
            && locus(d, victim, attacker, attackersRung) == Locus.HOMELAND
        ? DeathClass.GRAVEST
        : deathClass[d];
  }

  /** Recounts the highest rung of each side. */
  void recount(int d) {
    int a = 0;
    int b = 0;
    for (int p = 0; p < partyCount[d]; p++) {
      int at = d * n + parties[d][p];
      if (side[at] == 0) {
        a = Math.max(a, rung[at]);
      } else {
        b = Math.max(b, rung[at]);
      }
    }
    highest[2 * d] = a;
    highest[2 * d + 1] = b;
  }

  /** Sets how fast a state tires and uses up munitions, from a day on (R8). */
  void recountBurden(int i, int fromDay) {
    double tiring = 0;
    double spending = 0;
    for (int d = 0; d < s.disputes; d++) {
      int at = d * n + i;
      if (active[d] && side[at] >= 0) {
        int h = rung[at];
        tiring += s.burden.tiring(h, s.exposure(d, i, isPrincipal(d, i), h));
        spending += s.burden.spending(h);
      }
    }
    weariness.set(i, tiring, fromDay);
    if (munitions.set(i, -spending, fromDay)) {
      news++;
    }
  }

  /** ς of a state. */
  double sanctionsOn(int i) {
    return s.sanctions[i] + addedSanctions[i];
  }

  /** A dispute is over: all its parties stand down. */
  void close(int d, int day) {
    news++;
    active[d] = false;
    ending[d] = false;
    activeCount--;
    for (int p = 0; p < partyCount[d]; p++) {
      rung[d * n + parties[d][p]] = 0;
    }
    for (int p = 0; p < partyCount[d]; p++) {
      recountBurden(parties[d][p], day + 1);
    }
    highest[2 * d] = 0;
    highest[2 * d + 1] = 0;
    forceOn[d] = false;
  }

  /** The call of a victim under a clause in a dispute's present spell, or null. */
  @Nullable OpenCall find(int d, int clause, int victim) {
    for (int c = 0; c < callCount; c++) {
      OpenCall call = calls.get(c);
      if (call.dispute == d && call.open && call.clause == clause && call.victim == victim) {
        return call;
      }
    }
    return null;
  }

  /** A new call, from the pool. */
  OpenCall newCall(int d, int clause, int victim, int attacker, int day, boolean self) {
    if (callCount == calls.size()) {
      calls.add(new OpenCall(n));
    }
    OpenCall call = calls.get(callCount++);
    call.begin(d, clause, victim, attacker, day, self);
    return call;
  }
}
