package casus.library;

import java.util.List;
import java.util.Optional;

/** A way to name states. */
public enum CodeSystem {
  /** The codes that casus writes. */
  CASUS("casus", "casus", ""),
  /** Numbers of the Correlates of War. */
  COW_NUMBER("cow", "the Correlates of War", "cow_number"),
  /** Abbreviations of the Correlates of War. */
  COW("cow", "the Correlates of War", "cow"),
  /** Numbers of Gleditsch and Ward. */
  GW("gw", "Gleditsch and Ward", "gw_number"),
  /** ISO 3166 alpha-2. */
  ISO2("iso2", "ISO 3166", "iso2"),
  /** ISO 3166 alpha-3, with codes that were withdrawn. */
  ISO3("iso3", "ISO 3166", "iso3"),
  /** Names in English, Korean, Russian, Chinese, French and German. */
  NAME("name", "name", "");

  private final String prefix;
  private final String title;
  private final String column;

  CodeSystem(String prefix, String title, String column) {
    this.prefix = prefix;
    this.title = title;
    this.column = column;
  }

  /**
   * What may be written before a code to say whose it is, as in {@code cow:970}.
   *
   * @return the word without the colon
   */
  public String prefix() {
    return prefix;
  }

  /**
   * Whose codes they are.
   *
   * @return words for a message
   */
  public String title() {
    return title;
  }

  /** The column of the table of codes; empty if it is none of one column. */
  String column() {
    return column;
  }

  /** The lists that a text names by its beginning; empty if it has none. */
  static Optional<List<CodeSystem>> named(String written) {
    int colon = written.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String word = written.substring(0, colon).strip();
    List<CodeSystem> systems =
        List.of(values()).stream().filter(system -> system.prefix.equals(word)).toList();
    return systems.isEmpty() ? Optional.empty() : Optional.of(systems);
  }
}
