package casus.text;

import java.util.Locale;

/** A constant that files call by its name. */
public interface Worded {
  /**
   * The name in the program.
   *
   * @return in capitals, with underscores, as an {@code enum} gives it
   */
  String name();

  /**
   * The word used in files, tables and figures.
   *
   * @return the name in lower case, with hyphens
   */
  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
