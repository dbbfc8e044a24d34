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
 * @param named where its name was written
 * @param origin where its path was written, or its name
 * @param places where its levels were written, as far as each has a place
 * @param single whether it was written with one value, not with a list of one
 */
record StudyFactor(
    Factor factor,
    List<Scalar> path,
    Map<String, List<Setting>> changes,
    Origin named,
    Origin origin,
    Map<String, Origin> places,
    boolean single) {
  static final String PRESENT = "present";
  static final String ABSENT = "absent";

  StudyFactor {
    path = List.copyOf(path);
    changes = Map.copyOf(changes);
    places = Map.copyOf(places);
  }

  /** Where a level was written, or else the factor. */
  Origin at(String level) {
    return places.getOrDefault(level, origin);
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
    return List.of(setting(path, value, at));
  }

  /** The setting of a path to a value. */
  static Setting setting(List<Scalar> path, String value, Origin at) {
    Node node = Scalar.of(value, at);
    if (ofTreaty(path) && value.equals(ABSENT)) {
      node = Scalar.of("null", at);
    } else if (ofTreaty(path) && value.equals(PRESENT)) {
      node = Mapping.empty(at);
    }
    return new Setting(path, node);
  }

  /** Whether a value can be one of its levels at all. */
  boolean knows(String value) {
    return !path.isEmpty() || changes.containsKey(value);
  }
}
