package casus.scenario;

import casus.scenario.Node.Entry;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which values of a scenario some changes touch.
 *
 * @param touched by path in its one form, how
 */
record Footprint(Map<List<String>, Touch> touched) {
  /** What happens to a value, or to all below it. */
  enum Touch {
    SET,
    REMOVED
  }

  /**
   * The footprint of some settings.
   *
   * @param settings the changes
   * @param baseline the scenario they change
   * @return without treaties that are added but are there already
   */
  static Footprint of(List<Setting> settings, Baseline baseline) {
    Map<List<String>, Touch> touched = new LinkedHashMap<>();
    for (Setting setting : settings) {
      add(setting.path(), setting.value(), baseline, touched);
    }
    return new Footprint(touched);
  }

  private static void add(
      List<Scalar> path, Node value, Baseline baseline, Map<List<String>, Touch> touched) {
    if (value instanceof Mapping mapping && !(mapping.entries().isEmpty() && !baseline.has(path))) {
      for (Entry entry : mapping.entries().values()) {
        List<Scalar> below = new ArrayList<>(path);
        below.add(entry.key());
        add(below, entry.value(), baseline, touched);
      }
      return;
    }
    boolean removes = value.isNull();
    boolean blank = value.isBlank();
    if (!blank) {
      touched.put(baseline.keys(path), removes ? Touch.REMOVED : Touch.SET);
    }
  }

  /** Whether one path leads to another, or beyond it. */
  static boolean meet(List<String> one, List<String> other) {
    int shorter = Math.min(one.size(), other.size());
    return one.subList(0, shorter).equals(other.subList(0, shorter));
  }
}
