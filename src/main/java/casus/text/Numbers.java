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
    if (!Double.isFinite(value)) {
      return "";
    }
    double size = Math.abs(value);
    if (value == Math.rint(value) && size < 1e15) {
      return Long.toString((long) value);
    }
    if (size >= 1e-6 && size < 1e15) {
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
