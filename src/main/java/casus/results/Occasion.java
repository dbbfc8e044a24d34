package casus.results;

import java.util.concurrent.Callable;

/**
 * On which occasion files are made: the command that is being carried out on this thread, so that
 * what is made of results is on record with how to make it again.
 */
public final class Occasion {
  private static final ThreadLocal<String> COMMAND = ThreadLocal.withInitial(() -> "");

  private Occasion() {}

  /**
   * Does something by a command.
   *
   * @param command such as {@code casus compare DIR}, with DIR for the results folder
   * @param work what is done
   * @return what the work gives
   * @throws Exception what the work throws
   */
  public static <T> T by(String command, Callable<T> work) throws Exception {
    String before = COMMAND.get();
    COMMAND.set(command);
    try {
      return work.call();
    } finally {
      COMMAND.set(before);
    }
  }

  /** The command; empty if none is known. */
  static String command() {
    return COMMAND.get();
  }
}
