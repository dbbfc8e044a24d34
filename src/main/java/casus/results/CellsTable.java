package casus.results;

import casus.crisis.Column;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A CSV file with rows of all cells of a study, in the making. */
final class CellsTable<T> {
  private final ResultTable<InCell<T>> table;
  private final HashedFile file;

  CellsTable(Path folder, Keep keep, ResultTable<InCell<T>> table) throws IOException {
    this.table = table;
    file = new HashedFile(folder.resolve(table.file()), keep.keeps(table.file()));
    CsvRows header = new CsvRows();
    table.header().forEach(header::text);
    header.end();
    header.moveTo(file);
  }

  /** Begins a file in which point and arm come before the columns of a table of one cell. */
  static <T> CellsTable<T> of(Path folder, Keep keep, ResultTable<T> ofCell) throws IOException {
    return new CellsTable<>(folder, keep, InCell.table(ofCell));
  }

  List<Column> columns() {
    return table.columns();
  }

  /** Rows of one cell, made on any thread. */
  final class Rows {
    private final int point;
    private final String arm;
    private final CsvRows rows = new CsvRows();

    Rows(int point, String arm) {
      this.point = point;
      this.arm = arm;
    }

    void add(T row) {
      table.addTo(rows, new InCell<>(point, arm, row));
    }

    /** Puts the rows into the file. */
    void append() throws IOException {
      rows.moveTo(file);
    }
  }

  Rows rows(int point, String arm) {
    return new Rows(point, arm);
  }

  HashedFile file() {
    return file;
  }
}
