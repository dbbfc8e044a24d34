package casus.results;

import java.io.IOException;

/** Takes the rows of a CSV file, one after another. */
@FunctionalInterface
public interface RowReader {
  /**
   * Takes one row.
   *
   * @param row the row, valid only during the call
   * @throws IOException if a cell holds what its column does not allow
   */
  void accept(CsvRow row) throws IOException;
}
