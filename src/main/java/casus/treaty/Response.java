package casus.treaty;

import casus.text.Worded;

/** What an ally does when a treaty is invoked, in rising order (model.md, section 2). */
public enum Response implements Worded {
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
}
