package casus.story;

/** A column or outcome was asked for that there is not; the message names those there are. */
public final class UnknownOutcomeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnknownOutcomeException(String message) {
    super(message);
  }
}
