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
abstract class CrisisMemory extends CrisisFrame {
  private static final int FIRST_ROOM = 32;

  // By state.
  final double[] resolve = memory.numbers(n);
  final double[] nuclear = memory.numbers(n);
  final double[] affinity = memory.numbers(n * n);
  final double[] honoured = memory.numbers(n);
  final double[] failed = memory.numbers(n);
  final double[] standing = memory.numbers(n);
  final double[] addedSanctions = memory.numbers(n);

  /** m: how closely the sanctions on a state are watched (R11). */
  final double[] monitoring = memory.numbers(n);

  final int[] peakOf = memory.counts(n);
  final Slope weariness = new Slope(memory, n, 0, Double.POSITIVE_INFINITY);
  final Slope munitions =
      new Slope(memory, n, s.burden.munitionsFloor(), s.burden.munitionsCeiling());
  final Traffic traffic = new Traffic(memory, s.trade, n);

  // By dispute.
  final boolean[] active = memory.flags(disputes);
  final boolean[] ending = memory.flags(disputes);
  final Ending[] endings = memory.things(new Ending[disputes]);
  final int[] winner = memory.counts(disputes);
  final int[] spell = memory.counts(disputes);
  final int[] luckKey = memory.counts(disputes);
  final int[] opened = memory.counts(disputes);
  final int[] ended = memory.counts(disputes);
  final double[] frailty = memory.numbers(disputes);
  final double[] tempo = memory.numbers(disputes);
  final double[] warCost = memory.numbers(disputes);
  final double[] balance = memory.numbers(disputes);
  final double[] deaths = memory.numbers(disputes);
  final double[] deathsBefore = memory.numbers(disputes);
  final int[] deathClass = memory.counts(disputes);
  final int[] testedClass = memory.counts(disputes);
  final int[] lastIncident = memory.counts(disputes);
  final int[] firstForce = memory.counts(disputes);
  final int[] firstUsers = memory.counts(disputes);
  final int[] lastForce = memory.counts(disputes);
  final boolean[] forceOn = memory.flags(disputes);
  final int[] attackDay = memory.counts(disputes);
  final int[] warDay = memory.counts(disputes);
  final int[] mutualForceDays = memory.counts(disputes);
  final int[] nuclearWarDay = memory.counts(disputes);
  final int[] motionDay = memory.counts(disputes);
  final int[] mandateSide = memory.counts(disputes);

  // By dispute and side.
  /** What all allies of the side have in common, a draw from N(0, 1) (R7). */
  final double[] common = memory.numbers(2 * disputes);

  final int[] yieldSince = memory.counts(2 * disputes);
  final int[] highest = memory.counts(2 * disputes);
  final int[] lastChange = memory.counts(2 * disputes);

  // By dispute and state.
  final int[] side = memory.counts(places);
  final int[] rung = memory.counts(places);
  final int[] peak = memory.counts(places);
  final int[] cap = memory.counts(places);
  final boolean[] choseZero = memory.flags(places);
  final double[] stake = memory.numbers(places);
  final double[] misperception = memory.numbers(places);
  final double[] answerRate = memory.numbers(places);
  final double[] weight = memory.numbers(places);
  final int[] forced = memory.counts(places);
  final int[] holdUntil = memory.counts(places);
  final int[] holdRung = memory.counts(places);
  final int[] pending = memory.counts(places);
  final int[] incident = memory.counts(places);
  final double[] scriptedDeaths = memory.numbers(places);
  final boolean[] toTest = memory.flags(places);
  final int[] hiddenUntil = memory.counts(places);
  final int[] hiddenRung = memory.counts(places);
  final @Nullable Locus[] struck = memory.things(new Locus[places]);
  final int[] struckVictim = memory.counts(places);
  final boolean[] disappointing = memory.flags(places);

  /** By dispute, side and state: the most an ally does for the side. */
  final int[] aid = memory.counts(2 * places);

  /** Allies that do something for a side without being a party to the dispute, in order. */
  final int[][] helpers = memory.counts(2 * disputes, n);

  final int[] helperCount = memory.counts(2 * disputes);

  /** Parties of each dispute, in the order of their codes. */
  final int[][] parties = memory.counts(disputes, n);

  final int[] partyCount = memory.counts(disputes);

  /** One bit for each (rung, death class) already tested, by dispute and case. */
  final int[] tested = memory.counts(Math.multiplyExact(disputes, s.commitments.cases));

  final List<OpenCall> calls = new ArrayList<>();
  int callCount;

  int activeCount;

  /** The last day that was played, −1 before the first. */
  int played;

  int nextEvent;

  /** By rival dyad and side: excitation as it stood on the morning of a day (R10). */
  final double[] excitation = memory.numbers(2 * s.scenario.provocations().size());

  /** By rival dyad: that day. */
  final int[] excitedOn = memory.counts(s.scenario.provocations().size());

  /** Vetoes in the Security Council so far (R11). */
  int vetoes;

  /** How often parties have chosen so far. */
  int choices;

  /** Log of how much likelier the choices so far would be if leaned ({@link Ascent}). */
  double climbingRatio;

  // What is recorded.
  final int[] firstDay = memory.counts(Rung.COUNT);

  /** By dispute: day and rung, alternating, each rung holding from its day on. */
  final int[][] course = new int[disputes][FIRST_ROOM];

  final int[] courseLength = memory.counts(disputes);
  int maxRung;
  int firstDispute;

  CrisisMemory(ResolvedScenario s) {
    super(s);
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
