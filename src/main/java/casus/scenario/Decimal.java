package casus.scenario;

import casus.text.Numbers;
import casus.text.Text;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A decimal number as written and as it is reckoned with.
 *
 * @param value the nearest double
 */
record Decimal(double value) {
  /** No double is told apart by more digits than these. */
  private static final int DIGITS = 17;

  /**
   * Reads a number, and tells where it cannot be used as it is written: too large or too small for
   * a double, a whole number that no double is, or more digits than a double has.
   *
   * @param text digits, with sign, point and exponent
   * @param origin where it stands
   * @param name what it is called
   * @param problems takes what is wrong
   * @return empty if it cannot be used
   */
  static Optional<Decimal> read(String text, Origin origin, String name, Problems problems) {
    double value = Double.parseDouble(text);
    if (!Double.isFinite(value)) {
      problems.error(origin, Text.format("%s is %s, too large a number", name, text));
      return Optional.empty();
    }
    if (text.length() < DIGITS - 1 && value != 0) {
      return Optional.of(new Decimal(value)); // too short to lose anything
    }
    boolean zero = !text.replaceFirst("[eE].*", "").matches(".*[1-9].*");
    if (value == 0 && !zero) {
      problems.error(
          origin,
          Text.format("%s is %s, so small that it would be read as 0", name, text),
          "write 0 if none is meant; the least number above it is " + Double.MIN_VALUE);
      return Optional.empty();
    }
    if (value == 0) {
      return Optional.of(new Decimal(value));
    }
    BigDecimal exact = new BigDecimal(text);
    boolean spelt = text.indexOf('e') < 0 && text.indexOf('E') < 0;
    if (spelt
        && exact.stripTrailingZeros().scale() <= 0
        && exact.compareTo(new BigDecimal(value)) != 0) {
      problems.error(
          origin,
          Text.format("%s is %s, a whole number that cannot be reckoned with exactly", name, text),
          "whole numbers are exact up to 9007199254740992; the nearest to this is "
              + new BigDecimal(value).toPlainString());
      return Optional.empty();
    }
    if (exact.stripTrailingZeros().precision() > DIGITS
        && exact.compareTo(new BigDecimal(Double.toString(value))) != 0) {
      problems.warn(
          origin,
          Text.format(
              "%s is %s, more digits than can be reckoned with: it is used as %s",
              name, text, Numbers.text(value)));
    }
    return Optional.of(new Decimal(value));
  }
}
