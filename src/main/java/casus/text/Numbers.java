package casus.text;

import java.math.BigDecimal;

/** Numbers as text, the same in every file and message. */
public final class Numbers {
  private Numbers() {}

  /**
   * A number in the shortest form that reads back as the same number.
   *
   * @param value any
   * @return such as {@code 0.0001}, {@code 4}, {@code 1.5E-12}; empty for what is missing, that is
   *     NaN or infinite
   */
  public static String text(double value) {
    AsciiText text = new AsciiText(24);
    text.add(value);
    return text.toString();
  }

  /** The same for numbers that are very large or small, a power of two, or missing. */
  static String rare(double value) {
    if (!Double.isFinite(value)) {
      return "";
    }
    double size = Math.abs(value);
    if (size >= ShortestDecimal.LEAST && size < ShortestDecimal.BOUND) {
      return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
    return Double.toString(value);
  }

  /**
   * A number without the noise of binary arithmetic, for values that were worked out.
   *
   * @param value finite
   * @return rounded to twelve decimals
   */
  public static double rounded(double value) {
    return Math.rint(value * 1e12) / 1e12;
  }
}
