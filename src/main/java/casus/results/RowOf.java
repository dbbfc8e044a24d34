package casus.results;

import java.io.IOException;

/**
 * Makes something of one row of a CSV file.
 *
 * @param <T> what is made
 */
@FunctionalInterface
interface RowOf<T> {
  /**
   * Reads one row.
   *
   * @param row the row, valid only during the call
   * @return what it says
   * @throws IOException if a cell holds what its column does not allow
   */
  T read(CsvRow row) throws IOException;
}
