package casus.scenario;

import java.util.List;

/**
 * A text that values come from: a file, a {@code --set}, or something in casus itself.
 *
 * @param name what to call it in messages
 * @param lines its lines, for showing a fault; empty for what has no text
 */
record Source(String name, List<String> lines) {
  Source {
    lines = List.copyOf(lines);
  }

  /**
   * A source with a text.
   *
   * @param name what to call it
   * @param text its text
   * @return the source
   */
  static Source of(String name, String text) {
    return new Source(name, text.lines().toList());
  }

  /**
   * A line.
   *
   * @param line from 1
   * @return empty if there is none
   */
  String line(int line) {
    return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
  }
}
