package casus.scenario;

import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One {@code --set path=value}. Keys are parted by dots; a key that holds a dot itself, such as an
 * article 42.7, may be put in quotes, but is also found without.
 *
 * @param path the keys, each with the place it stands at in the setting
 * @param value what to put there
 */
record Setting(List<Scalar> path, Node value) {
  /** A call or a choice, which YAML need not see. */
  private static final Pattern LAW = Pattern.compile("[a-z]+\\s*[({].*[)}]");

  /** Keys that hold dots hold few. */
  private static final int LONGEST_JOIN = 3;

  Setting {
    path = List.copyOf(path);
  }

  /**
   * Parses a setting.
   *
   * @param text what was written
   * @param number which of the settings it is, from 1: its line in messages
   * @param source all the settings, one a line
   * @param problems takes what is wrong
   * @return empty if something is wrong
   */
  static Optional<Setting> parse(String text, int number, Source source, Problems problems) {
    List<Scalar> path = new ArrayList<>();
    int at = 0;
    while (true) {
      int start = at;
      boolean quoted = at < text.length() && text.charAt(at) == '"';
      int end = quoted ? text.indexOf('"', at + 1) : nextBreak(text, at);
      if (end < 0) {
        problems.error(
            new Origin(source, number, Math.max(1, start + 1)),
            Text.format("'%s' is no path=value", text),
            "write such as states.PRK.resolve=0.6");
        return Optional.empty();
      }
      String key = text.substring(quoted ? start + 1 : start, end).strip();
      at = quoted ? end + 1 : end;
      boolean over = at >= text.length() || (text.charAt(at) != '.' && text.charAt(at) != '=');
      if (key.isEmpty() || over) {
        problems.error(
            new Origin(source, number, Math.min(text.length(), at) + 1),
            Text.format("'%s' is no path=value", text),
            "write such as states.PRK.resolve=0.6");
        return Optional.empty();
      }
      path.add(new Scalar(key, !quoted, new Origin(source, number, start + 1)));
      at++;
      if (text.charAt(at - 1) == '=') {
        return value(text, at, number, source, problems).map(node -> new Setting(path, node));
      }
    }
  }

  private static int nextBreak(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '.' || text.charAt(i) == '=') {
        return i;
      }
    }
    return -1;
  }

  private static Optional<Node> value(
      String text, int from, int number, Source source, Problems problems) {
    String value = text.substring(from);
    Origin origin = new Origin(source, number, from + 1);
    if (value.isBlank()) {
      return Optional.of(Scalar.of("", origin));
    }
    if (LAW.matcher(value.strip()).matches()) {
      return Optional.of(Scalar.of(value.strip(), origin));
    }
    // Blanks in place of what stands before keep the columns right.
    Problems local = new Problems();
    Source lines = new Source(source.name(), List.of(text));
    Optional<Node> node = YamlParser.parse(lines, " ".repeat(from) + value, local);
    if (node.isEmpty() || local.anyError()) {
      String why = local.sorted().isEmpty() ? "" : local.sorted().get(0).message();
      problems.error(origin, Text.format("the value '%s' cannot be read: %s", value, why));
      return Optional.empty();
    }
    return node.map(parsed -> Relocation.to(parsed, source, number));
  }

  /**
   * The path with keys that hold dots put together, as the document knows them.
   *
   * @param root the document
   * @return the keys
   */
  List<Scalar> resolved(Mapping root) {
    List<Scalar> keys = new ArrayList<>();
    Optional<Mapping> here = Optional.of(root);
    int at = 0;
    while (at < path.size()) {
      Scalar key = path.get(at);
      int taken = 1;
      for (int n = Math.min(LONGEST_JOIN, path.size() - at); n > 1 && here.isPresent(); n--) {
        String joined =
            String.join(".", path.subList(at, at + n).stream().map(Scalar::text).toList());
        if (here.get().has(joined)) {
          key = new Scalar(joined, true, path.get(at).origin());
          taken = n;
          break;
        }
      }
      String known =
          StateSpelling.ofPath(
              keys.stream().map(Scalar::text).toList(),
              key.text(),
              here.map(mapping -> mapping.entries().keySet()).orElse(Set.of()),
              root);
      keys.add(known.equals(key.text()) ? key : new Scalar(known, key.plain(), key.origin()));
      here = here.flatMap(mapping -> mapping.child(keys.get(keys.size() - 1).text()));
      at += taken;
    }
    return keys;
  }
}
