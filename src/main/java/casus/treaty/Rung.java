package casus.treaty;

import casus.text.Worded;

/**
 * A rung of the ladder of escalation: the hostility levels of the Militarized Interstate Disputes
 * data (1–5 there), continued into the nuclear range (model.md, section 2).
 */
public enum Rung implements Worded {
  /** No militarized action. */
  NONE("no action"),
  /** Threat of force. */
  THREAT("threat of force"),
  /** Display of force: alert, mobilization, exercise, test. */
  DISPLAY("display of force"),
  /** Use of force: clash, strike, blockade, incursion. */
  FORCE("use of force"),
  /**
   * War: force on its scale. The outcome called war needs both sides to stand here or above on one
   * day, so that one side alone on this rung is not yet at war.
   */
  WAR("war-scale force"),
  /** Limited nuclear use. */
  LIMITED_NUCLEAR("limited nuclear use"),
  /** General nuclear war. */
  GENERAL_NUCLEAR("general nuclear war");

  /** How many rungs there are. */
  public static final int COUNT = 7;

  private final String label;

  Rung(String label) {
    this.label = label;
  }

  /**
   * The rung in words.
   *
   * @return lower case, for tables and figures
   */
  public String label() {
    return label;
  }

  /**
   * The rung with a number.
   *
   * @param level from 0 to 6
   * @return the rung
   * @throws IllegalArgumentException if there is no such rung
   */
  public static Rung of(int level) {
    if (level < 0 || level >= COUNT) {
      throw new IllegalArgumentException("no rung has the number " + level);
    }
    return values()[level];
  }
}
