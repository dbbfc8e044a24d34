package casus.results;

/** Something about the results folder that the user can mend; the message says what. */
public final class ResultsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * A fault the user can mend.
   *
   * @param message what is wrong, and how to mend it
   */
  public ResultsException(String message) {
    super(message);
  }

  /**
   * A fault the user can mend.
   *
   * @param message what is wrong, and how to mend it
   * @param cause what the system said
   */
  public ResultsException(String message, Throwable cause) {
    super(message, cause);
  }
}
