package casus.scenario;

import casus.crisis.Scenario;
import casus.text.Numbers;
import casus.text.Text;
import casus.treaty.Rung;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a number must be: its unit and its range.
 *
 * @param unit what it counts
 * @param least the least allowed, in the unit casus counts in
 * @param greatest the greatest allowed
 */
record Measure(Unit unit, double least, double greatest) {
  private static final Pattern NUMBER =
      Pattern.compile("([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)\\s*(\\S.*)?");

  private static final Pattern NOT_FINITE =
      Pattern.compile("[-+]?\\.?(?:nan|inf|infinity)", Pattern.CASE_INSENSITIVE);

  /** A share from 0 to 1. */
  static final Measure SHARE = new Measure(Unit.SHARE, 0, 1);

  /** A number that is not negative. */
  static final Measure NOT_NEGATIVE = new Measure(Unit.NONE, 0, Double.MAX_VALUE);

  /** A latitude in degrees. */
  static final Measure LATITUDE = new Measure(Unit.NONE, -90, 90);

  /** A longitude in degrees. */
  static final Measure LONGITUDE = new Measure(Unit.NONE, -180, 180);

  /** The number of a rung of hostility above peace. */
  static final Measure RUNG = new Measure(Unit.NONE, 1, Rung.COUNT - 1);

  /** A day of the scenario. */
  static final Measure DAY = new Measure(Unit.DAY, 0, Scenario.LONGEST_HORIZON);

  /** How many days something lasts. */
  static final Measure DAYS = new Measure(Unit.DAYS, 0, Scenario.LONGEST_HORIZON);

  /** A length of time, which may be none. */
  static final Measure DELAY = new Measure(Unit.TIME, 0, Scenario.LONGEST_HORIZON);

  /** Any number. */
  static final Measure ANY = new Measure(Unit.NONE, -Double.MAX_VALUE, Double.MAX_VALUE);

  /**
   * Reads a number with its unit and checks the range.
   *
   * @param scalar what was written
   * @param name what it is called
   * @param problems takes what is wrong
   * @return the number in the unit casus counts in; empty if something is wrong
   */
  Optional<Double> read(Node.Scalar scalar, String name, Problems problems) {
    return parse(scalar.text(), scalar.origin(), name, problems)
        .filter(value -> inRange(value, scalar, name, problems));
  }

  private boolean inRange(double value, Node.Scalar scalar, String name, Problems problems) {
    if (value >= least && value <= greatest) {
      return true;
    }
    boolean early = unit == Unit.DAY && least == 0 && value < 0;
    problems.error(
        scalar.origin(),
        Text.format("%s is %s, %s", name, scalar.text(), early ? "before day 0" : "not " + range()),
        hint());
    return false;
  }

  /**
   * Reads a number with its unit, whatever its size.
   *
   * @param written the text
   * @param origin where it stands
   * @param name what it is called
   * @param problems takes what is wrong
   * @return the number in the unit casus counts in; empty if something is wrong
   */
  Optional<Double> parse(String written, Origin origin, String name, Problems problems) {
    String text = written.strip();
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.matches()) {
      Optional<NumberMend> mend = NumberMend.of(text, unit);
      if (mend.isPresent()) {
        tell(mend.get(), text, origin, name, problems);
      } else {
        problems.error(origin, Text.format("%s is %s", name, fault(text)), hint());
      }
      return Optional.empty();
    }
    Optional<String> suffix = Optional.ofNullable(matcher.group(2)).map(String::strip);
    if (suffix.isPresent() && !unit.factors().containsKey(suffix.get())) {
      tellSuffix(text, suffix.get(), origin, name, problems);
      return Optional.empty();
    }
    Optional<Double> number =
        Decimal.read(matcher.group(1), origin, name, problems).map(Decimal::value);
    return suffix.isEmpty()
        ? number.filter(value -> hasUnit(value, text, origin, name, problems))
        : number.map(value -> unit.in(value, suffix.get()));
  }

  private void tellSuffix(
      String text, String suffix, Origin origin, String name, Problems problems) {
    Optional<NumberMend> mend = NumberMend.of(text, unit);
    if (mend.isPresent()) {
      tell(mend.get(), text, origin, name, problems);
    } else if (!Character.isLetter(suffix.codePointAt(0)) && suffix.charAt(0) != '/') {
      problems.error(origin, Text.format("%s is '%s', not a number", name, text), hint());
    } else if (unit.factors().isEmpty()) {
      problems.error(
          origin,
          Text.format("%s is '%s': it has no unit, and no text after the number", name, text),
          Text.format("'%s' cannot stand here", suffix));
    } else {
      problems.error(
          origin,
          Text.format("%s is '%s': '%s' is not one of its units", name, text, suffix),
          "units: " + unit.units());
    }
  }

  private static void tell(
      NumberMend mend, String text, Origin origin, String name, Problems problems) {
    problems.error(origin, Text.format("%s is '%s', %s", name, text, mend.fault()), mend.hint());
  }

  private boolean hasUnit(
      double number, String text, Origin origin, String name, Problems problems) {
    // Nothing is nothing in every unit.
    if (unit.bare() || number == 0) {
      return true;
    }
    problems.error(
        origin,
        Text.format("%s is %s, without unit", name, text),
        Text.format("did you mean %s %s? units: %s", text, commonUnit(), unit.units()));
    return false;
  }

  private String commonUnit() {
    return unit.factors().entrySet().stream()
        .filter(entry -> entry.getValue() == 1.0)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private static String fault(String text) {
    if (NOT_FINITE.matcher(text).matches()) {
      return text + ", not a finite number";
    }
    return (text.isEmpty() ? "nothing" : "'" + text + "'") + ", not a number";
  }

  /** The range in words, such as {@code in [0, 1]}. */
  String range() {
    if (greatest == Double.MAX_VALUE) {
      return least == -Double.MAX_VALUE ? "a number" : "at least " + Numbers.text(least);
    }
    return Text.format("in [%s, %s]", Numbers.text(least), Numbers.text(greatest)) + unit.suffix();
  }

  /** What a right value looks like. */
  String hint() {
    return unit == Unit.NONE ? "" : "write " + unit.description();
  }
}
