package casus.cli;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers as people type them: used exactly, or refused with what to write. */
final class TypedNumbers {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");

  private TypedNumbers() {}

  /** Lets all options of a command line read numbers so. */
  static void register(CommandLine line) {
    // One converter for both kinds of a type: Java 17 crashes over an archive of its classes where
    // one
    // class refers to a method twice.
    ITypeConverter<Integer> integers =
        text -> (int) whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
    ITypeConverter<Long> longs = text -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
    ITypeConverter<Double> doubles = TypedNumbers::number;
    line.registerConverter(int.class, integers);
    line.registerConverter(Integer.class, integers);
    line.registerConverter(long.class, longs);
    line.registerConverter(Long.class, longs);
    line.registerConverter(double.class, doubles);
    line.registerConverter(Double.class, doubles);
  }

  /**
   * A whole number; also such as 1e5, which is one.
   *
   * @param text as typed
   * @param least the least allowed
   * @param most the greatest allowed
   * @return the number
   * @throws TypeConversionException if it is none, with what to write
   */
  static long whole(String text, long least, long most) {
    BigDecimal number = decimal(text, "a whole number such as 10000 or 1e5");
    if (number.signum() != 0 && number.stripTrailingZeros().scale() > 0) {
      throw new TypeConversionException("'" + text + "' is not a whole number");
    }
    if (number.compareTo(BigDecimal.valueOf(least)) < 0) {
      throw new TypeConversionException("'" + text + "' is too small; the least is " + least);
    }
    if (number.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw new TypeConversionException("'" + text + "' is too large; the most is " + most);
    }
    return number.longValueExact();
  }

  /**
   * A number with a decimal point.
   *
   * @param text as typed
   * @return the number, finite
   * @throws TypeConversionException if it is none, with what to write
   */
  static double number(String text) {
    BigDecimal written = decimal(text, "a number such as 0.005 or 5e-3");
    double number = written.doubleValue();
    if (Double.isInfinite(number)) {
      throw new TypeConversionException("'" + text + "' is too large");
    }
    if (number == 0 && written.signum() != 0) {
      throw new TypeConversionException("'" + text + "' is so small that it would be read as 0");
    }
    boolean whole = number != 0 && written.stripTrailingZeros().scale() == 0;
    if (whole && written.compareTo(new BigDecimal(number)) != 0) {
      throw new TypeConversionException(
          "'" + text + "' is a whole number that cannot be reckoned with exactly");
    }
    return number;
  }

  private static BigDecimal decimal(String text, String wanted) {
    String word = text.strip();
    if (NUMBER.matcher(word).matches()) {
      return new BigDecimal(word);
    }
    String hint =
        word.matches(".*\\d,\\d.*")
            ? "; decimals take a point, thousands no mark"
            : word.matches("(?i)[+-]?[\\d.]+ ?[km]")
                ? "; write the number out, or such as 1e5"
                : "";
    throw new TypeConversionException("'" + text + "' is not " + wanted + hint);
  }
}
