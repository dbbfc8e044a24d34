package casus.results;

import casus.stats.Estimate;
import casus.text.Text;

/** Numbers on the screen: what is missing is a dash, an interval that there is not is "none". */
public final class Shown {
  private Shown() {}

  /**
   * A number.
   *
   * @param format for one number, such as {@code %9.4f}
   * @param value the number; NaN or infinite if it is missing
   * @return as wide as the format says
   */
  public static String number(String format, double value) {
    if (Double.isFinite(value)) {
      return Text.number(format, value);
    }
    int width = Text.number(format, 0.0).length();
    return " ".repeat(width - 1) + "–";
  }

  /**
   * An interval.
   *
   * @param format for one of its ends
   * @param estimate what it belongs to
   * @return such as {@code [0.1, 0.3]}, {@code [0.1, –]}, {@code none}
   */
  public static String interval(String format, Estimate estimate) {
    if (Double.isNaN(estimate.low()) && Double.isNaN(estimate.high())) {
      return "none";
    }
    return "[" + end(format, estimate.low()) + ", " + end(format, estimate.high()) + "]";
  }

  /**
   * A number with its interval.
   *
   * @param format for a number
   * @param estimate both
   * @return such as {@code 0.2 [0.1, 0.3]}; without the interval where there is none
   */
  public static String estimate(String format, Estimate estimate) {
    String value = number(format, estimate.value());
    boolean known = !Double.isNaN(estimate.low()) || !Double.isNaN(estimate.high());
    return known ? value + " " + interval(format, estimate) : value;
  }

  /**
   * How many decimals tell an estimate and its interval apart: those asked for, and more where the
   * interval is so narrow that its width would be told by less than two digits.
   *
   * @param decimals at least so many
   * @param estimate what is told
   * @return from {@code decimals} to 15
   */
  public static int decimals(int decimals, Estimate estimate) {
    double width = estimate.high() - estimate.low();
    return width > 0
        ? Math.max(decimals, Math.min(15, 1 - (int) Math.floor(Math.log10(width))))
        : decimals;
  }

  private static String end(String format, double value) {
    return Double.isNaN(value) ? "–" : Text.number(format, value);
  }
}
