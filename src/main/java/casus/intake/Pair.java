package casus.intake;

/**
 * Two states, in whichever order they are named.
 *
 * @param lower the lower COW number
 * @param higher the higher
 */
record Pair(int lower, int higher) {
  static Pair of(int one, int other) {
    return new Pair(Math.min(one, other), Math.max(one, other));
  }
}
