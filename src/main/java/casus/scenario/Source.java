package casus.scenario;

import java.util.List;

/**
 * A text that values come from: a file, a {@code --set}, or something in casus itself.
 *
 * @param name what to call it in messages
 * @param lines its lines, for showing a fault; empty for what has no text
 * @param isShipped whether it is a file of casus's own library, whatever a user's file is called
 */
record Source(String name, List<String> lines, boolean isShipped) {
  Source {
    lines = List.copyOf(lines);
  }

  Source(String name, List<String> lines) {
    this(name, lines, false);
  }

  /** A file of casus's own library. */
  static Source shipped(String name, String text) {
    return new Source(name, text.lines().toList(), true);
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
