package casus.cli;

/** What is at the other end of standard error. */
final class Terminal {
  private Terminal() {}

  /**
   * Whether standard error is a terminal. Java cannot tell, so the launcher says so in a property;
   * without it, as with a bare {@code java -jar}, progress is told in plain lines.
   */
  static boolean isTerminal() {
    return Boolean.getBoolean("casus.terminal");
  }
}
