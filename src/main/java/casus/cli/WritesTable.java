package casus.cli;

/**
 * An analysis, which writes one table into the folder of results in the place of an earlier one.
 */
interface WritesTable {
  /** The file that it writes with the options that it was given, such as {@code contrasts.csv}. */
  String written();
}
