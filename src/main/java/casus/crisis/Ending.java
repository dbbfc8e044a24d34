package casus.crisis;

import casus.text.Worded;

/** How a dispute ended, if it did (R13). */
public enum Ending implements Worded {
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
}
