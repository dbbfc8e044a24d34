package casus.story;

/**
 * One thing told of a day.
 *
 * @param text a sentence or two
 * @param routine what to count it as when days without news are folded; {@link Routine#NEWS} if it
 *     must be told
 */
record Line(String text, Routine routine) {
  /**
   * What happens again and again and changes nothing.
   *
   * @param what the kind, such as "Choices to stay at use of force"; empty for what needs no
   *     mention
   * @param who whose doing it is
   */
  record Routine(String what, String who) {
    /** Not routine. */
    static final Routine NEWS = new Routine("news", "");

    /** Routine that folded days need not mention. */
    static final Routine SILENT = new Routine("", "");
  }

  static Line news(String text) {
    return new Line(text, Routine.NEWS);
  }

  boolean isNews() {
    return routine.equals(Routine.NEWS);
  }
}
