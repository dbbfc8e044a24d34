package casus.intake;

import casus.calibration.CaseFile;

/** What takes the rows of a published file. */
@FunctionalInterface
interface Rows {
  /**
   * Takes a row; what is wrong with it is told at the row, what is dropped or mended is counted.
   *
   * @param row the row
   * @param remarks gets what is dropped or mended
   */
  void add(CaseFile.Row row, Remarks remarks);

  /** A whole number that must be there. */
  static int whole(CaseFile.Row row, String column) {
    double number = row.required(column);
    if (number != Math.rint(number) && !Double.isNaN(number)) {
      row.fault(column, "not a whole number");
    }
    return (int) number;
  }

  /** A code; 0 where it is missing. */
  static int code(CaseFile.Row row, String column) {
    double number = row.number(column);
    return Double.isNaN(number) ? 0 : (int) number;
  }
}
