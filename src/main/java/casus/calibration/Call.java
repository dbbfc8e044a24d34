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
   * @param war whether the dispute became a war
   */
  public record Outcome(boolean joined, boolean war) {}

  /** Checks that nothing is missing. */
  public Call {
    requireNonNull(id, "id");
    requireNonNull(dispute, "dispute");
    requireNonNull(known, "known");
    requireNonNull(outcome, "outcome");
  }

  double joined() {
    return outcome.joined() ? 1 : 0;
  }

  double war() {
    return outcome.war() ? 1 : 0;
  }
}
