package casus.calibration;

import static java.util.Objects.requireNonNull;

/**
 * A treaty ally that was called, or could have been, in a dispute.
 *
 * @param id dispute and target: the allies of one id share the call
 * @param dispute the dispute; calls of one dispute are not independent
 * @param target the state attacked, COW code
 * @param ally the ally, COW code
 * @param known what was known on the day
 * @param outcome what happened then
 */
public record Call(
    String id, String dispute, String target, String ally, Known known, Outcome outcome) {
  /**
   * What happened, for fitting and scoring only.
   *
   * @param joined whether the ally joined on the target's side
   * @param gravity what became of the dispute
   */
  public record Outcome(boolean joined, Gravity gravity) {
    /** Checks that nothing is missing. */
    public Outcome {
      requireNonNull(gravity, "gravity");
    }

    /**
     * Whether the dispute became a war.
     *
     * @return true if it did
     */
    public boolean war() {
      return gravity == Gravity.WAR;
    }
  }

  /** Checks that nothing is missing. */
  public Call {
    requireNonNull(id, "id");
    requireNonNull(dispute, "dispute");
    requireNonNull(known, "known");
    requireNonNull(outcome, "outcome");
  }

  /** The side of the dispute: its allies have a draw in common (R7). */
  String camp() {
    return dispute + (known.flag(CallColumn.TARGET_SIDE) == 1 ? "|A" : "|B");
  }

  /**
   * The treaty called upon: a bilateral one is its own call, a larger one is called on all alike.
   */
  String treaty() {
    return id
        + '|'
        + (known.flag(CallColumn.ANY_BILATERAL) == 1 ? ally : known.raw(CallColumn.MIN_MEMBERS));
  }

  double joined() {
    return outcome.joined() ? 1 : 0;
  }

  double war() {
    return outcome.war() ? 1 : 0;
  }
}
