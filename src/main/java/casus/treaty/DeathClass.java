package casus.treaty;

/**
 * Classes of cumulative battle deaths in a dispute: none, 1–25, 26–999, 1,000 and more (after the
 * fatality levels of the MID data; the last is the threshold of war there).
 */
public final class DeathClass {
  /** The gravest class: 1,000 deaths and more. */
  public static final int GRAVEST = 3;

  /** How many classes there are. */
  public static final int COUNT = 4;

  private DeathClass() {}

  /**
   * The class of a number of deaths.
   *
   * @param deaths not negative; rounded down to whole lives
   * @return 0 for none, 1 up to 25, 2 up to 999, 3 above
   */
  public static int of(double deaths) {
    if (deaths < 1) {
      return 0;
    }
    if (deaths < 26) {
      return 1;
    }
    return deaths < 1000 ? 2 : GRAVEST;
  }
}
