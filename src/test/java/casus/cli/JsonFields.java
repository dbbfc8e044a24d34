package casus.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The fields of what a command says as JSON: where each stands, and of what kind it is. */
final class JsonFields {
  /** Objects that are named by the user's own things, and what stands for such a name. */
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("register terms", "TERM"),
          Map.entry("explain decisive.changes", "COLUMN"),
          Map.entry("list states [].names", "LANGUAGE"),
          Map.entry("list treaties [].readings", "READING"),
          Map.entry("show origins", "PATH"),
          Map.entry("text -o - ", "FILE"),
          Map.entry("calibrate responses baseline", "COEFFICIENT"),
          Map.entry("calibrate responses call", "COEFFICIENT"),
          Map.entry("calibrate responses gravity", "WHAT"),
          Map.entry("calibrate responses gravity.WHAT", "COEFFICIENT"),
          Map.entry("calibrate responses response", "COEFFICIENT"),
          Map.entry("calibrate responses ridge", "COEFFICIENT"),
          Map.entry("calibrate responses rules", "PARAMETER"),
          Map.entry("calibrate responses trigger", "COEFFICIENT"),
          Map.entry("calibrate responses war", "COEFFICIENT"),
          Map.entry("calibrate dynamics parameters", "PARAMETER"),
          Map.entry("calibrate dynamics scaled", "PARAMETER"));

  /** Objects that are told elsewhere. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "explain record",
          "play record",
          "explain decisive.event",
          "explain decisive.events[]",
          "explain events[]",
          "show scenario",
          "table tables[].rows[]",
          "calibrate yardsticks ",
          "calibrate dynamics cross_validation",
          "schema ");

  private final String command;
  private final SortedMap<String, Set<String>> kinds = new TreeMap<>();

  JsonFields(String command) {
    this.command = command;
  }

  /** Adds what was said once. */
  void add(Object json) {
    add("", json);
  }

  private void add(String path, Object value) {
    String place = command + " " + path;
    if (ELSEWHERE.contains(place)) {
      kind(path, "object");
    } else if (value instanceof Map<?, ?> object) {
      String start = path.isEmpty() ? "" : path + ".";
      object.forEach((key, inner) -> add(start + NAMED.getOrDefault(place, key.toString()), inner));
    } else if (value instanceof List<?> list) {
      if (list.isEmpty()) {
        kind(path + "[]", "");
      }
      list.forEach(element -> add(path + "[]", element));
    } else {
      kind(path, kind(value));
    }
  }

  private void kind(String path, String kind) {
    kinds.computeIfAbsent(path, at -> new TreeSet<>()).add(kind);
  }

  private static String kind(Object value) {
    return value == null
        ? "null"
        : value instanceof Boolean ? "boolean" : value instanceof Number ? "number" : "text";
  }

  /**
   * The fields.
   *
   * @return by path its kind, an empty text where it came only as null or as an empty list; without
   *     the ends of intervals, which stand beside their number
   */
  SortedMap<String, String> all() {
    SortedMap<String, String> fields = new TreeMap<>();
    kinds.forEach(
        (path, seen) -> {
          boolean isEnd =
              (path.endsWith("_lo") || path.endsWith("_hi"))
                  && kinds.containsKey(path.substring(0, path.length() - 3));
          String kind =
              seen.stream()
                  .filter(word -> !word.isEmpty() && !word.equals("null"))
                  .collect(Collectors.joining(" or "));
          boolean isList = seen.contains("") && kind.isEmpty();
          if (!isEnd
              && !(isList && kinds.keySet().stream().anyMatch(p -> p.startsWith(path + ".")))) {
            fields.put(path, kind);
          }
        });
    return fields;
  }
}
