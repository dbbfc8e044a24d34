package casus.scenario;

import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.scenario.Node.Sequence;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A scenario in full as JSON has it: the keys and values of {@link EffectiveYaml}. */
public final class EffectiveJson {
  /** A number of YAML as well as of JSON. */
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

  private EffectiveJson() {}

  /**
   * The document.
   *
   * @param loaded the scenario
   * @return its keys with values, as the writer of JSON takes them; JSON is YAML, and reading it
   *     gives an equal scenario
   */
  public static Map<String, Object> document(LoadedScenario loaded) {
    return object(loaded.effective().root());
  }

  /**
   * Where each value comes from.
   *
   * @param loaded the scenario
   * @return by path as {@code --set} names it, with {@code [0]} for the first of a list; an item
   *     that comes from where its list does is not told again
   */
  public static Map<String, Object> origins(LoadedScenario loaded) {
    Map<String, Object> origins = new LinkedHashMap<>();
    EffectivePaths.values(loaded.effective().root())
        .forEach((path, node) -> tell(node, path, origins));
    return origins;
  }

  private static Map<String, Object> object(Mapping mapping) {
    Map<String, Object> object = new LinkedHashMap<>();
    mapping.entries().forEach((key, entry) -> object.put(key, value(entry.value())));
    return object;
  }

  private static Object value(Node node) {
    if (node instanceof Mapping mapping) {
      return object(mapping);
    }
    if (node instanceof Sequence sequence) {
      return sequence.items().stream().map(EffectiveJson::value).toList();
    }
    return value((Scalar) node);
  }

  private static Object value(Scalar scalar) {
    String text = scalar.text();
    if (!scalar.plain()) {
      return text;
    }
    if (scalar.isBlank() || scalar.isNull()) {
      return Double.NaN; // JSON's null
    }
    if (NUMBER.matcher(text).matches()) {
      return new BigDecimal(text);
    }
    return text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
  }

  private static void tell(Node node, String path, Map<String, Object> origins) {
    origins.put(path, node.origin().toString());
    if (node instanceof Sequence sequence) {
      List<Node> items = sequence.items();
      for (int i = 0; i < items.size(); i++) {
        if (!items.get(i).origin().equals(sequence.origin())) {
          tell(items.get(i), path + "[" + i + "]", origins);
        }
      }
    }
  }
}
