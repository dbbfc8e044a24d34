package casus.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.DefaultIntervalXYDataset;

/** Rectangles in the coordinates of a panel, each in a colour of its own. */
final class Bars {
  private final DefaultIntervalXYDataset data = new DefaultIntervalXYDataset();
  private final XYBarRenderer renderer = new XYBarRenderer();

  /** Bars without an outline. */
  Bars() {
    renderer.setUseYInterval(true);
    renderer.setShadowVisible(false);
    renderer.setBarPainter(new StandardXYBarPainter());
  }

  /** Bars with a thin line around each. */
  Bars(Color outline, BasicStroke stroke) {
    this();
    renderer.setDrawBarOutline(true);
    renderer.setDefaultOutlinePaint(outline);
    renderer.setDefaultOutlineStroke(stroke);
  }

  void add(double fromX, double toX, double fromY, double toY, Color colour) {
    int series = data.getSeriesCount();
    data.addSeries(
        series,
        new double[][] {{(fromX + toX) / 2}, {fromX}, {toX}, {(fromY + toY) / 2}, {fromY}, {toY}});
    renderer.setSeriesPaint(series, colour);
  }

  void addTo(Panel panel) {
    panel.add(data, renderer);
  }
}
