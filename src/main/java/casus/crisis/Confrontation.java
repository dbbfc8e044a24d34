package casus.crisis;

import casus.treaty.StateCode;

/**
 * A dispute that can break out in a scenario: who, where, over how much (model.md, section 2).
 *
 * @param challenger principal of side A
 * @param target principal of side B
 * @param theatre the place
 * @param challengerStake s of the challenger, in (0, 1]; 1 is the survival of the state
 * @param targetStake s of the target
 * @param mediation how much mediation there is, 0 to 1
 */
public record Confrontation(
    StateCode challenger,
    StateCode target,
    Place theatre,
    double challengerStake,
    double targetStake,
    double mediation) {
  /** Checks parties and ranges. */
  public Confrontation {
    if (challenger.equals(target)) {
      throw new IllegalArgumentException(challenger + " confronts itself");
    }
    if (!(challengerStake >= 0
        && challengerStake <= 1
        && targetStake >= 0
        && targetStake <= 1
        && mediation >= 0
        && mediation <= 1)) {
      throw new IllegalArgumentException("a stake or the mediation is not in [0, 1]");
    }
  }

  /**
   * The dispute's stable name.
   *
   * @return both codes in alphabetical order, such as {@code "KOR-PRK"}
   */
  public String id() {
    return challenger.compareTo(target) < 0 ? challenger + "-" + target : target + "-" + challenger;
  }

  /**
   * Whether it is between these two.
   *
   * @param one a state
   * @param other another
   * @return true in either order
   */
  public boolean between(StateCode one, StateCode other) {
    return (challenger.equals(one) && target.equals(other))
        || (challenger.equals(other) && target.equals(one));
  }

  /**
   * The same dispute with another stake.
   *
   * @param ofChallenger whether it is the challenger's, else the target's
   * @param stake in [0, 1]
   * @return a copy
   */
  Confrontation withStake(boolean ofChallenger, double stake) {
    return new Confrontation(
        challenger,
        target,
        theatre,
        ofChallenger ? stake : challengerStake,
        ofChallenger ? targetStake : stake,
        mediation);
  }
}
