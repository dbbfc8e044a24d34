package casus.gui;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * A part of the sheet as it appears on the screen.
 *
 * @param projection the sheet
 * @param x of the sheet's left edge on the screen, pixels
 * @param y of its upper edge
 * @param zoom pixels of a degree of latitude
 * @param window what is seen, pixels
 */
record View(Projection projection, double x, double y, double zoom, Rectangle2D window) {
  /** Panels leave the map free: to the right of it is the key, above the day, below the story. */
  static final double RIGHT = 224;

  static final double TOP = 64;
  static final double BOTTOM = 158;

  /** Space around what is looked at first. */
  private static final double MARGIN = 78;

  /** The view that shows the theatre as large as the window allows. */
  static View home(Projection projection, double width, double height) {
    Rectangle2D home = projection.home();
    double zoom =
        Math.max(
            width / projection.width(),
            Math.min(
                (width - RIGHT - 2 * MARGIN) / home.getWidth(),
                (height - TOP - BOTTOM - 2 * MARGIN) / home.getHeight()));
    return new View(
        projection,
        (width - RIGHT) / 2 - home.getCenterX() * zoom,
        TOP + (height - TOP - BOTTOM) / 2 - home.getCenterY() * zoom,
        zoom,
        new Rectangle2D.Double(0, 0, width, height));
  }

  /** Where a place is on the screen. */
  Point2D at(double latitude, double longitude) {
    return new Point2D.Double(
        x + projection.x(longitude) * zoom, y + projection.y(latitude) * zoom);
  }

  /** The part of the window that the panels leave to the map. */
  Rectangle2D map() {
    return new Rectangle2D.Double(
        window.getX(),
        window.getY() + TOP,
        Math.max(1, window.getWidth() - RIGHT),
        Math.max(1, window.getHeight() - TOP - BOTTOM));
  }
}
