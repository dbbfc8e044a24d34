package casus.luck;

import static java.util.Objects.requireNonNull;

/**
 * What one draw answers: the key that {@link Luck#uniform} makes a number of.
 *
 * @param purpose what it is for
 * @param day the day, or 0 for what is asked once
 * @param actor the key of who acts, see {@link Keys}
 * @param counterpart the key of whom it concerns; 0 where there is none
 */
public record Question(Purpose purpose, int day, int actor, int counterpart) {
  /** Checks that there is a purpose. */
  public Question {
    requireNonNull(purpose, "purpose");
  }

  boolean is(Purpose otherPurpose, int otherDay, int otherActor, int otherCounterpart) {
    return day == otherDay
        && purpose == otherPurpose
        && actor == otherActor
        && counterpart == otherCounterpart;
  }
}
