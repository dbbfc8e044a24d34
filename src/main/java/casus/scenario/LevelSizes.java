package casus.scenario;

import casus.design.Factor;
import java.util.List;
import java.util.Optional;

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
  public static Optional<Double> of(Factor factor, String value) {
    return factor.path().isEmpty() ? Optional.empty() : of(value);
  }

  /**
   * The size of a value as it is written.
   *
   * @param value such as {@code 0.5}, {@code 12 %} or {@code 4 wk}
   * @return empty if it is no number
   */
  static Optional<Double> of(String value) {
    char first = value.isEmpty() ? 'x' : value.charAt(0);
    if (first != '-' && first != '+' && first != '.' && !Character.isDigit(first)) {
      return Optional.empty();
    }
    Problems unheard = new Problems();
    Origin nowhere = Origin.named("");
    return MEASURES.stream()
        .map(measure -> measure.parse(value, nowhere, "", unheard))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What two values have in common iff they are the same number, or the same word. */
  static Object key(String value) {
    Optional<Double> size = of(value);
    // Adding 0 makes -0 and 0 one.
    return size.isPresent() ? (Object) (size.get() + 0.0) : value;
  }

  /** Whether two values are the same number, or the same word. */
  static boolean same(String one, String other) {
    return one.equals(other) || key(one).equals(key(other));
  }
}
