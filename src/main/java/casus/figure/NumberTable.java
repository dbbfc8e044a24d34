package casus.figure;

import casus.results.CsvTable;
import casus.text.Text;
import java.util.ArrayList;
import java.util.List;

/** The numbers that a figure draws, as a CSV: tidy, one header, missing values empty. */
final class NumberTable {
  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  NumberTable(String... header) {
    this.header = List.of(header);
  }

  /** Adds a row: texts, whole numbers, and real numbers of which NaN means missing. */
  void add(Object... cells) {
    if (cells.length != header.size()) {
      throw new IllegalArgumentException(
          Text.format("%d cells for the columns %s", cells.length, header));
    }
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(cell instanceof Double number && number.isNaN() ? "" : cell.toString());
    }
    rows.add(row);
  }

  /** The table as RFC 4180 asks, as the other files of a folder are. */
  String csv() {
    return CsvTable.text(header, rows);
  }
}
