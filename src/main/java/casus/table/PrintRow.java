package casus.table;

import java.util.List;

/**
 * A row of a table for print.
 *
 * @param panel the heading of the rows that it belongs to; empty where there are none
 * @param cells one for each column
 */
public record PrintRow(String panel, List<Cell> cells) {
  /** Copies the cells. */
  public PrintRow {
    cells = List.copyOf(cells);
  }
}
