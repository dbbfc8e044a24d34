package casus.figure;

import java.awt.geom.Point2D;

/**
 * An ellipse on which things stand.
 *
 * @param centre its middle, in points
 * @param radiusX its half-width
 * @param radiusY its half-height
 */
record Ring(Point2D centre, double radiusX, double radiusY) {
  /** Into how many parts the ellipse is cut to measure it. */
  private static final int STEPS = 3600;

  /**
   * Where one of several stands: equally far from its neighbours along the ellipse, the first
   * beside the top, so that no label lies on the middle line.
   */
  Point2D place(int index, int of) {
    double share = (index + 0.5) / of;
    double whole = 0;
    double[] length = new double[STEPS + 1];
    for (int i = 1; i <= STEPS; i++) {
      whole += at(2 * Math.PI * i / STEPS).distance(at(2 * Math.PI * (i - 1) / STEPS));
      length[i] = whole;
    }
    int i = 0;
    while (length[i] < share * whole) {
      i++;
    }
    return at(2 * Math.PI * i / STEPS);
  }

  /** A point of the ellipse by its angle, clockwise from the top. */
  private Point2D at(double angle) {
    return new Point2D.Double(
        centre.getX() + radiusX * Math.sin(angle), centre.getY() - radiusY * Math.cos(angle));
  }

  /** How far from the middle line an ellipse that is wider by a margin ends at a height. */
  double halfWidth(double y, double margin) {
    double up = Math.min(1, Math.abs(y - centre.getY()) / (radiusY + margin));
    return (radiusX + margin) * Math.sqrt(1 - up * up);
  }
}
