package casus.bench;

import casus.crisis.Outcome;
import casus.crisis.Scenario;
import java.util.List;

/**
 * A scenario whose speed is measured.
 *
 * @param name what it is called in the table
 * @param scenario what is played
 * @param outcomes its own outcomes, which are columns of its tables
 */
public record Subject(String name, Scenario scenario, List<Outcome> outcomes) {
  /** Copies the outcomes. */
  public Subject {
    outcomes = List.copyOf(outcomes);
  }
}
