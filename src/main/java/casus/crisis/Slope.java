package casus.crisis;

/**
 * A quantity of each state that rises or falls by a steady amount a day between two limits, known
 * on any day without counting the days one by one.
 */
final class Slope {
  private final double least;
  private final double greatest;
  private final double[] base;
  private final double[] perDay;
  private final int[] since;

  Slope(Memory memory, int states, double least, double greatest) {
    this.least = least;
    this.greatest = greatest;
    base = memory.numbers(states);
    perDay = memory.numbers(states);
    since = memory.counts(states);
  }

  void reset(int state, double value) {
    base[state] = Math.min(greatest, Math.max(least, value));
    perDay[state] = 0;
    since[state] = 0;
  }

  /**
   * From a day on it changes by so much a day; the change shows on the morrow.
   *
   * @return whether that is news
   */
  boolean set(int state, double change, int fromDay) {
    if (change == perDay[state]) {
      return false;
    }
    base[state] = at(state, fromDay);
    perDay[state] = change;
    since[state] = fromDay;
    return true;
  }

  /** The value when a day begins. */
  double at(int state, int day) {
    double change = perDay[state];
    return change == 0
        ? base[state]
        : Math.min(greatest, Math.max(least, base[state] + change * (day - since[state])));
  }

  /** Adds an amount on the morning of a day. */
  void add(int state, double amount, int day) {
    base[state] = Math.min(greatest, Math.max(least, at(state, day) + amount));
    since[state] = day;
  }

  boolean anyMoves() {
    for (double change : perDay) {
      if (change != 0) {
        return true;
      }
    }
    return false;
  }
}
