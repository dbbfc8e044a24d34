package casus.library;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * A span of years.
 *
 * @param from the first
 * @param until the last
 */
record Years(int from, int until) {
  /**
   * The span of a row, by its columns {@code from} and {@code until}; an empty one is no bound.
   *
   * @param row of a table that has both
   * @return the span
   */
  static Years of(NamedCsvRecord row) {
    return new Years(
        bound(row.getField("from"), Integer.MIN_VALUE),
        bound(row.getField("until"), Integer.MAX_VALUE));
  }

  boolean include(int year) {
    return from <= year && year <= until;
  }

  private static int bound(String text, int unbounded) {
    return text.isEmpty() ? unbounded : Integer.parseInt(text);
  }
}
