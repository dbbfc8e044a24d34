package casus.figure;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Lines through many points. */
final class Polyline {
  private Polyline() {}

  /**
   * Leaves out the points that the eye does not miss: the rest is nowhere further from the whole
   * than the tolerance (Douglas and Peucker 1973, doi:10.3138/FM57-6770-U75U-7727). A crisis of ten
   * years has 3,651 days, a column of print some 500 dots.
   */
  static List<Point2D> simplified(List<Point2D> points, double tolerance) {
    if (points.size() < 3) {
      return points;
    }
    BitSet kept = new BitSet(points.size());
    kept.set(0);
    kept.set(points.size() - 1);
    Deque<int[]> open = new ArrayDeque<>();
    open.push(new int[] {0, points.size() - 1});
    while (!open.isEmpty()) {
      int[] span = open.pop();
      int furthest = -1;
      double distance = tolerance;
      Point2D from = points.get(span[0]);
      Point2D to = points.get(span[1]);
      for (int i = span[0] + 1; i < span[1]; i++) {
        Point2D p = points.get(i);
        double off =
            Line2D.ptSegDist(from.getX(), from.getY(), to.getX(), to.getY(), p.getX(), p.getY());
        if (off > distance) {
          distance = off;
          furthest = i;
        }
      }
      if (furthest >= 0) {
        kept.set(furthest);
        open.push(new int[] {span[0], furthest});
        open.push(new int[] {furthest, span[1]});
      }
    }
    List<Point2D> simple = new ArrayList<>();
    kept.stream().forEach(i -> simple.add(points.get(i)));
    return simple;
  }

  /** An area with straight sides. */
  static Path2D closed(double... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0], corners[1]);
    for (int i = 2; i + 1 < corners.length; i += 2) {
      path.lineTo(corners[i], corners[i + 1]);
    }
    path.closePath();
    return path;
  }

  /** A path through points; empty for none. */
  static Path2D path(List<Point2D> points) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < points.size(); i++) {
      Point2D p = points.get(i);
      if (i == 0) {
        path.moveTo(p.getX(), p.getY());
      } else {
        path.lineTo(p.getX(), p.getY());
      }
    }
    return path;
  }
}
