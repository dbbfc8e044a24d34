package casus.results;

import casus.text.Named;

/**
 * Which tables with rows of single runs a results folder keeps. The journal has every run in any
 * case, so what is left out can be written again, with the same bytes.
 */
public enum Keep implements Named {
  /** None: summaries, the tables by day and the journal. */
  SUMMARY("summary"),
  /** {@code runs.csv}. */
  RUNS("runs"),
  /** {@code runs.csv} and {@code responses.csv}: every table there is. */
  RESPONSES("responses");

  /** The option of commands, and the key in {@code plan.json}. */
  public static final String KEY = "keep";

  private final String word;

  Keep(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /**
   * Whether a table is kept.
   *
   * @param table the name of its file
   * @return true for all tables that have no rows of single runs
   */
  public boolean keeps(String table) {
    return switch (table) {
      case "runs.csv" -> this != SUMMARY;
      case "responses.csv" -> this == RESPONSES;
      default -> true;
    };
  }
}
