package casus.gui;

import casus.crisis.Scenario;
import java.util.List;

/** Sets a crisis up anew with changes, as {@code --set} does. */
@FunctionalInterface
public interface Revision {
  /**
   * The scenario with changes.
   *
   * @param sets each {@code path=value}, such as {@code states.PRK.resolve=0.7}
   * @return the scenario
   * @throws IllegalArgumentException if a change is not allowed; the message says why, for the user
   */
  Scenario with(List<String> sets);
}
