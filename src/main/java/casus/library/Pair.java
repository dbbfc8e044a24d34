package casus.library;

/**
 * Two states, whichever is named first.
 *
 * @param first the one earlier in the alphabet
 * @param second the other
 */
record Pair(String first, String second) {
  /**
   * A pair.
   *
   * @param one a code
   * @param other another
   * @return the same pair for either order
   */
  static Pair of(String one, String other) {
    return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
  }
}
