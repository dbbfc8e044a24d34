package casus.crisis;

import casus.treaty.Locus;
import casus.treaty.Rung;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All that changes in a run, as arrays: by state, by dispute, by dispute and side, by dispute and
 * state. It is cleared, copied and compared as one, whatever the numbers mean; that is for {@link
 * CrisisState} to say.
 */
abstract class CrisisMemory {
  final ResolvedScenario s;
  final int n;

  private static final int FIRST_ROOM = 32;

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

  /** m: how closely the sanctions on a state are watched (R11). */
  final double[] monitoring;

  final int[] peakOf;
  final Slope weariness;
  final Slope munitions;
  final Traffic traffic;

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
  final double[] warCost;
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
  /** What all allies of the side have in common, a draw from N(0, 1) (R7). */
  final double[] common;

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
  final int[] holdUntil;
  final int[] holdRung;
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
  final int[] aid;

  /** Allies that do something for a side without being a party to the dispute, in order. */
  final int[][] helpers;

  final int[] helperCount;

  /** Parties of each dispute, in the order of their codes. */
  final int[][] parties;

  final int[] partyCount;

  /** One bit for each (rung, death class) already tested, by dispute and case. */
  final int[] tested;

  final List<OpenCall> calls = new ArrayList<>();
  int callCount;

  int activeCount;

  /** The last day that was played, −1 before the first. */
  int played;

  int nextEvent;

  /** By rival dyad and side: excitation as it stood on the morning of a day (R10). */
  final double[] excitation;

  /** By rival dyad: that day. */
  final int[] excitedOn;

  /** Vetoes in the Security Council so far (R11). */
  int vetoes;

  /** How often parties have chosen so far. */
  int choices;

  /** Log of how much likelier the choices so far would be if leaned ({@link Ascent}). */
  double climbingRatio;

  // What is recorded.
  final int[] firstDay;

  /** By dispute: day and rung, alternating, each rung holding from its day on. */
  final int[][] course;

  final int[] courseLength;
  int maxRung;
  int firstDispute;

  CrisisMemory(ResolvedScenario s) {
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
    monitoring = memory.numbers(n);
    peakOf = memory.counts(n);
    weariness = new Slope(memory, n, 0, Double.POSITIVE_INFINITY);
    munitions = new Slope(memory, n, s.burden.munitionsFloor(), s.burden.munitionsCeiling());
    traffic = new Traffic(memory, s.trade, n);
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
    warCost = memory.numbers(d);
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
    common = memory.numbers(2 * d);
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
    holdUntil = memory.counts(d * n);
    holdRung = memory.counts(d * n);
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
    tested = memory.counts(Math.multiplyExact(d, s.commitments.cases));
    excitation = memory.numbers(2 * s.scenario.provocations().size());
    excitedOn = memory.counts(s.scenario.provocations().size());
    firstDay = memory.counts(Rung.COUNT);
    courseLength = memory.counts(d);
    course = new int[d][FIRST_ROOM];
  }

  /** Everything to 0, false and nothing. */
  void clear() {
    memory.clear();
    callCount = 0;
    activeCount = 0;
    played = 0;
    nextEvent = 0;
    vetoes = 0;
    choices = 0;
    climbingRatio = 0;
    maxRung = 0;
    firstDispute = 0;
  }

  /** Makes another state of the same scenario equal to this. */
  void copyTo(CrisisMemory other) {
    if (other.s != s) {
      throw new IllegalArgumentException("states of two scenarios");
    }
    memory.copyTo(other.memory);
    while (other.calls.size() < callCount) {
      other.calls.add(new OpenCall(n));
    }
    for (int c = 0; c < callCount; c++) {
      calls.get(c).copyTo(other.calls.get(c));
    }
    other.callCount = callCount;
    other.activeCount = activeCount;
    other.played = played;
    other.nextEvent = nextEvent;
    other.vetoes = vetoes;
    other.choices = choices;
    other.climbingRatio = climbingRatio;
    for (int d = 0; d < course.length; d++) {
      if (other.course[d].length < courseLength[d]) {
        other.course[d] = new int[course[d].length];
      }
      System.arraycopy(course[d], 0, other.course[d], 0, courseLength[d]);
    }
    other.maxRung = maxRung;
    other.firstDispute = firstDispute;
  }

  /** The single numbers and the parts of no fixed length, to compare by. */
  private List<Object> rest() {
    return List.of(
        List.copyOf(calls.subList(0, callCount)),
        activeCount,
        played,
        nextEvent,
        vetoes,
        choices,
        climbingRatio,
        IntStream.range(0, course.length)
            .mapToObj(d -> Arrays.stream(course[d], 0, courseLength[d]).boxed().toList())
            .toList(),
        maxRung,
        firstDispute);
  }

  /** Whether another state is of the same scenario and holds the same, to the last bit. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CrisisMemory state
        && state.s == s
        && memory.sameAs(state.memory)
        && rest().equals(state.rest());
  }

  @Override
  public int hashCode() {
    return 31 * memory.hash() + rest().hashCode();
  }
}
