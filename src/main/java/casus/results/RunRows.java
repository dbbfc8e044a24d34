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
import java.util.function.Function;

/** Runs as rows of {@code runs.csv}. */
public final class RunRows {
  /** The columns that say which run it is. */
  static final int KEYS = 3;

  private static final String FILE = "runs.csv";

  private final RunColumns.Row row;
  private final ResultTable<InCell<RunRecord>> table;

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
    row = runColumns.row();
    table = layOut(runColumns, outcomes, run);
  }

  /**
   * Lays out {@code runs.csv}. An outcome of the scenario that is called like a column takes its
   * place: the scenario's own definition wins.
   */
  private ResultTable<InCell<RunRecord>> layOut(
      RunColumns runColumns, List<Outcome> outcomes, String run) {
    Map<Column, Function<RunRecord, Object>> values = new LinkedHashMap<>();
    Map<String, Outcome> own = new LinkedHashMap<>();
    outcomes.forEach(outcome -> own.put(outcome.name(), outcome));
    for (RunColumns.Entry entry : runColumns.entries()) {
      Outcome instead = own.remove(entry.column().name());
      if (instead != null) {
        put(instead, values);
      } else if (entry.isText()) {
        values.put(entry.column(), record -> entry.text().apply(record));
      } else {
        values.put(entry.column(), record -> entry.number().applyAsDouble(record));
      }
    }
    own.values().forEach(outcome -> put(outcome, values));
    ResultTable<RunRecord> laid =
        ResultTable.<RunRecord>of(FILE).integer("run", "", run, RunRecord::run);
    for (Map.Entry<Column, Function<RunRecord, Object>> value : values.entrySet()) {
      laid = laid.with(value.getKey(), value.getValue());
    }
    return InCell.table(laid);
  }

  private void put(Outcome outcome, Map<Column, Function<RunRecord, Object>> values) {
    values.put(
        new Column(
            FILE,
            outcome.name(),
            Column.Type.ofOutcome(outcome.event()),
            "",
            "outcome of the scenario: " + outcome.text()),
        record -> outcome.valueIn(row));
  }

  /** How the columns are described. */
  List<Column> columns() {
    return table.columns();
  }

  /** Begins the file in a folder; a run is had {@link #at at hand} as it is added. */
  CellsTable<RunRecord> file(Path folder) throws IOException {
    return new CellsTable<>(folder, table);
  }

  /** Has a run at hand. */
  RunRecord at(RunRecord record) {
    row.of(record);
    return record;
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
    return table.cells(new InCell<>(point, arm, at(record)));
  }
}
