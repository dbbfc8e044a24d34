package casus.results;

/** The one way in which numbers are written to files. */
final class Numbers {
  private Numbers() {}

  /**
   * A number as text: the shortest decimal that reads back as the same double.
   *
   * @param value the number
   * @return empty for what is missing, that is NaN or infinite; whole numbers without a point
   */
  static String text(double value) {
    if (!Double.isFinite(value)) {
      return "";
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    return Double.toString(value);
  }
}
