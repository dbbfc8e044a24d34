package casus.results;

import java.io.IOException;

/**
 * Tells that a results folder is not what it should be: a file is missing, cut off or holds what
 * its column does not allow. The message is for the user: it names the file, the line where there
 * is one, what was found and what to do.
 */
public final class UnreadableResultsException extends IOException {
  private static final long serialVersionUID = 1;

  /**
   * A fault of a folder.
   *
   * @param message what is wrong
   */
  public UnreadableResultsException(String message) {
    super(message);
  }

  UnreadableResultsException(String message, Throwable cause) {
    super(message, cause);
  }
}
