package casus.gui;

import casus.crisis.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The scenario of the next run: as it was read, with what has been changed in the inspectors since.
 * A change goes through the same door as {@code --set}, so that it is checked in the same way and
 * can be told as an option of {@code casus run}.
 */
final class Draft {
  private final Revision revision;
  private final Map<String, String> changes = new LinkedHashMap<>();
  private Scenario scenario;
  private Consumer<String> remarks = remark -> {};

  Draft(Scenario scenario, Revision revision) {
    this.scenario = scenario;
    this.revision = revision;
  }

  /** Who is told of changes and of those refused. */
  void tell(Consumer<String> listener) {
    remarks = listener;
  }

  synchronized Scenario scenario() {
    return scenario;
  }

  /**
   * Changes a value for the next run, or says why not.
   *
   * @param paths where it may be found: of a pair's two orders one is in the file
   * @param value as written
   */
  synchronized void set(List<String> paths, String value) {
    String refusal = "";
    for (String path : paths) {
      Map<String, String> tried = new LinkedHashMap<>(changes);
      tried.put(path, value);
      List<String> sets = new ArrayList<>();
      tried.forEach((where, what) -> sets.add(where + "=" + what));
      try {
        scenario = revision.with(sets);
        changes.put(path, value);
        remarks.accept("From the next run on: --set " + path + "=" + value);
        return;
      } catch (IllegalArgumentException e) {
        refusal = String.valueOf(e.getMessage());
      }
    }
    remarks.accept("Left as it was: " + refusal);
  }
}
