package casus.crisis;

import casus.text.Worded;

/** Structural variants of the choice rule R3. */
public enum DecisionVariant implements Worded {
  /** Quantal response to expected utility (the model's own). */
  EXPECTED_UTILITY,
  /** Gains and losses against the status quo (Tversky and Kahneman 1992). */
  PROSPECT,
  /** Tit for tat with noise (Goldstein and Freeman 1990). */
  RECIPROCAL,
  /** Chance alone: the null model. */
  ZERO_INTELLIGENCE,
  /** Expected utility with one more action: a single step up from where one stands. */
  SINGLE_STEP;
}
