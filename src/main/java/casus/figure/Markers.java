package casus.figure;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

/** Shapes that tell things apart where colour does not: of equal weight to the eye. */
final class Markers {
  private Markers() {}

  /** Draws the marker of a thing, of the usual size, with a thin edge. */
  static void paint(Canvas canvas, int index, double x, double y, Color colour) {
    Style style = canvas.style();
    Shape shape = shape(index, x, y, 0.26 * style.em());
    canvas.fill(shape, colour);
    canvas.draw(shape, style.palette().ink(), style.stroke(0.4));
  }

  /** Draws a bar with an arrow down: the value lies below, nobody knows how far. */
  static void downFrom(Canvas canvas, double x, double y, Color colour) {
    Style style = canvas.style();
    double em = style.em();
    canvas.line(x - 0.2 * em, y, x + 0.2 * em, y, colour, style.hairline());
    canvas.line(x, y, x, y + 1.1 * em, colour, style.hairline());
    canvas.fill(
        Polyline.closed(x, y + 1.3 * em, x - 0.15 * em, y + em, x + 0.15 * em, y + em), colour);
  }

  /**
   * The marker of a thing: circle, square, triangle, diamond, triangle on its tip, cross; then
   * again.
   *
   * @param index which thing, from 0
   * @param x its centre
   * @param y its centre
   * @param radius of the circle; the others have about its area
   */
  static Shape shape(int index, double x, double y, double radius) {
    return switch (index % 6) {
      case 0 -> new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
      case 1 -> {
        double half = 0.89 * radius;
        yield new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half);
      }
      case 2 -> polygon(x, y, 1.35 * radius, 0, -1, 0.87, 0.6, -0.87, 0.6);
      case 3 -> polygon(x, y, 1.25 * radius, 0, -1, 1, 0, 0, 1, -1, 0);
      case 4 -> polygon(x, y, 1.35 * radius, 0, 1, 0.87, -0.6, -0.87, -0.6);
      default ->
          polygon(
              x,
              y,
              1.1 * radius,
              -0.35,
              -1,
              0.35,
              -1,
              0.35,
              -0.35,
              1,
              -0.35,
              1,
              0.35,
              0.35,
              0.35,
              0.35,
              1,
              -0.35,
              1,
              -0.35,
              0.35,
              -1,
              0.35,
              -1,
              -0.35,
              -0.35,
              -0.35);
    };
  }

  private static Shape polygon(double x, double y, double radius, double... corners) {
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(radius, radius);
    return place.createTransformedShape(Polyline.closed(corners));
  }
}
