package casus.gui;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import javax.swing.JViewport;
import org.jspecify.annotations.Nullable;
import sim.display.Display2D;

/** The mouse on the map: the wheel zooms, dragging moves. */
final class MapMouse {
  private MapMouse() {}

  /** Lets the mouse of a display do so. */
  static void attach(Display2D display) {
    MouseAdapter mouse =
        new MouseAdapter() {
          private @Nullable Point grip;

          @Override
          public void mouseWheelMoved(MouseWheelEvent event) {
            double factor = Math.pow(1.12, -event.getPreciseWheelRotation());
            display.setScale(rounded(Math.max(0.5, Math.min(60, display.getScale() * factor))));
          }

          @Override
          public void mousePressed(MouseEvent event) {
            grip = event.getPoint();
          }

          @Override
          public void mouseDragged(MouseEvent event) {
            Point from = grip;
            if (from != null) {
              JViewport port = display.display.getViewport();
              Point now = port.getViewPosition();
              move(port, now.x + from.x - event.getX(), now.y + from.y - event.getY());
            }
          }
        };
    display.insideDisplay.addMouseListener(mouse);
    display.insideDisplay.addMouseMotionListener(mouse);
    display.insideDisplay.addMouseWheelListener(mouse);
  }

  /** A scale that fits into the field that shows it. */
  static double rounded(double scale) {
    return Math.round(scale * 100) / 100.0;
  }

  /** Shows a part of the sheet that begins at a place, as far as it reaches. */
  static void move(JViewport port, int x, int y) {
    Dimension all = port.getViewSize();
    Dimension seen = port.getExtentSize();
    port.setViewPosition(
        new Point(
            Math.max(0, Math.min(x, all.width - seen.width)),
            Math.max(0, Math.min(y, all.height - seen.height))));
  }
}
