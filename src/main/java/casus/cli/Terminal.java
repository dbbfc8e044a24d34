package casus.cli;

import java.io.Console;
import java.util.Optional;

/** What is at the other end of standard input and error. */
final class Terminal {
  private Terminal() {}

  /**
   * Whether standard error is a terminal. Java cannot tell, so the launcher says so in a property;
   * without it, as with a bare {@code java -jar}, progress is told in plain lines.
   */
  static boolean isTerminal() {
    return Boolean.getBoolean("casus.terminal");
  }

  /**
   * The person who sits at a terminal.
   *
   * @return empty where input or output is a file or a pipe
   */
  @SuppressWarnings("SystemConsoleNull") // later Javas give a console always, which tells itself
  static Optional<Console> console() {
    Console console = System.console();
    return console == null || !isTerminal(console) ? Optional.empty() : Optional.of(console);
  }

  private static boolean isTerminal(Console console) {
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException e) {
      return true; // before Java 22 there is a console only at a terminal
    }
  }
}
