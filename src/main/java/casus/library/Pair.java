package casus.library;

import org.jspecify.annotations.Nullable;

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

  // Pairs are keys of what is read at each start, before Java has linked what it would write
  // itself.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Pair pair && first.equals(pair.first) && second.equals(pair.second);
  }

  @Override
  public int hashCode() {
    return 31 * first.hashCode() + second.hashCode();
  }
}
