package casus.figure;

import casus.results.StoredScenario.Point;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Collection;
import java.util.Optional;

/**
 * A part of the globe on the page, in Lambert's azimuthal equal-area projection about its middle
 * (Snyder 1987, USGS Professional Paper 1395, eqs 24-2 to 24-4, for a sphere). Shapes near the
 * middle are true and no meridian is a seam.
 */
final class EqualAreaView {
  /** The earth's mean radius in km. */
  private static final double RADIUS = 6371;

  /**
   * The cosine of the distance from which on nothing is drawn: near the point opposite the middle,
   * shapes are torn.
   */
  private static final double FARTHEST = Math.cos(Math.toRadians(150));

  private final double sinLatitude;
  private final double cosLatitude;
  private final double longitude;
  private double scale = 1;
  private double shiftX;
  private double shiftY;

  /** A view in km, the middle at the origin. */
  EqualAreaView(Point middle) {
    double latitude = Math.toRadians(middle.latitude());
    sinLatitude = Math.sin(latitude);
    cosLatitude = Math.cos(latitude);
    longitude = Math.toRadians(middle.longitude());
  }

  /** The middle of several points: the direction of the sum of their unit vectors. */
  static Point middle(Collection<Point> points) {
    double x = 0;
    double y = 0;
    double z = 0;
    for (Point point : points) {
      double latitude = Math.toRadians(point.latitude());
      double turn = Math.toRadians(point.longitude());
      x += Math.cos(latitude) * Math.cos(turn);
      y += Math.cos(latitude) * Math.sin(turn);
      z += Math.sin(latitude);
    }
    return new Point(
        Math.toDegrees(Math.atan2(z, Math.hypot(x, y))), Math.toDegrees(Math.atan2(y, x)));
  }

  /**
   * Moves and scales the view so that a rectangle of the map fills one of the page.
   *
   * @param centre of the map's rectangle, in the view's present coordinates
   * @param kmPerPoint how many km a point of the page is
   */
  void place(Point2D centre, double kmPerPoint, double pageX, double pageY) {
    scale = 1 / kmPerPoint;
    shiftX = pageX - centre.getX() * scale;
    shiftY = pageY - centre.getY() * scale;
  }

  /** Where a point of the globe lies; empty when it is nearly opposite the middle. */
  Optional<Point2D> project(double latitudeDegrees, double longitudeDegrees) {
    double latitude = Math.toRadians(latitudeDegrees);
    double turn = Math.toRadians(longitudeDegrees) - longitude;
    double sin = Math.sin(latitude);
    double cos = Math.cos(latitude);
    double nearness = sinLatitude * sin + cosLatitude * cos * Math.cos(turn);
    if (nearness < FARTHEST) {
      return Optional.empty();
    }
    double k = RADIUS * Math.sqrt(2 / (1 + nearness));
    double x = k * cos * Math.sin(turn);
    double y = -k * (cosLatitude * sin - sinLatitude * cos * Math.cos(turn));
    return Optional.of(new Point2D.Double(shiftX + scale * x, shiftY + scale * y));
  }

  Optional<Point2D> project(Point point) {
    return project(point.latitude(), point.longitude());
  }

  /** A ring of corners as an outline; empty when a corner lies nearly opposite the middle. */
  Optional<Path2D> outline(double[] ring) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i + 1 < ring.length; i += 2) {
      Optional<Point2D> corner = project(ring[i + 1], ring[i]);
      if (corner.isEmpty()) {
        return Optional.empty();
      }
      if (i == 0) {
        path.moveTo(corner.get().getX(), corner.get().getY());
      } else {
        path.lineTo(corner.get().getX(), corner.get().getY());
      }
    }
    path.closePath();
    return Optional.of(path);
  }
}
