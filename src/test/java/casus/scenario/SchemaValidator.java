package casus.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Validates YAML against the part of JSON Schema (draft 2020-12) that our schemas use. */
final class SchemaValidator {
  private static final List<String> KNOWN =
      List.of(
          "$schema",
          "title",
          "description",
          "default",
          "type",
          "enum",
          "pattern",
          "properties",
          "patternProperties",
          "additionalProperties",
          "items",
          "required",
          "anyOf");

  private SchemaValidator() {}

  /** What is wrong, each with the path of keys to it. */
  static List<String> faults(Map<?, ?> schema, String yaml) {
    Node node = YamlParser.parse(Source.of("test", yaml), yaml, new Problems()).orElseThrow();
    return faults(schema, plain(node), "");
  }

  private static @Nullable Object plain(Node node) {
    if (node instanceof Node.Mapping mapping) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      mapping.entries().forEach((key, entry) -> map.put(key, plain(entry.value())));
      return map;
    }
    if (node instanceof Node.Sequence sequence) {
      List<@Nullable Object> list = new ArrayList<>();
      sequence.items().forEach(item -> list.add(plain(item)));
      return list;
    }
    Node.Scalar scalar = (Node.Scalar) node;
    if (!scalar.plain()) {
      return scalar.text();
    }
    if (scalar.isBlank() || scalar.isNull()) {
      return null;
    }
    if (scalar.text().matches("true|false")) {
      return Boolean.valueOf(scalar.text());
    }
    return scalar.text().matches("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?")
        ? Double.valueOf(scalar.text())
        : scalar.text();
  }

  private static List<String> faults(Map<?, ?> schema, @Nullable Object value, String path) {
    List<String> faults = new ArrayList<>();
    if (!KNOWN.containsAll(schema.keySet())) {
      throw new IllegalArgumentException("this validator does not know all of " + schema.keySet());
    }
    Object type = schema.get("type");
    List<?> types = type instanceof List<?> list ? list : type == null ? List.of() : List.of(type);
    if (!types.isEmpty() && !types.contains(type(value))) {
      faults.add(path + ": is " + type(value) + ", not " + types);
    }
    if (schema.get("enum") instanceof List<?> words
        && words.stream().noneMatch(word -> same(word, value))) {
      faults.add(path + ": '" + value + "' is none of " + words);
    }
    if (schema.get("pattern") instanceof String regex
        && value instanceof String text
        && !Pattern.compile(regex).matcher(text).find()) {
      faults.add(path + ": '" + value + "' is not " + regex);
    }
    if (schema.get("anyOf") instanceof List<?> forms
        && forms.stream().noneMatch(form -> faults((Map<?, ?>) form, value, path).isEmpty())) {
      faults.add(path + ": '" + value + "' is of no form");
    }
    if (value instanceof Map<?, ?> map) {
      keys(schema, map, path, faults);
    }
    if (value instanceof List<?> list && schema.get("items") instanceof Map<?, ?> items) {
      list.forEach(item -> faults.addAll(faults(items, item, path + "[]")));
    }
    return faults;
  }

  private static void keys(Map<?, ?> schema, Map<?, ?> value, String path, List<String> faults) {
    if (schema.get("required") instanceof List<?> required) {
      required.stream()
          .filter(key -> !value.containsKey(key))
          .forEach(key -> faults.add(path + ": lacks " + key));
    }
    value.forEach(
        (key, child) -> {
          boolean known = false;
          String below = path + "." + key;
          if (schema.get("properties") instanceof Map<?, ?> named
              && named.get(key) instanceof Map<?, ?> of) {
            known = true;
            faults.addAll(faults(of, child, below));
          }
          if (schema.get("patternProperties") instanceof Map<?, ?> patterns) {
            for (Map.Entry<?, ?> pattern : patterns.entrySet()) {
              if (Pattern.compile((String) pattern.getKey()).matcher((String) key).find()) {
                known = true;
                faults.addAll(faults((Map<?, ?>) pattern.getValue(), child, below));
              }
            }
          }
          if (!known && Boolean.FALSE.equals(schema.get("additionalProperties"))) {
            faults.add(below + ": no such key");
          }
        });
  }

  private static boolean same(Object word, @Nullable Object value) {
    return word instanceof Number number && value instanceof Number other
        ? number.doubleValue() == other.doubleValue()
        : word.equals(value);
  }

  private static String type(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Map) {
      return "object";
    }
    if (value instanceof List) {
      return "array";
    }
    if (value instanceof Boolean) {
      return "boolean";
    }
    return value instanceof Number ? "number" : "string";
  }
}
