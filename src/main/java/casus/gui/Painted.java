package casus.gui;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.function.ToDoubleBiFunction;

/**
 * A page in a window: as wide as its window, as high as what is painted on it. Used on Swing's
 * thread.
 */
final class Painted extends ScrolledPanel {
  private static final long serialVersionUID = 1;

  private final int leastWidth;
  private final transient ToDoubleBiFunction<Graphics2D, Double> painter;
  private double height = 60;

  /**
   * @param leastWidth a narrower window scrolls, pixels
   * @param painter paints in a width, and tells how high it became
   */
  Painted(int leastWidth, ToDoubleBiFunction<Graphics2D, Double> painter) {
    this.leastWidth = leastWidth;
    this.painter = painter;
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, getWidth(), getHeight());
    double needed = painter.applyAsDouble(g, (double) getWidth());
    g.dispose();
    if (Math.abs(needed - height) > 0.5) {
      height = needed;
      revalidate();
    }
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(leastWidth, (int) Math.ceil(height));
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return getParent() != null && getParent().getWidth() >= leastWidth;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return getParent() != null && getParent().getHeight() > height;
  }
}
