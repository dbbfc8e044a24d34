package casus.crisis;

import casus.luck.Keys;
import casus.luck.Luck;
import casus.luck.Purpose;
import casus.treaty.DeathClass;
import casus.treaty.Locus;
import casus.treaty.Rung;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a crisis stands: the one home of all that changes in a run. One per thread, used again for
 * the next replication; nothing is allocated while days pass.
 */
final class CrisisState {
  static final int NEVER = Integer.MAX_VALUE;
  static final int ABSENT = -1;

  static {
    if (Rung.COUNT * DeathClass.COUNT > Integer.SIZE) {
      throw new AssertionError("rungs and classes of deaths have outgrown the bits of tested");
    }
  }

  private final ResolvedScenario s;
  private final int n;

  /** All arrays that change. */
  private final Memory memory = new Memory();

  // By state.
  final double[] resolve;
  final double[] nuclear;
  final double[] affinity;
  final double[] honoured;
  final double[] failed;
  final double[] standing;
  final double[] addedSanctions;
  final int[] peakOf;
  final Slope weariness;
  final Slope munitions;

  // By dispute.
  final boolean[] active;
  final boolean[] ending;
  final Ending[] endings;
  final int[] winner;
  final int[] spell;
  final int[] luckKey;
  final int[] opened;
  final int[] ended;
  final double[] frailty;
  final double[] tempo;
  final double[] balance;
  final double[] deaths;
  final double[] deathsBefore;
  final int[] deathClass;
  final int[] testedClass;
  final int[] lastIncident;
  final int[] firstForce;
  final int[] firstUsers;
  final int[] lastForce;
  final boolean[] forceOn;
  final int[] attackDay;
  final int[] warDay;
  final int[] mutualForceDays;
  final int[] nuclearWarDay;
  final int[] motionDay;
  final int[] mandateSide;

  // By dispute and side.
  final int[] yieldSince;
  final int[] highest;
  final int[] lastChange;

  // By dispute and state.
  final int[] side;
  final int[] rung;
  final int[] peak;
  final int[] cap;
  final boolean[] choseZero;
  final double[] stake;
  final double[] misperception;
  final double[] answerRate;
  final double[] weight;
  final int[] forced;
  final int[] pending;
  final int[] incident;
  final double[] scriptedDeaths;
  final boolean[] toTest;
  final int[] hiddenUntil;
  final int[] hiddenRung;
  final @Nullable Locus[] struck;
  final int[] struckVictim;
  final boolean[] disappointing;

  /** By dispute, side and state: the most an ally does for the side. */
  private final int[] aid;

  /** Allies that do something for a side without being a party to the dispute, in order. */
  private final int[][] helpers;

  private final int[] helperCount;

  /** Parties of each dispute, in the order of their codes. */
  final int[][] parties;

  final int[] partyCount;

  /** One bit for each (rung, death class) already tested, by dispute and case. */
  private final int[] tested;

  final List<Call> calls = new ArrayList<>();
  int callCount;

  int activeCount;
  int nextEvent;

  /** By rival dyad and side: excitation as it stood on the morning of a day (R10). */
  final double[] excitation;

  /** By rival dyad: that day. */
  final int[] excitedOn;

  /** Vetoes in the Security Council so far (R11). */
  int vetoes;

  // What is recorded.
  final int[] firstDay;
  int[] ladder = new int[64];
  int ladderLength;
  int world;
  int maxRung;
  int firstDispute;

  CrisisState(ResolvedScenario s) {
    this.s = s;
    n = s.n;
    int d = s.disputes;
    resolve = memory.numbers(n);
    nuclear = memory.numbers(n);
    affinity = memory.numbers(n * n);
    honoured = memory.numbers(n);
    failed = memory.numbers(n);
    standing = memory.numbers(n);
    addedSanctions = memory.numbers(n);
    peakOf = memory.counts(n);
    weariness = new Slope(memory, n, 0, Double.POSITIVE_INFINITY);
    munitions = new Slope(memory, n, s.munitionsFloor, s.munitionsCeiling);
    active = memory.flags(d);
    ending = memory.flags(d);
    endings = memory.things(new Ending[d]);
    winner = memory.counts(d);
    spell = memory.counts(d);
    luckKey = memory.counts(d);
    opened = memory.counts(d);
    ended = memory.counts(d);
    frailty = memory.numbers(d);
    tempo = memory.numbers(d);
    balance = memory.numbers(d);
    deaths = memory.numbers(d);
    deathsBefore = memory.numbers(d);
    deathClass = memory.counts(d);
    testedClass = memory.counts(d);
    lastIncident = memory.counts(d);
    firstForce = memory.counts(d);
    firstUsers = memory.counts(d);
    lastForce = memory.counts(d);
    forceOn = memory.flags(d);
    attackDay = memory.counts(d);
    warDay = memory.counts(d);
    mutualForceDays = memory.counts(d);
    nuclearWarDay = memory.counts(d);
    motionDay = memory.counts(d);
    mandateSide = memory.counts(d);
    yieldSince = memory.counts(2 * d);
    highest = memory.counts(2 * d);
    lastChange = memory.counts(2 * d);
    side = memory.counts(d * n);
    rung = memory.counts(d * n);
    peak = memory.counts(d * n);
    cap = memory.counts(d * n);
    choseZero = memory.flags(d * n);
    stake = memory.numbers(d * n);
    misperception = memory.numbers(d * n);
    answerRate = memory.numbers(d * n);
    weight = memory.numbers(d * n);
    forced = memory.counts(d * n);
    pending = memory.counts(d * n);
    incident = memory.counts(d * n);
    scriptedDeaths = memory.numbers(d * n);
    toTest = memory.flags(d * n);
    hiddenUntil = memory.counts(d * n);
    hiddenRung = memory.counts(d * n);
    struck = memory.things(new Locus[d * n]);
    struckVictim = memory.counts(d * n);
    disappointing = memory.flags(d * n);
    aid = memory.counts(2 * d * n);
    helpers = memory.counts(2 * d, n);
    helperCount = memory.counts(2 * d);
    parties = memory.counts(d, n);
    partyCount = memory.counts(d);
    tested = memory.counts(Math.multiplyExact(d, s.cases));
    excitation = memory.numbers(2 * s.scenario.provocations().size());
    excitedOn = memory.counts(s.scenario.provocations().size());
    firstDay = memory.counts(Rung.COUNT);
  }

  /** Back to day 0, with the private resolve of a new replication. */
  void reset(Luck luck) {
    memory.clear();
    for (int i = 0; i < n; i++) {
      double median = s.resolveMedian[i];
      resolve[i] =
          Logistic.of(
              Logistic.logit(median)
                  + s.resolveSd * luck.gaussian(Purpose.RESOLVE, 0, s.stateKeys[i], 0));
      weariness.reset(i, s.weariness[i]);
      munitions.reset(i, s.munitions[i]);
    }
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
    callCount = 0;
    activeCount = 0;
    nextEvent = 0;
    vetoes = 0;
    Arrays.fill(firstDay, RunRecord.NO_DAY);
    ladderLength = 0;
    world = ABSENT;
    maxRung = 0;
    firstDispute = ABSENT;
  }

  /** Makes another state of the same scenario equal to this. */
  void copyTo(CrisisState other) {
    if (other.s != s) {
      throw new IllegalArgumentException("states of two scenarios");
    }
    memory.copyTo(other.memory);
    while (other.calls.size() < callCount) {
      other.calls.add(new Call(n));
    }
    for (int c = 0; c < callCount; c++) {
      calls.get(c).copyTo(other.calls.get(c));
    }
    other.callCount = callCount;
    other.activeCount = activeCount;
    other.nextEvent = nextEvent;
    other.vetoes = vetoes;
    if (other.ladder.length < ladderLength) {
      other.ladder = new int[ladder.length];
    }
    System.arraycopy(ladder, 0, other.ladder, 0, ladderLength);
    other.ladderLength = ladderLength;
    other.world = world;
    other.maxRung = maxRung;
    other.firstDispute = firstDispute;
  }

  /** The single numbers and the parts of no fixed length, to compare by. */
  private List<Object> rest() {
    return List.of(
        List.copyOf(calls.subList(0, callCount)),
        activeCount,
        nextEvent,
        vetoes,
        Arrays.stream(ladder, 0, ladderLength).boxed().toList(),
        world,
        maxRung,
        firstDispute);
  }

  /** Whether another state is of the same scenario and holds the same, to the last bit. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CrisisState state
        && state.s == s
        && memory.sameAs(state.memory)
        && rest().equals(state.rest());
  }

  @Override
  public int hashCode() {
    return 31 * memory.hash() + rest().hashCode();
  }

  /** A dispute breaks out. */
  void open(int d, int day, Luck luck) {
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
    double f = s.frailtySd;
    frailty[d] = Math.exp(-f * f / 2 + f * luck.gaussian(Purpose.FRAILTY, 0, luckKey[d], 0));
    tempo[d] = Math.exp(s.tempoSd * luck.gaussian(Purpose.TEMPO, 0, luckKey[d], 0));
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
    Arrays.fill(tested, d * s.cases, (d + 1) * s.cases, 0);
    partyCount[d] = 0;
    for (int principalSide = 0; principalSide < 2; principalSide++) {
      int i = s.principals[2 * d + principalSide];
      enter(d, i, principalSide, s.stakes[2 * d + principalSide], Rung.COUNT - 1, 1, luck);
    }
  }

  /** Deaths of the present spell of a dispute. */
  double deathsNow(int d) {
    return deaths[d] - deathsBefore[d];
  }

  /** A state becomes a party to a dispute, at rung 0. */
  void enter(
      int d, int i, int onSide, double atStake, int highestRung, double inStrength, Luck luck) {
    int at = d * n + i;
    side[at] = onSide;
    rung[at] = 0;
    peak[at] = 0;
    cap[at] = highestRung;
    choseZero[at] = false;
    stake[at] = atStake;
    misperception[at] =
        s.misperceptionSd * luck.gaussian(Purpose.MISPERCEPTION, 0, s.stateKeys[i], luckKey[d]);
    answerRate[at] = 0;
    weight[at] = inStrength;
    forced[at] = ABSENT;
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
    int bit = 1 << (rung * DeathClass.COUNT + deathClass[d]);
    int at = d * s.cases + testCase;
    boolean anew = (tested[at] & bit) == 0;
    tested[at] |= bit;
    return anew;
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

  /** e: the share of a state's forces engaged, but for those in one dispute (−1 for none). */
  double engagedOutside(int i, int exceptDispute) {
    double share = s.engaged[i];
    if (activeCount > (exceptDispute >= 0 && active[exceptDispute] ? 1 : 0)) {
      for (int d = 0; d < s.disputes; d++) {
        if (d != exceptDispute && active[d] && side[d * n + i] >= 0) {
          int h = rung[d * n + i];
          share += h >= 4 ? s.engagedWar : h == 3 ? s.engagedForce : 0;
        }
      }
    }
    return Math.min(1, share);
  }

  /** ĉ ρ: what a state can bring to bear on a dispute on a day. */
  double bears(int d, int i, boolean wide, int day) {
    return s.capability[i]
        * munitions.at(i, day)
        * (1 - engagedOutside(i, d))
        * s.drag[i]
        * s.reach(d, i, wide);
  }

  /** Strength of a side's parties and of the materiel it gets. */
  double present(int d, int onSide, boolean wide, int day) {
    double sum = 0;
    for (int p = 0; p < partyCount[d]; p++) {
      int i = parties[d][p];
      int at = d * n + i;
      if (side[at] == onSide) {
        sum += weight[at] * bears(d, i, wide, day);
      }
    }
    int camp = 2 * d + onSide;
    for (int h = 0; h < helperCount[camp]; h++) {
      int k = helpers[camp][h];
      if (aid[camp * n + k] == AllyResponse.MATERIEL && side[d * n + k] < 0) {
        sum += s.position.materielWeight() * bears(d, k, wide, day);
      }
    }
    return sum;
  }

  /** π_k(ℓ) now: shifted by reputation, void once the ally has shown that it will do too little. */
  double expectation(int d, int onSide, int k, int level) {
    int at = d * n + k;
    if (side[at] >= 0 || disappointing[at] || level == 0) {
      return 0;
    }
    boolean forfeited = usedForceFirst(d, s.principals[2 * d + onSide]);
    double pi = s.expectation(d, onSide, forfeited, k, level);
    if (pi > 0 && standing[k] != 0) {
      pi = Logistic.of(Logistic.logit(pi) + s.answer.reputation() * standing[k]);
    }
    return pi;
  }

  /** E_S(ℓ): strength present and expected if rung ℓ is used against the side (R2). */
  double expected(int d, int onSide, int level, double present, boolean wide, int day) {
    double sum = present;
    int camp = 2 * d + onSide;
    double deployed = s.position.deploymentWeight();
    for (int k : s.hopefuls[camp]) {
      double pi = expectation(d, onSide, k, level);
      if (side[d * n + k] < 0 && aid[camp * n + k] == AllyResponse.DEPLOYMENT) {
        pi = Math.max(deployed, pi);
      }
      if (pi > 0) {
        sum += pi * bears(d, k, wide, day);
      }
    }
    for (int h = 0; h < helperCount[camp]; h++) {
      int k = helpers[camp][h];
      if (aid[camp * n + k] == AllyResponse.DEPLOYMENT
          && side[d * n + k] < 0
          && !s.hopeful[camp * n + k]) {
        sum += deployed * bears(d, k, wide, day); // it came though nobody had expected it
      }
    }
    return sum;
  }

  /** ν of the opponents present or expected at a rung, before the chooser's own shield. */
  double opponentsNuclear(int d, int opponents, int level) {
    double most = 0;
    for (int p = 0; p < partyCount[d]; p++) {
      int i = parties[d][p];
      if (side[d * n + i] == opponents) {
        most = Math.max(most, nuclear[i]);
      }
    }
    for (int k : s.hopefuls[2 * d + opponents]) {
      if (nuclear[k] > most) {
        most = Math.max(most, expectation(d, opponents, k, level) * nuclear[k]);
      }
    }
    return most;
  }

  /** Sets how fast a state tires and uses up munitions, from a day on (R8). */
  void recountBurden(int i, int fromDay) {
    double tiring = 0;
    double spending = 0;
    for (int d = 0; d < s.disputes; d++) {
      int at = d * n + i;
      if (active[d] && side[at] >= 0) {
        int h = rung[at];
        if (h >= 3) {
          double exposure = s.exposure(d, i, isPrincipal(d, i), h);
          tiring += (h == 3 ? s.wearinessForce : s.wearinessWar) * exposure;
          spending += h == 3 ? 0 : s.munitionsUse;
        }
      }
    }
    weariness.set(i, tiring, fromDay);
    munitions.set(i, -spending, fromDay);
  }

  /** ς of a state. */
  double sanctionsOn(int i) {
    return s.sanctions[i] + addedSanctions[i];
  }

  /** A dispute is over: all its parties stand down. */
  void close(int d, int day) {
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
  @Nullable Call find(int d, int clause, int victim) {
    for (int c = 0; c < callCount; c++) {
      Call call = calls.get(c);
      if (call.dispute == d && call.open && call.clause == clause && call.victim == victim) {
        return call;
      }
    }
    return null;
  }

  /** A new call, from the pool. */
  Call newCall(int d, int clause, int victim, int attacker, int day, boolean self) {
    if (callCount == calls.size()) {
      calls.add(new Call(n));
    }
    Call call = calls.get(callCount++);
    call.begin(d, clause, victim, attacker, day, self);
    return call;
  }
}
