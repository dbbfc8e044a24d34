package casus.study;

/**
 * Some consecutive replications of one cell of a study.
 *
 * @param point the design point
 * @param arm the number of the arm
 * @param from the first replication
 * @param to the first not in the block
 */
public record Block(int point, int arm, int from, int to) {
  /** Replications in a whole block, which starts at a multiple of this. */
  public static final int SIZE = 200;

  /** The same for runs that are listened to: what happened in a long war fills a megabyte. */
  public static final int SIZE_WITH_EVENTS = 20;

  /** Checks the order. */
  public Block {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("no block from " + from + " to " + to);
    }
  }

  /**
   * Whether another block has the same replications of the same point.
   *
   * @param other perhaps of another arm
   * @return true if the two share their luck run by run
   */
  public boolean together(Block other) {
    return point == other.point && from == other.from && to == other.to;
  }

  /**
   * How many replications it has.
   *
   * @return positive
   */
  public int count() {
    return to - from;
  }
}
