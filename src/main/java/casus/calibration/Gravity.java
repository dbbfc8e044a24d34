package casus.calibration;

/** How grave a dispute became, as R5 and R7 look at it: the class of its deaths, or war. */
enum Gravity {
  /** Nobody died, or nobody knows. */
  NONE("force_no_deaths"),
  /** 1 to 25 died. */
  FEW("force_1_25"),
  /** 26 or more died. */
  MANY("force_26plus"),
  /** War. */
  WAR("war");

  private final String word;

  Gravity(String word) {
    this.word = word;
  }

  /**
   * The gravity by its word in a file.
   *
   * @param word one of {@code force_no_deaths, force_1_25, force_26plus, war}; others, such as
   *     {@code force_deaths_unknown}, count as no deaths
   * @return the gravity
   */
  static Gravity ofWord(String word) {
    for (Gravity gravity : values()) {
      if (gravity.word.equals(word)) {
        return gravity;
      }
    }
    return NONE;
  }

  /**
   * Severity as R5 has it.
   *
   * @return 0 to 3
   */
  public int severity() {
    return ordinal();
  }
}
