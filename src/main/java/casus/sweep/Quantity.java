package casus.sweep;

import casus.crisis.Column;
import casus.crisis.Outcome;
import casus.crisis.RunColumns;
import casus.crisis.RunRecord;
import casus.scenario.LoadedScenario;
import java.util.function.ToDoubleFunction;

/**
 * A number of a run that a study aims at: an outcome, or a column.
 *
 * @param name what it is called
 * @param event whether it is yes or no
 * @param value the number; 1 or 0 for an event, NaN if missing
 */
public record Quantity(String name, boolean event, ToDoubleFunction<RunRecord> value) {
  /**
   * The quantity of a name.
   *
   * @param name an outcome, or a column of runs that is no text
   * @param scenario the scenario
   * @return the quantity
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Quantity of(String name, LoadedScenario scenario) {
    RunColumns columns = RunColumns.of(scenario.scenario());
    for (Outcome outcome : scenario.outcomes()) {
      if (outcome.name().equals(name)) {
        RunColumns.Row row = columns.row();
        return new Quantity(name, outcome.event(), run -> outcome.valueIn(row.of(run)));
      }
    }
    for (RunColumns.Entry entry : columns.entries()) {
      if (entry.column().name().equals(name)) {
        return new Quantity(name, entry.column().type() == Column.Type.BOOLEAN, entry.number());
      }
    }
    throw new IllegalArgumentException("no quantity is called " + name);
  }
}
