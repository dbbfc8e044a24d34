package casus.figure;

/** Where the given point of a text is in its width. */
enum Align {
  /** The point is its left end. */
  LEFT(0),
  /** The point is its middle. */
  CENTRE(0.5),
  /** The point is its right end. */
  RIGHT(1);

  private final double share;

  Align(double share) {
    this.share = share;
  }

  /** How much of the text lies left of the point, 0 to 1. */
  double share() {
    return share;
  }
}
