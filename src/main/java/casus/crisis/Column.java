package casus.crisis;

import casus.text.Worded;
import java.util.Locale;

/**
 * A column of a file, as the dictionary describes it.
 *
 * @param file the file it stands in
 * @param name its name
 * @param type what its cells hold
 * @param unit its unit, or an empty text
 * @param meaning what it says
 */
public record Column(String file, String name, Type type, String unit, String meaning) {
  /** What cells hold. */
  public enum Type implements Worded {
    /** Words. */
    TEXT,
    /** Whole numbers. */
    INTEGER,
    /** Numbers. */
    NUMBER,
    /** A list of numbers in a cell. */
    NUMBERS,
    /** 0 or 1. */
    BOOLEAN;

    /**
     * The type of an outcome.
     *
     * @param event whether it is yes or no
     * @return {@link #BOOLEAN} or {@link #NUMBER}
     */
    public static Type ofOutcome(boolean event) {
      return event ? BOOLEAN : NUMBER;
    }

    /**
     * The type of a word.
     *
     * @param word as dictionaries have it
     * @return the type
     * @throws IllegalArgumentException if there is none
     */
    public static Type of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
