package casus.results;

import casus.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes JSON: maps, lists, texts, numbers, booleans; with two spaces of indent, or on one line.
 */
public final class Json {
  private Json() {}

  /**
   * A value as JSON text.
   *
   * @param value a map with text keys, a list, a text, a number or a boolean; NaN and infinity
   *     become null
   * @return the text, without a line end
   */
  public static String text(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, "", out);
    return out.toString();
  }

  /**
   * An object whose members are known one by one.
   *
   * @param namesAndValues a name, its value, and so on
   * @return the values by name, in this order
   */
  public static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return object;
  }

  /**
   * Adds a value to a text without a line break or space, as a line of a JSON Lines file has it.
   *
   * @param value as in {@link #text}
   * @param out takes the text
   */
  static void line(Object value, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      char before = '{';
      for (Map.Entry<?, ?> pair : map.entrySet()) {
        out.append(before);
        quote(String.valueOf(pair.getKey()), out);
        out.append(':');
        line(pair.getValue(), out);
        before = ',';
      }
      out.append(before == '{' ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      char before = '[';
      for (Object element : list) {
        out.append(before);
        line(element, out);
        before = ',';
      }
      out.append(before == '[' ? "[]" : "]");
    } else {
      write(value, "", out);
    }
  }

  private static void write(Object value, String indent, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      writeAll(
          map.entrySet(),
          '{',
          '}',
          indent,
          out,
          entry -> {
            Map.Entry<?, ?> pair = (Map.Entry<?, ?>) entry;
            quote(String.valueOf(pair.getKey()), out);
            out.append(": ");
            write(pair.getValue(), indent + "  ", out);
          });
    } else if (value instanceof List<?> list) {
      writeAll(list, '[', ']', indent, out, element -> write(element, indent + "  ", out));
    } else if (value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof Number number) {
      double d = number.doubleValue();
      out.append(Double.isFinite(d) ? number.toString() : "null");
    } else {
      quote(String.valueOf(value), out);
    }
  }

  private static void writeAll(
      Iterable<?> elements,
      char opening,
      char closing,
      String indent,
      StringBuilder out,
      java.util.function.Consumer<Object> each) {
    out.append(opening);
    boolean any = false;
    for (Object element : elements) {
      out.append(any ? ",\n" : "\n").append(indent).append("  ");
      each.accept(element);
      any = true;
    }
    if (any) {
      out.append('\n').append(indent);
    }
    out.append(closing);
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append(Text.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
