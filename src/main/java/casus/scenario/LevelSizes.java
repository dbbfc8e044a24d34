package casus.scenario;

import casus.design.Factor;
import java.util.List;
import java.util.OptionalDouble;

/** Levels of a factor as numbers, so that 0.5 and .5, 28 d and 4 wk are one and 10 follows 9. */
public final class LevelSizes {
  /** A number bare or with any unit there is; each unit is found in one of these only. */
  private static final List<Measure> MEASURES =
      List.of(
          Measure.ANY,
          unbounded(Unit.SHARE),
          unbounded(Unit.TIME),
          unbounded(Unit.DISTANCE),
          unbounded(Unit.PER_DAY));

  private LevelSizes() {}

  private static Measure unbounded(Unit unit) {
    return new Measure(unit, -Double.MAX_VALUE, Double.MAX_VALUE);
  }

  /**
   * The size of a value of a factor.
   *
   * @param factor the factor
   * @param value one of its values
   * @return the number, in the unit that casus counts in; empty for words, and for the names of
   *     levels, which are labels also where they look like numbers
   */
  public static OptionalDouble of(Factor factor, String value) {
    return factor.path().isEmpty() ? OptionalDouble.empty() : of(value);
  }

  /**
   * The size of a value as it is written.
   *
   * @param value such as {@code 0.5}, {@code 12 %} or {@code 4 wk}
   * @return empty if it is no number
   */
  static OptionalDouble of(String value) {
    char first = value.isEmpty() ? 'x' : value.charAt(0);
    if (first != '-' && first != '+' && first != '.' && !Character.isDigit(first)) {
      return OptionalDouble.empty();
    }
    Problems unheard = new Problems();
    Origin nowhere = Origin.named("");
    return MEASURES.stream()
        .map(measure -> measure.parse(value, nowhere, "", unheard))
        .filter(OptionalDouble::isPresent)
        .findFirst()
        .orElse(OptionalDouble.empty());
  }

  /** What two values have in common iff they are the same number, or the same word. */
  static Object key(String value) {
    OptionalDouble size = of(value);
    // Adding 0 makes -0 and 0 one.
    return size.isPresent() ? (Object) (size.getAsDouble() + 0.0) : value;
  }

  /** Whether two values are the same number, or the same word. */
  static boolean same(String one, String other) {
    return one.equals(other) || key(one).equals(key(other));
  }
}
