package casus.design;

/**
 * Whose luck a replication of a study has. The arms of a point always share it, so that they can be
 * compared pair by pair.
 */
public enum LuckSharing {
  /**
   * Replications of equal number share their luck at all points: what differs between two points is
   * what the factors changed. Then the runs of one number stand or fall together, and an average
   * over points rests on no more luck than there are replications.
   */
  SHARED("shared"),

  /**
   * Each point has luck of its own, so that an average over points is one over independent runs.
   * Points that a design lays to be compared with one another (a trajectory of Morris, a row of
   * Saltelli's base sample with its mixtures) have theirs together.
   */
  PER_POINT("per-point");

  private final String word;

  LuckSharing(String word) {
    this.word = word;
  }

  /**
   * The word in files.
   *
   * @return such as {@code "per-point"}
   */
  public String word() {
    return word;
  }
}
