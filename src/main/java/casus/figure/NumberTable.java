package casus.figure;

import casus.results.CsvTable;
import casus.results.Partial;
import casus.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /** The table as it is of a study that has not ended: each row says so. */
  NumberTable of(Optional<Partial> partial) {
    if (partial.isEmpty()) {
      return this;
    }
    List<String> columns = new ArrayList<>(header);
    columns.add(Partial.KEY);
    NumberTable marked = new NumberTable(columns.toArray(String[]::new));
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>(row);
      cells.add(partial.get().cell());
      marked.rows.add(cells);
    }
    return marked;
  }

  /** The table as RFC 4180 asks, as the other files of a folder are. */
  String csv() {
    return CsvTable.text(header, rows);
  }
}
