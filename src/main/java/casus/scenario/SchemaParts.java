package casus.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The small pieces of which schemas are put together. A mapping may be left blank or null anywhere:
 * that says "as it is" or "take it away" in a file that extends another.
 */
final class SchemaParts {
  /** Numbers, also with a unit, as a share in percent, or as a power. */
  private static final String NUMBER =
      "^\\s*[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?\\s*(%|[A-Za-z/]+)?\\s*$";

  /** Distributions by name, or the prior of a parameter. */
  private static final String LAW =
      "^\\s*(prior|(normal|lognormal|beta|uniform|triangular)\\s*\\(.*\\)"
          + "|choice\\s*[({].*[)}])\\s*$";

  private SchemaParts() {}

  static Map<String, Object> version() {
    return words(List.of(ScenarioFiles.VERSION), Integer.valueOf(ScenarioFiles.VERSION));
  }

  static Map<String, Object> text() {
    // YAML reads 1914 and yes as it likes; the readers take them as text.
    return scalar();
  }

  static Map<String, Object> scalar() {
    return Map.of("type", List.of("string", "number", "boolean", "null"));
  }

  static Map<String, Object> flag() {
    return Map.of("type", List.of("boolean", "null"));
  }

  /** What names a state as a key: any of its codes and names. */
  static final String STATE = "^.+$";

  /** What names two states as a key. */
  static final String PAIR = "^.+-.+$";

  static Map<String, Object> pattern(String regex) {
    // In this order always: the same program writes the same schema.
    Map<String, Object> pattern = new LinkedHashMap<>();
    pattern.put("type", "string");
    pattern.put("pattern", regex);
    return pattern;
  }

  /** A state by any of its codes and names. */
  static Map<String, Object> code() {
    return Map.of("type", List.of("string", "number"));
  }

  static Map<String, Object> date() {
    return pattern("^\\d{4}-\\d{2}-\\d{2}$");
  }

  static Map<String, Object> number() {
    return any(Map.of("type", List.of("number", "null")), pattern(NUMBER));
  }

  /** A number or a distribution. */
  static Map<String, Object> amount() {
    return any(
        Map.of("type", List.of("number", "null")),
        pattern(NUMBER),
        pattern(LAW),
        object().with("choice", Map.of("type", "object")).map());
  }

  static Map<String, Object> words(Collection<String> words, Object... others) {
    List<Object> all = new ArrayList<>(words);
    all.addAll(List.of(others));
    return Map.of("enum", all);
  }

  /** A list of texts; one alone needs no brackets. */
  static Map<String, Object> texts() {
    return any(scalar(), list(scalar()));
  }

  static Map<String, Object> list(Object item) {
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("type", List.of("array", "null"));
    list.put("items", item);
    return list;
  }

  /** One of several forms, each a schema. */
  static Map<String, Object> any(Object... forms) {
    return Map.of("anyOf", List.of(forms));
  }

  /** A mapping with keys of the user's own. */
  static Map<String, Object> map(String key, Map<String, Object> value) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("type", List.of("object", "null"));
    map.put("patternProperties", Map.of(key, value));
    map.put("additionalProperties", false);
    return map;
  }

  static Map<String, Object> map(String key, Shape value) {
    return map(key, value.map());
  }

  static Shape object() {
    return new Shape();
  }

  /** A mapping with keys that casus knows. */
  static final class Shape {
    private final Map<String, Object> keys = new LinkedHashMap<>();

    Shape with(String key, Map<String, Object> value) {
      keys.put(key, value);
      return this;
    }

    Shape with(String key, Shape value) {
      return with(key, value.map());
    }

    Map<String, Object> keys() {
      return new LinkedHashMap<>(keys);
    }

    Map<String, Object> map() {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("type", List.of("object", "null"));
      map.put("properties", keys());
      map.put("additionalProperties", false);
      return map;
    }
  }
}
