package casus.results;

import casus.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tables for people, as a terminal shows them. */
final class PlainTable {
  /** Items of a list in a cell. */
  private static final int SHOWN = 4;

  private PlainTable() {}

  /** A table whose columns are as wide as what stands in them, but for the last. */
  static String of(List<String> header, List<List<Object>> rows) {
    List<List<String>> lines = new ArrayList<>(List.of(header));
    rows.forEach(row -> lines.add(row.stream().map(PlainTable::shown).toList()));
    int[] widths = new int[header.size()];
    lines.forEach(
        line -> {
          for (int i = 0; i < widths.length - 1; i++) {
            widths[i] = Math.max(widths[i], line.get(i).length());
          }
        });
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        text.append(Text.padded(line.get(i), widths[i]));
        text.append(i < widths.length - 1 ? "  " : "\n");
      }
    }
    return text.toString();
  }

  /** A value as people read it: nothing for none, long lists cut with their number. */
  static String shown(Object value) {
    if (value instanceof Double number && number.isNaN()) {
      return "";
    }
    if (value instanceof Boolean truth) {
      return truth ? "yes" : "";
    }
    if (value instanceof List<?> list) {
      String shown =
          list.stream()
              .limit(list.size() <= SHOWN ? SHOWN : SHOWN - 1)
              .map(String::valueOf)
              .collect(Collectors.joining(" "));
      return list.size() <= SHOWN ? shown : shown + " +" + (list.size() - SHOWN + 1);
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + " " + entry.getValue())
          .collect(Collectors.joining(", "));
    }
    return String.valueOf(value);
  }
}
