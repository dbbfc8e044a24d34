package casus.scenario;

import casus.design.Factor;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import java.util.List;
import java.util.Map;

/**
 * A factor of a study with what its levels change in a scenario.
 *
 * @param factor the factor
 * @param path the keys of its path; empty for one whose levels are named changes
 * @param changes what each named level changes; empty for one with a path
 * @param origin where it was written
 */
record StudyFactor(
    Factor factor, List<Scalar> path, Map<String, List<Setting>> changes, Origin origin) {
  static final String PRESENT = "present";
  static final String ABSENT = "absent";

  StudyFactor {
    path = List.copyOf(path);
    changes = Map.copyOf(changes);
  }

  /** Whether it tells if a treaty is there. */
  static boolean ofTreaty(List<Scalar> path) {
    return path.size() == 2
        && List.of(Layers.TREATIES, Layers.EXPECTED).contains(path.get(0).text());
  }

  /**
   * The settings that give it a value.
   *
   * @param value as the design has it; empty to leave the scenario as it is
   * @param at where the value was written
   */
  List<Setting> settings(String value, Origin at) {
    if (path.isEmpty()) {
      return changes.getOrDefault(value, List.of());
    }
    if (value.isEmpty()) {
      return List.of();
    }
    Node node = Scalar.of(value, at);
    if (ofTreaty(path) && value.equals(ABSENT)) {
      node = Scalar.of("null", at);
    } else if (ofTreaty(path) && value.equals(PRESENT)) {
      node = Mapping.empty(at);
    }
    return List.of(new Setting(path, node));
  }

  /** Whether a value can be one of its levels at all. */
  boolean knows(String value) {
    return !path.isEmpty() || changes.containsKey(value);
  }
}
