package casus.results;

import casus.crisis.Column;
import casus.crisis.Outcome;
import casus.crisis.RunColumns;
import casus.crisis.RunRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs as rows of {@code runs.csv}. */
public final class RunRows {
  /** The columns that say which run it is. */
  static final int KEYS = 3;

  private static final String FILE = "runs.csv";

  private final RunColumns runColumns;
  private final ResultTable<InCell<Run>> table;

  /** A run, and the same as outcomes read it. */
  record Run(RunRecord record, RunColumns.Row row) {}

  /**
   * Rows of a scenario's runs.
   *
   * @param runColumns the columns of a run
   * @param outcomes the scenario's own outcomes, further columns
   */
  public RunRows(RunColumns runColumns, List<Outcome> outcomes) {
    this(runColumns, outcomes, "number of the replication");
  }

  /** Rows where a run's number has that meaning. */
  RunRows(RunColumns runColumns, List<Outcome> outcomes, String run) {
    this.runColumns = runColumns;
    table = layOut(runColumns, outcomes, run);
  }

  /**
   * Lays out {@code runs.csv}. An outcome of the scenario that is called like a column takes its
   * place: the scenario's own definition wins.
   */
  private static ResultTable<InCell<Run>> layOut(
      RunColumns runColumns, List<Outcome> outcomes, String number) {
    Map<String, Outcome> own = new LinkedHashMap<>();
    outcomes.forEach(outcome -> own.put(outcome.name(), outcome));
    ResultTable<Run> laid =
        ResultTable.<Run>of(FILE).integer("run", "", number, run -> run.record().run());
    for (RunColumns.Entry entry : runColumns.entries()) {
      Outcome instead = own.remove(entry.column().name());
      if (instead != null) {
        laid = with(instead, laid);
      } else if (entry.isText()) {
        laid = laid.with(entry.column(), run -> entry.text().apply(run.record()));
      } else {
        laid = laid.withNumber(entry.column(), run -> entry.number().applyAsDouble(run.record()));
      }
    }
    for (Outcome outcome : own.values()) {
      laid = with(outcome, laid);
    }
    return InCell.table(laid);
  }

  private static ResultTable<Run> with(Outcome outcome, ResultTable<Run> laid) {
    Column column =
        new Column(
            FILE,
            outcome.name(),
            Column.Type.ofOutcome(outcome.event()),
            "",
            "outcome of the scenario: " + outcome.text());
    return laid.withNumber(column, run -> outcome.valueIn(run.row().of(run.record())));
  }

  /** How the columns are described. */
  List<Column> columns() {
    return table.columns();
  }

  /** Begins the file in a folder. */
  CellsTable<Run> file(Path folder, Keep keep) throws IOException {
    return new CellsTable<>(folder, keep, table);
  }

  /**
   * Hands over the runs of one cell as rows of the file, made of a journal.
   *
   * @param journal has the runs
   * @param point the design point
   * @param arm the number of the arm
   * @param name what the arm is called
   * @param reader takes the rows
   * @throws IOException if the journal cannot be read
   */
  public void read(Journal journal, int point, int arm, String name, RowReader reader)
      throws IOException {
    CsvRow row = new CsvRow(Path.of(Journal.FILE), CsvRow.places(table.header()));
    long[] line = {1};
    journal.read(
        point,
        arm,
        (played, events) -> {
          for (RunRecord record : played.records()) {
            row.moveTo(++line[0], of(point, name, record)::get);
            reader.accept(row);
          }
        });
  }

  /**
   * A run.
   *
   * @param point its design point
   * @param arm its arm
   * @param record what came of it
   * @return its cells in {@code runs.csv}
   */
  public List<String> of(int point, String arm, RunRecord record) {
    return table.cells(new InCell<>(point, arm, new Run(record, runColumns.row())));
  }
}
