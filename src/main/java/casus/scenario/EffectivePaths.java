package casus.scenario;

import casus.scenario.Node.Entry;
import casus.scenario.Node.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of a scenario in full by path, as {@code --set} names them: what a treaty is written
 * out with under {@code inline} is reached without that key.
 */
public final class EffectivePaths {
  private EffectivePaths() {}

  /**
   * The paths that lead to a value.
   *
   * @param loaded the scenario
   * @return in the order of the scenario in full; a list is one value
   */
  public static List<String> of(LoadedScenario loaded) {
    return List.copyOf(values(loaded.effective().root()).keySet());
  }

  /** Texts, numbers, lists and empty mappings, by path. */
  static Map<String, Node> values(Mapping root) {
    Map<String, Node> values = new LinkedHashMap<>();
    collect("", root, values);
    return values;
  }

  private static void collect(String path, Node node, Map<String, Node> values) {
    if (node instanceof Mapping mapping && (path.isEmpty() || !mapping.entries().isEmpty())) {
      for (Entry entry : mapping.entries().values()) {
        String key = entry.key().text();
        boolean isStep = key.equals(Layers.INLINE) && !path.isEmpty();
        collect(isStep ? path : below(path, key), entry.value(), values);
      }
    } else {
      values.put(path, node);
    }
  }

  /** A key that holds a dot stands in quotes. */
  private static String below(String path, String key) {
    String step = key.contains(".") ? "\"" + key + "\"" : key;
    return path.isEmpty() ? step : path + "." + step;
  }
}
