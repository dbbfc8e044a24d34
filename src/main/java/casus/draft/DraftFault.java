package casus.draft;

/** A question that no sound file can be made from; the message says why and what to ask instead. */
public final class DraftFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * A fault of the question.
   *
   * @param message for the user
   */
  public DraftFault(String message) {
    super(message);
  }
}
