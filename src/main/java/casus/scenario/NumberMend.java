package casus.scenario;

import casus.text.Text;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How numbers are written elsewhere, and how the same number is written here. A mend never changes
 * the value: where a text can mean two numbers, both are named; where it means none, none is.
 *
 * @param fault what the text is, such as {@code "a number with a decimal comma"}
 * @param hint how to write the number meant
 */
record NumberMend(String fault, String hint) {
  private static final String PLAIN = "[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?";

  private static final String IN_A_UNIT = "write ";

  private static final Pattern NUMBER = Pattern.compile("(" + PLAIN + ")\\s*(\\D.*)?");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}");
  private static final Pattern DECIMAL_COMMA =
      Pattern.compile("([-+]?\\d*),(\\d+)((?:[eE][-+]?\\d+)?)(\\s*[^\\d\\s,.].*)?");
  private static final Pattern GROUPED =
      Pattern.compile(
          "([-+]?\\d{1,3})((?:([ _'’.,])\\d{3})(?:\\3\\d{3})*)(?:([.,])(\\d+))?(\\s*\\D.*)?");
  private static final Pattern UNDERSCORES =
      Pattern.compile("([-+]?\\d[\\d_]*(?:\\.[\\d_]*)?)((?:[eE][-+]?\\d+)?)(\\s*\\D.*)?");
  private static final Pattern BASED = Pattern.compile("([-+]?)0([xXoObB])([0-9A-Fa-f_]+)");
  private static final Pattern SPREAD =
      Pattern.compile("(" + PLAIN + ")\\s*(?:±|\\+/-|\\+-)\\s*(" + PLAIN + ")(.*)");
  private static final Pattern RANGE =
      Pattern.compile(
          "(" + PLAIN + ")\\s*(?:–|—|-|\\.\\.\\.?|…|to|bis)\\s*(" + PLAIN + ")(\\s*\\D.*)?");
  private static final Pattern QUOTIENT =
      Pattern.compile("([-+]?)(?:(\\d+)[ +])?\\s*(\\d+)\\s*[/⁄÷]\\s*(\\d+)(\\s*[^\\d\\s].*)?");
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?:~|≈|≃|∼|ca?\\.|circa|about|approx\\.?|around)\\s*(\\S.*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern BOUND = Pattern.compile("(?:[<>≤≥]=?|=)\\s*(\\S.*)");
  private static final Pattern POWER =
      Pattern.compile(
          "(?:("
              + PLAIN
              + ")\\s*[×x*·]\\s*)?10\\s*(?:\\^|\\*\\*)\\s*\\(?([-+]?\\d+)\\)?(\\s*\\D.*)?");
  private static final Pattern EXPONENT =
      Pattern.compile("([-+]?(?:\\d+\\.?\\d*|\\.\\d+))\\s*[eEdD]\\s*([-+]?\\s*\\d+)(\\s*\\D.*)?");
  private static final Pattern LETTERS = Pattern.compile("[-+]?[0-9oOlI.]*\\d[0-9oOlI.]*");

  /** Shares written otherwise, by what one is. */
  private static final Map<String, Integer> SHARES =
      Map.of("%", 2, "٪", 2, "﹪", 2, "％", 2, "percent", 2, "per cent", 2, "pct", 2, "‰", 3);

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("day", "d"),
          Map.entry("days", "d"),
          Map.entry("week", "wk"),
          Map.entry("weeks", "wk"),
          Map.entry("w", "wk"),
          Map.entry("wks", "wk"),
          Map.entry("month", "mo"),
          Map.entry("months", "mo"),
          Map.entry("mos", "mo"),
          Map.entry("year", "y"),
          Map.entry("years", "y"),
          Map.entry("yr", "y"),
          Map.entry("yrs", "y"),
          Map.entry("kilometres", "km"),
          Map.entry("kilometers", "km"),
          Map.entry("kms", "km"));

  /**
   * What a text is that is no number here.
   *
   * @param text without blanks at its ends
   * @param unit what the number should count
   * @return empty if nothing is known of such a text
   */
  static Optional<NumberMend> of(String text, Unit unit) {
    if (text.length() > 100) {
      return Optional.empty();
    }
    String digits = Characters.inPlainDigits(text);
    if (!digits.equals(text)) {
      return Optional.of(otherCharacters(text, digits, unit));
    }
    return inPlainText(text, unit);
  }

  private static NumberMend otherCharacters(String text, String digits, Unit unit) {
    String fault = "written with " + Characters.nameOfFirstOther(text);
    if (isNumber(digits, unit)) {
      return new NumberMend(fault, "write " + digits);
    }
    return inPlainText(digits, unit)
        .map(mend -> new NumberMend(fault + ", " + mend.fault(), mend.hint()))
        .orElse(new NumberMend(fault, "write it with the digits 0 to 9, a point and a hyphen"));
  }

  private static Optional<NumberMend> inPlainText(String text, Unit unit) {
    return matched(GROUPED, text, found -> grouped(found, unit))
        .or(() -> matched(DECIMAL_COMMA, text, found -> decimalComma(found, unit)))
        .or(() -> matched(UNDERSCORES, text, found -> underscores(found, unit)))
        .or(() -> matched(BASED, text, found -> based(found, unit)))
        .or(() -> matched(SPREAD, text, NumberMend::spread))
        .or(() -> matched(POWER, text, found -> power(found, unit)))
        .or(() -> matched(EXPONENT, text, found -> exponent(found, unit)))
        .or(() -> matched(DATE, text, NumberMend::date))
        .or(() -> matched(RANGE, text, NumberMend::range))
        .or(() -> matched(QUOTIENT, text, found -> quotient(found, unit)))
        .or(() -> matched(ABOUT, text, found -> about(found, unit)))
        .or(() -> matched(BOUND, text, NumberMend::bound))
        .or(() -> inOtherUnit(text, unit))
        .or(() -> matched(LETTERS, text, found -> letters(found, unit)));
  }

  private static Optional<NumberMend> matched(
      Pattern pattern, String text, Function<Matcher, Optional<NumberMend>> mend) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? mend.apply(matcher) : Optional.empty();
  }

  private static Optional<NumberMend> decimalComma(Matcher matcher, Unit unit) {
    String whole = matcher.group(1).matches("[-+]?") ? matcher.group(1) + "0" : matcher.group(1);
    String number = whole + "." + matcher.group(2) + matcher.group(3) + rest(matcher, 4);
    return written("a number with a comma", "decimals take a point: ", number, unit);
  }

  /** Digits in groups of three. A single comma or point may part groups or decimals. */
  private static Optional<NumberMend> grouped(Matcher matcher, Unit unit) {
    String separator = matcher.group(3);
    boolean decimals = matcher.group(4) != null;
    if (decimals && matcher.group(4).equals(separator)) {
      return Optional.empty();
    }
    String digits =
        matcher.group(1)
            + matcher.group(2).replace(separator, "")
            + (decimals ? "." + matcher.group(5) : "");
    String rest = rest(matcher, 6);
    boolean once = matcher.group(2).length() == 4;
    if (separator.equals(",") && once && !decimals) {
      String other = matcher.group(1) + "." + matcher.group(2).substring(1);
      return Optional.of(
          new NumberMend(
              "a number with a comma, which stands for thousands to some and for decimals to"
                  + " others",
              Text.format(
                  "write %s%s if a thousand is meant, %s%s if decimals are",
                  digits, rest, other, rest)));
    }
    if (separator.equals(".") && once && !decimals) {
      return Optional.empty(); // 1.000 is a number
    }
    String why =
        decimals && matcher.group(4).equals(",")
            ? "decimals take a point, and nothing stands between thousands: "
            : "nothing stands between thousands: ";
    return written("a number in groups of three digits", why, digits + rest, unit);
  }

  private static Optional<NumberMend> underscores(Matcher matcher, Unit unit) {
    return matcher.group().contains("_")
        ? written(
            "a number with underscores",
            "nothing stands between digits: ",
            matcher.group(1).replace("_", "") + matcher.group(2) + rest(matcher, 3),
            unit)
        : Optional.empty();
  }

  private static Optional<NumberMend> based(Matcher matcher, Unit unit) {
    int base =
        switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
          case "x" -> 16;
          case "o" -> 8;
          default -> 2;
        };
    try {
      String number =
          matcher.group(1) + new BigInteger(matcher.group(3).replace("_", ""), base).toString();
      return written("a number to the base " + base, "numbers are decimal: ", number, unit);
    } catch (NumberFormatException e) {
      return Optional.empty(); // not one of its digits
    }
  }

  private static Optional<NumberMend> spread(Matcher matcher) {
    return Optional.of(
        new NumberMend(
            "a number with a spread, not one number",
            Text.format(
                    "where a distribution may stand, write normal(%s,%s) if the second is its"
                        + " standard",
                    matcher.group(1), matcher.group(2))
                + " deviation, or uniform(least,greatest)"));
  }

  private static Optional<NumberMend> date(Matcher matcher) {
    return Optional.of(
        new NumberMend("a date, not a number", "days are counted from 0, the scenario's date"));
  }

  private static Optional<NumberMend> range(Matcher matcher) {
    return Optional.of(
        new NumberMend(
            "a range, not one number",
            Text.format(
                "where a distribution may stand, write uniform(%s,%s)",
                matcher.group(1) + rest(matcher, 3), matcher.group(2) + rest(matcher, 3))));
  }

  private static Optional<NumberMend> quotient(Matcher matcher, Unit unit) {
    if (new BigInteger(matcher.group(4)).signum() == 0) {
      return Optional.empty();
    }
    BigDecimal above = new BigDecimal(matcher.group(3));
    BigDecimal below = new BigDecimal(matcher.group(4));
    BigDecimal whole = new BigDecimal(matcher.group(2) == null ? "0" : matcher.group(2));
    BigDecimal value = whole.add(above.divide(below, MathContext.DECIMAL64));
    String number = matcher.group(1) + plain(value) + rest(matcher, 5);
    boolean exact = above.compareTo(value.subtract(whole).multiply(below)) == 0;
    return written(
        "a quotient, which is not worked out here",
        exact ? "write " : "write as many decimals as are meant: ",
        number,
        unit);
  }

  private static Optional<NumberMend> about(Matcher matcher, Unit unit) {
    String number = matcher.group(1);
    return isNumber(number, unit)
        ? Optional.of(
            new NumberMend(
                "a number with a word for 'about'",
                Text.format(
                    "write %s, or where a distribution may stand, such as normal(mean,sd)",
                    number)))
        : Optional.empty();
  }

  private static Optional<NumberMend> bound(Matcher matcher) {
    return Optional.of(
        new NumberMend(
            "a bound, not a number",
            "one number stands here, or where it may, a distribution such as"
                + " uniform(least,greatest)"));
  }

  private static Optional<NumberMend> power(Matcher matcher, Unit unit) {
    String factor = matcher.group(1) == null ? "1" : matcher.group(1);
    String number = factor + "e" + matcher.group(2) + rest(matcher, 3);
    return written("a number with a power of ten", "write ", number, unit);
  }

  private static Optional<NumberMend> exponent(Matcher matcher, Unit unit) {
    String exponent = matcher.group(2).replaceAll("\\s", "");
    String number = matcher.group(1) + "e" + exponent + rest(matcher, 3);
    return written("a number with an exponent in another form", "write ", number, unit);
  }

  private static Optional<NumberMend> inOtherUnit(String text, Unit unit) {
    return matched(
        NUMBER,
        text,
        found ->
            found.group(2) == null
                ? Optional.empty()
                : share(found, unit).or(() -> otherUnit(found, unit)));
  }

  /** Percent and per mille: as a bare number where there is no unit, in percent for a share. */
  private static Optional<NumberMend> share(Matcher matcher, Unit unit) {
    Integer places = SHARES.get(matcher.group(2).strip().toLowerCase(Locale.ROOT));
    if (places == null || (unit != Unit.NONE && unit != Unit.SHARE)) {
      return Optional.empty();
    }
    String number = plain(new BigDecimal(matcher.group(1)).movePointLeft(places));
    return written(
        Text.format("in %s, which is none of its units", matcher.group(2).strip()),
        IN_A_UNIT,
        number,
        unit);
  }

  private static Optional<NumberMend> otherUnit(Matcher matcher, Unit unit) {
    String suffix = matcher.group(2).strip().toLowerCase(Locale.ROOT);
    boolean rate = suffix.matches("(?:/|per |a )\\s*\\w+");
    String bare = rate ? suffix.replaceFirst("^(?:/|per |a )\\s*", "") : suffix;
    String known = (rate ? "/" : "") + UNITS.getOrDefault(bare, bare);
    return unit.factors().containsKey(known)
        ? written(
            Text.format("in '%s', which is not one of its units", matcher.group(2).strip()),
            IN_A_UNIT,
            matcher.group(1) + " " + known,
            unit)
        : Optional.empty();
  }

  private static Optional<NumberMend> letters(Matcher matcher, Unit unit) {
    String number = matcher.group().replaceAll("[oO]", "0").replaceAll("[lI]", "1");
    return number.equals(matcher.group())
        ? Optional.empty()
        : written("a number with a letter for a digit", "write ", number, unit);
  }

  /** The mend if the number can stand here, as it is or in one of its units. */
  private static Optional<NumberMend> written(String fault, String why, String number, Unit unit) {
    if (isNumber(number, unit)) {
      return Optional.of(new NumberMend(fault, why + number));
    }
    return why.equals(IN_A_UNIT)
        ? Optional.empty()
        : inOtherUnit(number, unit)
            .map(mend -> new NumberMend(fault + ", " + mend.fault(), mend.hint()));
  }

  private static boolean isNumber(String text, Unit unit) {
    Matcher matcher = NUMBER.matcher(text);
    return matcher.matches()
        && (matcher.group(2) == null || unit.factors().containsKey(matcher.group(2).strip()));
  }

  private static String rest(Matcher matcher, int group) {
    return matcher.group(group) == null ? "" : matcher.group(group);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
