package casus.table;

/** What a number of a table is, which settles how it is written. */
public enum Scale {
  /** A share of runs or calls, 0 to 1: in per cent, or as a proportion. */
  SHARE,
  /** A difference of two shares, −1 to 1: in percentage points, or as it is, with its sign. */
  SHARE_DIFFERENCE,
  /** Any other number. */
  NUMBER,
  /** A difference of two numbers, with its sign. */
  DIFFERENCE,
  /** How many times as much, with one decimal. */
  FACTOR;

  /** Whether numbers of it are written in per cent where proportions are not wanted. */
  boolean isShare() {
    return this == SHARE || this == SHARE_DIFFERENCE;
  }

  /** Whether it is a change and so has a sign. */
  boolean isSigned() {
    return this == SHARE_DIFFERENCE || this == DIFFERENCE;
  }
}
