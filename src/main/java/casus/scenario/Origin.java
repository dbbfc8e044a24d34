package casus.scenario;

import java.util.List;

/**
 * Where a value comes from.
 *
 * @param source the text
 * @param line from 1; 0 for what has no text
 * @param column from 1, in code points; 0 for what has no text
 */
record Origin(Source source, int line, int column) {
  /**
   * The origin of a value that nobody wrote down.
   *
   * @param name such as {@code "default"} or {@code "library, 2022"}
   * @return an origin without place
   */
  static Origin named(String name) {
    return new Origin(new Source(name, List.of()), 0, 0);
  }

  @Override
  public String toString() {
    return line == 0 ? source.name() : source.name() + ":" + line;
  }
}
