package casus.library;

import casus.text.Packed;
import java.util.List;
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
