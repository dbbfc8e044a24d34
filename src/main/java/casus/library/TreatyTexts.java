package casus.library;

import static java.util.stream.Collectors.toMap;

import casus.text.Packed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The treaties that casus ships, as YAML: one file each, coded by hand with sources. */
public final class TreatyTexts {
  private final List<String> ids;

  private TreatyTexts(List<String> ids) {
    this.ids = ids;
  }

  /**
   * Reads the list of treaties.
   *
   * @return the library
   */
  public static TreatyTexts load() {
    return new TreatyTexts(
        Packed.text(TreatyTexts.class, "treaties/index.txt")
            .lines()
            .filter(line -> !line.isBlank())
            .toList());
  }

  /**
   * What there is.
   *
   * @return the treaties' ids, in alphabetical order
   */
  public List<String> ids() {
    return ids;
  }

  /**
   * The number by which the Alliance Treaty Obligations and Provisions data know a treaty.
   *
   * @param id such as {@code "nato-1949"}
   * @return its {@code atopid}; empty where the data have no such treaty, as those that came after
   *     2018
   */
  public static Optional<String> atopOf(String id) {
    return Optional.ofNullable(Atop.BY_ID.get(id));
  }

  /**
   * The treaty of the library that an id or a number of ATOP names.
   *
   * @param written {@code "nato-1949"} or {@code "3180"}
   * @return the library's id where the text is a number that ATOP gives one of its treaties; else
   *     the text itself
   */
  public static String named(String written) {
    return Atop.BY_NUMBER.getOrDefault(written.strip(), written);
  }

  private static final class Atop {
    static final Map<String, String> BY_ID =
        Packed.rows(TreatyTexts.class, "treaties/atop.csv").stream()
            .collect(toMap(row -> row.getField("treaty"), row -> row.getField("atop")));
    static final Map<String, String> BY_NUMBER =
        BY_ID.entrySet().stream().collect(toMap(Map.Entry::getValue, Map.Entry::getKey));
  }

  /**
   * A treaty's file.
   *
   * @param id such as {@code "nato-1949"}
   * @return YAML; empty if there is no such treaty
   */
  public Optional<String> yaml(String id) {
    return ids.contains(id)
        ? Optional.of(Packed.text(TreatyTexts.class, "treaties/" + id + ".yaml"))
        : Optional.empty();
  }
}
