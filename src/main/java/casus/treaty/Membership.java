package casus.treaty;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A state's time in a treaty.
 *
 * @param state the member
 * @param from its first day, {@link LocalDate#MIN} for the treaty's own
 * @param until the first day on which it is a member no more, {@link LocalDate#MAX} for none
 */
public record Membership(StateCode state, LocalDate from, LocalDate until) {
  /** Checks the order of the dates. */
  public Membership {
    requireNonNull(state, "state");
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException(state + " leaves before it joins");
    }
  }

  /**
   * Whether the state is a member on a day.
   *
   * @param day the day
   * @return true from the first day until the last
   */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }
}
