package casus.draft;

import casus.text.Numbers;

/**
 * The range that a factor of a study is given.
 *
 * @param low its lower end
 * @param high its upper end
 * @param origin where it comes from
 */
public record Range(double low, double high, String origin) {
  /** Checks the order. */
  public Range {
    if (!(low < high)) {
      throw new DraftFault(
          "the range " + Numbers.text(low) + ".." + Numbers.text(high) + " has no room");
    }
  }

  /** As study files have it. */
  String yaml() {
    return "[" + Numbers.text(low) + ", " + Numbers.text(high) + "]";
  }
}
