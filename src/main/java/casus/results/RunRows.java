package casus.results;

import casus.crisis.Column;
import casus.crisis.Outcome;
import casus.crisis.RunColumns;
import casus.crisis.RunRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Runs as rows of {@code runs.csv} and {@code responses.csv}. */
public final class RunRows {
  private final RunColumns.Row row;
  private final List<Function<RunRecord, String>> cells = new ArrayList<>();
  private final List<Column> columns;

  /**
   * Rows of a scenario's runs.
   *
   * @param runColumns the columns of a run
   * @param outcomes the scenario's own outcomes, further columns
   */
  public RunRows(RunColumns runColumns, List<Outcome> outcomes) {
    row = runColumns.row();
    columns = layOut(runColumns, outcomes);
  }

  /**
   * Lays out {@code runs.csv}. An outcome of the scenario that is called like a column takes its
   * place: the scenario's own definition wins.
   */
  private List<Column> layOut(RunColumns runColumns, List<Outcome> outcomes) {
    Map<String, Column> columns = new LinkedHashMap<>();
    Map<String, Function<RunRecord, String>> values = new LinkedHashMap<>();
    for (RunColumns.Entry entry : runColumns.entries()) {
      columns.put(entry.column().name(), entry.column());
      values.put(
          entry.column().name(),
          entry.isText()
              ? entry.text()
              : record -> Numbers.text(entry.number().applyAsDouble(record)));
    }
    for (Outcome outcome : outcomes) {
      columns.put(
          outcome.name(),
          new Column(
              "runs.csv",
              outcome.name(),
              outcome.event() ? "boolean" : "number",
              "",
              "outcome of the scenario: " + outcome.text()));
      values.put(outcome.name(), record -> Numbers.text(outcome.valueIn(row)));
    }
    cells.addAll(values.values());
    return List.copyOf(columns.values());
  }

  /**
   * The columns but those that say which run it is.
   *
   * @return in the order of the file
   */
  List<Column> columns() {
    return columns;
  }

  /**
   * The names of all columns.
   *
   * @return in the order of the file
   */
  List<String> header() {
    List<String> header = new ArrayList<>(List.of("point", "arm", "run"));
    columns.forEach(column -> header.add(column.name()));
    return header;
  }

  /**
   * A run.
   *
   * @param point its design point
   * @param arm its arm
   * @param record what came of it
   * @return its cells in {@code runs.csv}
   */
  public List<String> of(String point, String arm, RunRecord record) {
    row.of(record);
    List<String> fields = new ArrayList<>(3 + cells.size());
    fields.add(point);
    fields.add(arm);
    fields.add(Integer.toString(record.run()));
    for (Function<RunRecord, String> cell : cells) {
      fields.add(cell.apply(record));
    }
    return fields;
  }

  /**
   * The answers of a run.
   *
   * @param point its design point
   * @param arm its arm
   * @param record what came of it
   * @return their cells in {@code responses.csv}
   */
  public static List<List<String>> answers(String point, String arm, RunRecord record) {
    String run = Integer.toString(record.run());
    return record.responses().stream()
        .map(answer -> ResponseColumns.row(point, arm, run, answer))
        .toList();
  }
}
