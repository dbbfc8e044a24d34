package casus.table;

import casus.results.SummaryRow;

/** What stands where a row and a column of a table meet. */
public sealed interface Cell {
  /** Nothing is known or asked here. */
  Cell NONE = new Words("");

  /**
   * Words.
   *
   * @param text what is read
   * @param ofShares whether the numbers beside it are shares, so that their unit stands behind it
   */
  record Words(String text, boolean ofShares) implements Cell {
    /**
     * Words without a unit.
     *
     * @param text what is read
     */
    public Words(String text) {
      this(text, false);
    }
  }

  /**
   * How many there are.
   *
   * @param n not negative
   */
  record Count(long n) implements Cell {}

  /**
   * A number with its interval.
   *
   * @param scale what number it is
   * @param value the number; NaN where it is missing
   * @param lo the lower end of its interval; NaN for none
   * @param hi the upper end; NaN for none
   * @param doubtful whether its interval is not to be trusted
   */
  record Measure(Scale scale, double value, double lo, double hi, boolean doubtful)
      implements Cell {
    /**
     * A number with an interval that is to be trusted.
     *
     * @param scale what number it is
     * @param value the number
     * @param lo the lower end
     * @param hi the upper end
     */
    public Measure(Scale scale, double value, double lo, double hi) {
      this(scale, value, lo, hi, false);
    }

    /** A number that has no interval. */
    static Measure plain(Scale scale, double value) {
      return new Measure(scale, value, Double.NaN, Double.NaN);
    }

    /** An estimate of a summary. */
    static Measure of(Scale scale, SummaryRow row) {
      return new Measure(scale, row.value(), row.lo(), row.hi());
    }

    /** Whether there is an interval with both ends. */
    boolean hasInterval() {
      return !Double.isNaN(lo) && !Double.isNaN(hi);
    }
  }

  /**
   * A p-value.
   *
   * @param p in [0, 1]; NaN for none
   */
  record Probability(double p) implements Cell {}
}
