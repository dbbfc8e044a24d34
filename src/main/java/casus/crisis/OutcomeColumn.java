package casus.crisis;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A column of {@code runs.csv} that an {@link Outcome} may speak of.
 *
 * @param name its name
 * @param kind what it holds
 * @param words for a text column the words it can hold; empty if any
 */
public record OutcomeColumn(String name, Kind kind, List<String> words) {
  /** What a column holds. */
  public enum Kind {
    /** A number; missing if there is none. */
    NUMBER,
    /** True or false, as 1 or 0. */
    FLAG,
    /** A word. */
    TEXT
  }

  /** Copies the words. */
  public OutcomeColumn {
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
    words = List.copyOf(words);
  }

  /**
   * A column of numbers.
   *
   * @param name its name
   * @return the column
   */
  public static OutcomeColumn number(String name) {
    return new OutcomeColumn(name, Kind.NUMBER, List.of());
  }

  /**
   * A column of ones and zeros.
   *
   * @param name its name
   * @return the column
   */
  public static OutcomeColumn flag(String name) {
    return new OutcomeColumn(name, Kind.FLAG, List.of());
  }

  /**
   * A column of words.
   *
   * @param name its name
   * @param words those it can hold; none if any
   * @return the column
   */
  public static OutcomeColumn text(String name, String... words) {
    return new OutcomeColumn(name, Kind.TEXT, List.of(words));
  }
}
