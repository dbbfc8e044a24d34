package casus.text;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Text with values in it, the same bytes in every locale. {@code String.formatted} and its kin take
 * the machine's: decimal commas under German, other digits under Arabic and Thai. {@code
 * ArchitectureTest} keeps them out.
 */
public final class Text {
  private Text() {}

  /**
   * A pattern with its values filled in, in no locale: a decimal point, ASCII digits.
   *
   * @param pattern as {@link java.util.Formatter} reads it
   * @param values what its conversions stand for, in order
   * @return the text
   * @throws java.util.IllegalFormatException if pattern and values do not go together
   */
  @FormatMethod
  public static String format(@FormatString String pattern, @Nullable Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  /**
   * A number by a pattern that is known only as the program runs, in no locale.
   *
   * @param pattern with one conversion of a number, such as {@code %9.4f}
   * @param number any
   * @return the text
   * @throws java.util.IllegalFormatException if the pattern is none of a number
   */
  public static String number(String pattern, double number) {
    return String.format(Locale.ROOT, pattern, number);
  }

  /**
   * A number with so many decimals, rounded half up.
   *
   * @param number any
   * @param decimals how many, from 0
   * @return such as {@code 1234.50}
   */
  public static String decimals(Number number, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", number);
  }

  /**
   * A number with so many decimals and commas between thousands.
   *
   * @param number any
   * @param decimals how many, from 0
   * @return such as {@code 1,234.50}
   */
  public static String grouped(Number number, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", number);
  }

  /**
   * How many there are of what forms its plural with s.
   *
   * @param number how many
   * @param one what one is called
   * @return such as {@code 1 point} or {@code 1,500 points}
   */
  public static String count(long number, String one) {
    return format("%,d %s%s", number, one, number == 1 ? "" : "s");
  }

  /**
   * A word with spaces after it, for a column of a table.
   *
   * @param word any text
   * @param width the least length of the result, in characters
   * @return the word itself if it is as long already
   */
  public static String padded(String word, int width) {
    return word + " ".repeat(Math.max(0, width - word.length()));
  }
}
