package casus.treaty;

import java.util.Locale;

/** Where an act strikes its victim. */
public enum Locus {
  /** The victim's own soil. */
  HOMELAND,
  /** A territory overseas. */
  OVERSEAS_TERRITORY,
  /** Forces, vessels or aircraft outside the victim's territory. */
  FORCES_ABROAD,
  /** Networks. */
  CYBER;

  /**
   * The word used in files.
   *
   * @return the name in lower case, with hyphens
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
