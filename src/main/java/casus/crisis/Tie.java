package casus.crisis;

import casus.treaty.StateCode;

/**
 * What stands between two states (model.md, section 2: dyad).
 *
 * @param first a state
 * @param second another, after the first in alphabetical order
 * @param affinity foreign-policy similarity A, −1 to 1
 * @param rivals whether they are rivals
 * @param kilometres great-circle distance of the capitals
 * @param landBorder whether they share a land border
 */
public record Tie(
    StateCode first,
    StateCode second,
    double affinity,
    boolean rivals,
    double kilometres,
    boolean landBorder) {
  /** Checks order and ranges. */
  public Tie {
    if (first.compareTo(second) >= 0) {
      throw new IllegalArgumentException(first + " is not before " + second);
    }
    if (!(affinity >= -1 && affinity <= 1)) {
      throw new IllegalArgumentException("affinity is not in [-1, 1]: " + affinity);
    }
    if (!(kilometres >= 0)) {
      throw new IllegalArgumentException("distance is negative: " + kilometres);
    }
  }
}
