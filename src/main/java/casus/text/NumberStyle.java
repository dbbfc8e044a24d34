package casus.text;

import java.util.OptionalInt;

/**
 * How numbers are written in print, the same in figures and tables.
 *
 * @param percent whether shares are told in per cent, and their differences in percentage points;
 *     else as proportions
 * @param decimals of shares, at least; empty where their intervals settle it
 * @param thousands what stands between groups of three digits
 */
public record NumberStyle(boolean percent, OptionalInt decimals, Thousands thousands) {
  /** Per cent, digits as the interval warrants, commas between thousands. */
  public static final NumberStyle USUAL =
      new NumberStyle(true, OptionalInt.empty(), Thousands.COMMA);

  /** More decimals than these are never written. */
  public static final int MOST = 6;

  /** Checks the number of decimals. */
  public NumberStyle {
    if (decimals.isPresent() && (decimals.getAsInt() < 0 || decimals.getAsInt() > MOST)) {
      throw new IllegalArgumentException("decimals from 0 to 6, not " + decimals.getAsInt());
    }
  }

  /** What stands between groups of three digits. */
  public enum Thousands implements Worded {
    /** A comma: 12,000. */
    COMMA(","),
    /** A narrow space at which no line breaks, as ISO 80000 has it. */
    SPACE("\u202F"),
    /** Nothing. */
    NONE("");

    private final String sign;

    Thousands(String sign) {
      this.sign = sign;
    }

    /**
     * The sign itself.
     *
     * @return empty for none
     */
    public String sign() {
      return sign;
    }
  }

  /**
   * What a share is multiplied by to be shown.
   *
   * @return 100 or 1
   */
  public double times() {
    return percent ? 100 : 1;
  }

  /**
   * A whole number.
   *
   * @param number any
   * @return such as {@code 12,345}
   */
  public String grouped(long number) {
    return Text.format("%,d", number).replace(",", thousands.sign());
  }

  /**
   * A number with so many decimals.
   *
   * @param number any
   * @param places how many decimals
   * @return such as {@code 12,345.6}
   */
  public String grouped(Number number, int places) {
    return Text.grouped(number, places).replace(",", thousands.sign());
  }

  /**
   * Decimals enough that no bound which is not zero is written as zero.
   *
   * @param least how many there are at least
   * @param bounds as they are shown; NaN for none
   * @return at most {@link #MOST}
   */
  public static int decimals(int least, double... bounds) {
    int told = least;
    for (double bound : bounds) {
      if (bound != 0 && Math.abs(bound) < 0.5 * Math.pow(10, -told)) {
        told = places(bound);
      }
    }
    return Math.min(MOST, Math.max(0, told));
  }

  /**
   * Decimals down to the first digit of a number.
   *
   * @param size not zero
   * @return at most {@link #MOST}
   */
  public static int places(double size) {
    return (int) Math.min(MOST, Math.max(0, -Math.floor(Math.log10(Math.abs(size)) + 1e-9)));
  }
}
