package casus.crisis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A call under a treaty, and how each ally stands to it. Pooled and used again. */
final class Call {
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

  // By state.
  final boolean[] addressed;
  final boolean[] sees;
  final int[] since;
  final int[] renewed;
  final int[] rising;
  final int[] response;
  final int[] responseDay;
  final int[] owed;

  /** Whether too little was the answer when the time was last up; a new call gives new time. */
  final boolean[] checked;

  /** Whether it has once done less than it owed when its time was up (R9). */
  final boolean[] overdue;

  /** How it comes out; null until that is settled. */
  final AllyRecord.@Nullable Verdict[] verdict;

  Call(int states) {
    addressed = new boolean[states];
    sees = new boolean[states];
    since = new int[states];
    renewed = new int[states];
    rising = new int[states];
    response = new int[states];
    responseDay = new int[states];
    owed = new int[states];
    checked = new boolean[states];
    overdue = new boolean[states];
    verdict = new AllyRecord.Verdict[states];
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
    Arrays.fill(addressed, false);
    Arrays.fill(sees, false);
    Arrays.fill(since, CrisisState.NEVER);
    Arrays.fill(renewed, CrisisState.NEVER);
    Arrays.fill(rising, 0);
    Arrays.fill(response, 0);
    Arrays.fill(responseDay, CrisisState.NEVER);
    Arrays.fill(owed, UNKNOWN);
    Arrays.fill(checked, false);
    Arrays.fill(overdue, false);
    Arrays.fill(verdict, null);
  }
}
