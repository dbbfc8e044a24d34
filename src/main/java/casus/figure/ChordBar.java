package casus.figure;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/**
 * A bar along the line between two points, whose parts are shares of runs by rung.
 *
 * @param from one end of the line
 * @param to the other
 * @param gap how far the bar keeps from both
 * @param half half its width
 */
record ChordBar(Point2D from, Point2D to, double gap, double half) {
  /** Draws it; {@code counts} are runs by rung, of {@code n}. */
  void paint(Canvas canvas, long[] counts, long n) {
    Style style = canvas.style();
    double bar = Math.max(0, from.distance(to) - 2 * gap);
    double done = 0;
    for (int rung = 0; rung < counts.length; rung++) {
      double share = counts[rung] / (double) n;
      if (share > 0) {
        canvas.fill(strip(gap + bar * done, gap + bar), style.palette().rung(rung));
        done += share;
      }
    }
    canvas.draw(strip(gap, gap + bar), style.palette().ink(), style.stroke(0.4));
  }

  /** A part of the bar, between two distances from its beginning. */
  private Path2D strip(double begin, double end) {
    double length = from.distance(to);
    double dx = (to.getX() - from.getX()) / length;
    double dy = (to.getY() - from.getY()) / length;
    return Polyline.closed(
        from.getX() + dx * begin - dy * half,
        from.getY() + dy * begin + dx * half,
        from.getX() + dx * end - dy * half,
        from.getY() + dy * end + dx * half,
        from.getX() + dx * end + dy * half,
        from.getY() + dy * end - dx * half,
        from.getX() + dx * begin + dy * half,
        from.getY() + dy * begin - dx * half);
  }
}
