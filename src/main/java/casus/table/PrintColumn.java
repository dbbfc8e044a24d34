package casus.table;

/**
 * A column of a table for print.
 *
 * @param key what it is called in CSV and JSON, such as {@code difference}
 * @param heading what stands above it
 * @param meaning what it says, for the dictionary
 * @param kind what stands in it
 * @param ofShares whether all its numbers are shares, so that their unit stands in the heading
 */
public record PrintColumn(String key, String heading, String meaning, Kind kind, boolean ofShares) {
  /** What stands in a column. */
  public enum Kind {
    /** Words. */
    WORDS,
    /** Symbols of the model, such as {@code θ_4}. */
    SYMBOL,
    /** Whole numbers. */
    COUNT,
    /** Numbers with intervals. */
    ESTIMATE,
    /** Numbers without. */
    NUMBER,
    /** p-values. */
    PROBABILITY
  }

  static PrintColumn words(String key, String heading, String meaning) {
    return new PrintColumn(key, heading, meaning, Kind.WORDS, false);
  }

  static PrintColumn count(String key, String heading, String meaning) {
    return new PrintColumn(key, heading, meaning, Kind.COUNT, false);
  }

  static PrintColumn estimate(String key, String heading, String meaning) {
    return new PrintColumn(key, heading, meaning, Kind.ESTIMATE, false);
  }

  static PrintColumn number(String key, String heading, String meaning) {
    return new PrintColumn(key, heading, meaning, Kind.NUMBER, false);
  }

  static PrintColumn probability(String key, String heading, String meaning) {
    return new PrintColumn(key, heading, meaning, Kind.PROBABILITY, false);
  }

  static PrintColumn symbol(String key, String heading, String meaning) {
    return new PrintColumn(key, heading, meaning, Kind.SYMBOL, false);
  }

  /** Whether words stand in it, which begin at the left. */
  boolean isWords() {
    return kind == Kind.WORDS || kind == Kind.SYMBOL;
  }

  /** The same with shares in it. */
  PrintColumn shares() {
    return new PrintColumn(key, heading, meaning, kind, true);
  }
}
