package casus.results;

import casus.crisis.Column;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A CSV file with rows of all cells of a study, in the making. */
final class CellsTable<T> implements AutoCloseable {
  private final ResultTable<InCell<T>> table;
  private final CsvTable csv;

  CellsTable(Path folder, ResultTable<InCell<T>> table) throws IOException {
    this.table = table;
    csv = new CsvTable(folder.resolve(table.file()), table.header());
  }

  /** Begins a file in which point and arm come before the columns of a table of one cell. */
  static <T> CellsTable<T> of(Path folder, ResultTable<T> ofCell) throws IOException {
    return new CellsTable<>(folder, InCell.table(ofCell));
  }

  List<Column> columns() {
    return table.columns();
  }

  void add(int point, String arm, T row) {
    csv.add(table.cells(new InCell<>(point, arm, row)));
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
