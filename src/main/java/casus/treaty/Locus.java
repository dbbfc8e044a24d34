package casus.treaty;

import casus.text.Worded;

/** Where an act strikes its victim. */
public enum Locus implements Worded {
  /** The victim's own soil. */
  HOMELAND,
  /** A territory overseas. */
  OVERSEAS_TERRITORY,
  /** Forces, vessels or aircraft outside the victim's territory. */
  FORCES_ABROAD,
  /** Networks. */
  CYBER;
}
