package casus.table;

import casus.crisis.Column;
import casus.results.Partial;
import casus.results.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table as a paper has it, in no format: rows are quantities, columns are conditions.
 *
 * @param name what to ask for, such as {@code comparisons}
 * @param title what stands above it
 * @param columns from left to right
 * @param rows from top to bottom
 * @param notes sentences that stand below it
 * @param partial what there is of the study, where it has not ended
 */
public record PrintTable(
    String name,
    String title,
    List<PrintColumn> columns,
    List<PrintRow> rows,
    List<String> notes,
    Optional<Partial> partial) {
  /** What the first column of the CSV is called where rows come in panels. */
  static final String PANEL = "panel";

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if a row has more or fewer cells than there are columns
   */
  public PrintTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = notes.stream().filter(note -> !note.isEmpty()).toList();
    int width = columns.size();
    if (rows.stream().anyMatch(row -> row.cells().size() != width)) {
      throw new IllegalArgumentException(name + " has a row of another width");
    }
  }

  /**
   * A table of a study that has ended.
   *
   * @param name what to ask for
   * @param title what stands above it
   * @param columns from left to right
   * @param rows from top to bottom
   * @param notes sentences that stand below it
   */
  PrintTable(
      String name,
      String title,
      List<PrintColumn> columns,
      List<PrintRow> rows,
      List<String> notes) {
    this(name, title, columns, rows, notes, Optional.empty());
  }

  /** The same of a study of which there is a part. */
  PrintTable of(Optional<Partial> part) {
    return new PrintTable(name, title, columns, rows, notes, part);
  }

  /** Whether its rows come in panels. */
  boolean hasPanels() {
    return rows.stream().anyMatch(row -> !row.panel().isEmpty());
  }

  /** Whether an interval is not to be trusted. */
  boolean hasDoubts() {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .anyMatch(cell -> cell instanceof Cell.Measure measure && measure.doubtful());
  }

  /**
   * The numbers themselves, not rounded: what CSV and JSON hold, and how the dictionary describes
   * it.
   *
   * @return the table; each estimate has a column, and two for the ends of its interval
   */
  public ResultTable<PrintRow> numbers() {
    ResultTable<PrintRow> table = ResultTable.of(name + ".csv");
    if (hasPanels()) {
      table = table.text(PANEL, "the heading of the rows it belongs to", PrintRow::panel);
    }
    for (int i = 0; i < columns.size(); i++) {
      PrintColumn column = columns.get(i);
      int at = i;
      String meaning = column.meaning();
      table =
          switch (column.kind()) {
            case WORDS, SYMBOL -> table.text(column.key(), meaning, row -> words(row, at));
            case COUNT ->
                table.with(Column.Type.INTEGER, column.key(), "", meaning, row -> count(row, at));
            case NUMBER, PROBABILITY ->
                table.number(column.key(), meaning, row -> value(row, at, 0));
            case ESTIMATE ->
                table
                    .number(column.key(), meaning, row -> value(row, at, 0))
                    .number(
                        column.key() + "_lo",
                        "lower end of its 95 % interval",
                        row -> value(row, at, -1))
                    .number(column.key() + "_hi", "upper end", row -> value(row, at, 1));
          };
    }
    return table.of(partial);
  }

  private static String words(PrintRow row, int column) {
    return row.cells().get(column) instanceof Cell.Words words ? words.text() : "";
  }

  /** A count; NaN, which is told as nothing, where there is none. */
  private static Object count(PrintRow row, int column) {
    return row.cells().get(column) instanceof Cell.Count count ? count.n() : (Object) Double.NaN;
  }

  private static double value(PrintRow row, int column, int end) {
    Cell cell = row.cells().get(column);
    if (cell instanceof Cell.Measure measure) {
      return end < 0 ? measure.lo() : end > 0 ? measure.hi() : measure.value();
    }
    return cell instanceof Cell.Probability probability ? probability.p() : Double.NaN;
  }

  /** Rows that belong together under one heading, in their order. */
  record Panel(String title, List<PrintRow> rows) {}

  /** The rows by panel; one without a title where there are none. */
  List<Panel> panels() {
    List<Panel> panels = new ArrayList<>();
    for (PrintRow row : rows) {
      if (panels.isEmpty() || !panels.get(panels.size() - 1).title().equals(row.panel())) {
        panels.add(new Panel(row.panel(), new ArrayList<>()));
      }
      panels.get(panels.size() - 1).rows().add(row);
    }
    return panels;
  }
}
