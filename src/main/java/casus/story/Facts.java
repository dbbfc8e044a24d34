package casus.story;

import casus.crisis.Outcome;
import casus.crisis.RunColumns;
import casus.crisis.RunRecord;
import casus.crisis.Scenario;
import casus.results.CsvRow;
import casus.results.UnreadableResultsException;
import casus.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What came of a run, by the columns of {@code runs.csv}: a number, NaN if it is missing, or a
 * word. An outcome of the scenario that is called like a column takes its place.
 *
 * @param values in the order of the file
 */
public record Facts(Map<String, Object> values) {
  /**
   * The facts of a run.
   *
   * @param scenario what was played
   * @param outcomes the scenario's own outcomes
   * @param record what came of it
   * @return the facts
   */
  public static Facts of(Scenario scenario, List<Outcome> outcomes, RunRecord record) {
    RunColumns columns = RunColumns.of(scenario);
    Map<String, Object> values = new LinkedHashMap<>();
    for (RunColumns.Entry entry : columns.entries()) {
      values.put(
          entry.column().name(),
          entry.isText()
              ? entry.text().apply(record)
              : (Object) entry.number().applyAsDouble(record));
    }
    RunColumns.Row row = columns.row().of(record);
    for (Outcome outcome : outcomes) {
      values.put(outcome.name(), outcome.valueIn(row));
    }
    return new Facts(values);
  }

  /**
   * One fact.
   *
   * @param name its column or outcome
   * @return a number, NaN if it is missing, or a word
   * @throws UnknownOutcomeException if there is none of that name; the message names those there
   *     are
   */
  Object value(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new UnknownOutcomeException(
          Text.format(
              "there is no outcome '%s'; there are %s", name, String.join(", ", values.keySet())));
    }
    return value;
  }

  /**
   * Where a stored row says otherwise. Columns that the row lacks are passed over: an earlier casus
   * had fewer.
   *
   * @param row of {@code runs.csv}
   * @return such as {@code "ending is 'lapse' in runs.csv, 'victory' in the replay"}; empty if they
   *     agree
   * @throws UnreadableResultsException if a cell holds no number where there should be one
   */
  List<String> differences(CsvRow row) throws UnreadableResultsException {
    List<String> differences = new ArrayList<>();
    for (Map.Entry<String, Object> fact : values.entrySet()) {
      String name = fact.getKey();
      if (row.has(name)) {
        Object stored =
            fact.getValue() instanceof Double ? (Object) row.number(name) : row.text(name);
        if (!same(stored, fact.getValue())) {
          differences.add(
              Text.format(
                  "%s is '%s' in runs.csv, '%s' in the replay",
                  name, row.text(name), fact.getValue()));
        }
      }
    }
    return differences;
  }

  /** Whether two values are equal; 0 and −0 are, and so are two that are missing. */
  static boolean same(Object one, Object other) {
    return Objects.equals(one, other)
        || (one instanceof Double a && other instanceof Double b && a.doubleValue() == b);
  }
}
