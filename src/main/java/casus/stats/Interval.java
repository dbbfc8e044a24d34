package casus.stats;

/**
 * The numbers from one end to the other, both included.
 *
 * @param low the lower end; may be minus infinity
 * @param high the upper end, not below {@code low}; may be plus infinity
 */
public record Interval(double low, double high) {
  /** Rules out nothing. */
  public static final Interval EVERYTHING =
      new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /**
   * Checks the ends.
   *
   * @throws IllegalArgumentException if an end is NaN or the ends are the wrong way round
   */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("not an interval: from " + low + " to " + high);
    }
  }

  /**
   * Whether a number lies between the ends or on one of them.
   *
   * @param number any number; NaN lies nowhere
   * @return whether it does
   */
  public boolean contains(double number) {
    return low <= number && number <= high;
  }

  /**
   * The distance between the ends.
   *
   * @return not negative; 0 when the interval is one infinite point
   */
  public double width() {
    return low == high ? 0 : high - low;
  }

  /**
   * Half the distance between the ends: the <i>w</i> of "plus or minus <i>w</i>".
   *
   * @return not negative
   */
  public double halfWidth() {
    return width() / 2;
  }
}
