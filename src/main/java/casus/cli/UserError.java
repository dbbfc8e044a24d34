package casus.cli;

/** A mistake of the user's that no package below can see; the message says how to mend it. */
final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1;

  UserError(String message) {
    super(message);
  }
}
