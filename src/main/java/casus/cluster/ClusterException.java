package casus.cluster;

/** A scheduler that cannot be asked, or that refuses. */
public final class ClusterException extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * A refusal.
   *
   * @param message what was asked, and what the scheduler said, for the user
   */
  public ClusterException(String message) {
    super(message);
  }
}
