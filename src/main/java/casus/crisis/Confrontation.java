package casus.crisis;

import static java.util.Objects.requireNonNull;

import casus.treaty.StateCode;
import java.util.Optional;

/**
 * A dispute that can break out in a scenario: who, where, over what (model.md, section 2).
 *
 * @param challenger principal of side A
 * @param target principal of side B
 * @param theatre the place
 * @param challengerStake s of the challenger, 0 to 1, 1 being the survival of the state; empty
 *     draws it from the case
 * @param targetStake s of the target; empty draws it from the case
 * @param features what the case tells of its stakes
 * @param mediation how much mediation there is, 0 to 1
 */
public record Confrontation(
    StateCode challenger,
    StateCode target,
    Place theatre,
    Optional<Double> challengerStake,
    Optional<Double> targetStake,
    StakeFeatures features,
    double mediation) {
  /** Checks parties and ranges. */
  public Confrontation {
    requireNonNull(features, "features");
    if (challenger.equals(target)) {
      throw new IllegalArgumentException(challenger + " confronts itself");
    }
    if (!(isShare(challengerStake.orElse(1.0))
        && isShare(targetStake.orElse(1.0))
        && isShare(mediation))) {
      throw new IllegalArgumentException("a stake or the mediation is not in [0, 1]");
    }
  }

  /**
   * A dispute with stated stakes.
   *
   * @param challenger principal of side A
   * @param target principal of side B
   * @param theatre the place
   * @param challengerStake s of the challenger, 0 to 1
   * @param targetStake s of the target, 0 to 1
   * @param mediation how much mediation there is, 0 to 1
   */
  public Confrontation(
      StateCode challenger,
      StateCode target,
      Place theatre,
      double challengerStake,
      double targetStake,
      double mediation) {
    this(
        challenger,
        target,
        theatre,
        Optional.of(challengerStake),
        Optional.of(targetStake),
        StakeFeatures.UNKNOWN,
        mediation);
  }

  private static boolean isShare(double value) {
    return value >= 0 && value <= 1;
  }

  /**
   * The dispute's stable name.
   *
   * @return both codes in alphabetical order, such as {@code "KOR-PRK"}
   */
  public String id() {
    return id(challenger, target);
  }

  /**
   * The stable name of a dispute between two states.
   *
   * @param one a state
   * @param other another
   * @return both codes in alphabetical order
   */
  public static String id(StateCode one, StateCode other) {
    return one.compareTo(other) < 0 ? one + "-" + other : other + "-" + one;
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
   * A side's stake, where it is stated.
   *
   * @param ofChallenger whether the challenger's, else the target's
   * @return the stake, 0 to 1, or empty if it is drawn from the case
   */
  public Optional<Double> stake(boolean ofChallenger) {
    return ofChallenger ? challengerStake : targetStake;
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
        ofChallenger ? Optional.of(stake) : challengerStake,
        ofChallenger ? targetStake : Optional.of(stake),
        features,
        mediation);
  }
}
