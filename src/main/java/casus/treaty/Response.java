package casus.treaty;

import java.util.Locale;

/** What an ally does when a treaty is invoked, in rising order (model.md, section 2). */
public enum Response {
  /** Nothing. */
  NONE,
  /** Words, sanctions, recalls. */
  DIPLOMATIC,
  /** Arms, money, intelligence. */
  MATERIEL,
  /** Forces sent to defend, not to attack: no belligerent. */
  DEPLOYMENT,
  /** Force up to rung 3. */
  LIMITED,
  /** Belligerent without reserve. */
  FULL;

  /** How many responses there are. */
  public static final int COUNT = 6;

  /**
   * The word used in files and tables.
   *
   * @return the name in lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
