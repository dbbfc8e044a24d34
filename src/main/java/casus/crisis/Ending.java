package casus.crisis;

import java.util.Locale;

/** How a dispute ended, if it did (R13). */
public enum Ending {
  /** No dispute arose. */
  NONE,
  /** One side won. */
  VICTORY,
  /** One principal gave way. */
  YIELD,
  /** No incident for long. */
  LAPSE,
  /** A nuclear exchange. */
  NUCLEAR,
  /** The parties settled. */
  SETTLEMENT,
  /** The horizon came first: censored, never counted as peace. */
  ONGOING;

  /**
   * The word used in files.
   *
   * @return the name in lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
