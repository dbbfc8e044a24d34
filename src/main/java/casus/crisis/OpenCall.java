package casus.crisis;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call under a treaty, and how each ally stands to it. Pooled and used again. */
final class OpenCall {
  /** How the council decided. */
  enum CouncilOutcome {
    /** No vote was needed. */
    NOT_NEEDED,
    /** Not yet decided. */
    PENDING,
    /** For collective action. */
    PASSED,
    /** Blocked: members act singly. */
    BLOCKED
  }

  /** What an ally owes before the call has taken effect. */
  static final int UNKNOWN = -1;

  int dispute;
  int clause;
  int victim;
  int attacker;
  int calledDay;
  int takesEffect;
  boolean self;
  boolean open;
  CouncilOutcome council = CouncilOutcome.NOT_NEEDED;
  int ceiling;

  private final Memory memory = new Memory();

  // By state.
  final boolean[] addressed;
  final boolean[] sees;
  final int[] since;
  final int[] renewed;
  final int[] rising;
  final int[] response;
  final int[] responseDay;
  final int[] owed;

  /** How far a hand has chosen to go, when it was last asked; left to the model if it was not. */
  final int[] wish;

  /** Whether too little was the answer when the time was last up; a new call gives new time. */
  final boolean[] checked;

  /** Whether it has once done less than it owed when its time was up (R9). */
  final boolean[] overdue;

  /** How it comes out; null until that is settled. */
  final AllyRecord.@Nullable Verdict[] verdict;

  /**
   * The draw behind its answer, or NaN until it is asked: known from luck, no part of the state.
   */
  final double[] draw;

  OpenCall(int states) {
    draw = new double[states];
    addressed = memory.flags(states);
    sees = memory.flags(states);
    since = memory.counts(states);
    renewed = memory.counts(states);
    rising = memory.counts(states);
    response = memory.counts(states);
    responseDay = memory.counts(states);
    owed = memory.counts(states);
    wish = memory.counts(states);
    checked = memory.flags(states);
    overdue = memory.flags(states);
    verdict = memory.things(new AllyRecord.Verdict[states]);
  }

  void begin(int d, int c, int v, int a, int day, boolean bySelf) {
    dispute = d;
    clause = c;
    victim = v;
    attacker = a;
    calledDay = day;
    takesEffect = day;
    self = bySelf;
    open = true;
    council = CouncilOutcome.NOT_NEEDED;
    ceiling = AllyResponse.FULL;
    memory.clear();
    Arrays.fill(draw, Double.NaN);
    Arrays.fill(since, CrisisState.NEVER);
    Arrays.fill(renewed, CrisisState.NEVER);
    Arrays.fill(responseDay, CrisisState.NEVER);
    Arrays.fill(owed, UNKNOWN);
    Arrays.fill(wish, Offer.LEFT);
  }

  /** Makes another call equal to this. */
  void copyTo(OpenCall other) {
    other.dispute = dispute;
    other.clause = clause;
    other.victim = victim;
    other.attacker = attacker;
    other.calledDay = calledDay;
    other.takesEffect = takesEffect;
    other.self = self;
    other.open = open;
    other.council = council;
    other.ceiling = ceiling;
    memory.copyTo(other.memory);
    Arrays.fill(other.draw, Double.NaN);
  }

  private List<Object> plain() {
    return List.of(
        dispute, clause, victim, attacker, calledDay, takesEffect, self, open, council, ceiling);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OpenCall call
        && plain().equals(call.plain())
        && memory.sameAs(call.memory);
  }

  @Override
  public int hashCode() {
    return 31 * plain().hashCode() + memory.hash();
  }
}
