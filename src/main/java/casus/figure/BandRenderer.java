package casus.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;

/**
 * Fills, for each series, the band between its lower and upper values, as one outline. JFreeChart's
 * own area renderers draw one polygon an item, which leaves hair cracks in print and makes large
 * files.
 */
final class BandRenderer extends AbstractXYItemRenderer {
  private static final long serialVersionUID = 1;

  /** Corners nearer than this to the straight line are left out; in points, far below the eye. */
  private static final double TOLERANCE = 0.02;

  private final transient BinaryOperator<Color> overlap;
  private final transient List<Area> drawn = new ArrayList<>();

  /** Bands of which the later cover the earlier. */
  BandRenderer() {
    this((under, over) -> over);
  }

  /**
   * Bands that show through one another.
   *
   * @param overlap the colour where a later band lies over an earlier one
   */
  BandRenderer(BinaryOperator<Color> overlap) {
    this.overlap = overlap;
  }

  @Override
  public XYItemRendererState initialise(
      Graphics2D g2, Rectangle2D dataArea, XYPlot plot, XYDataset dataset, PlotRenderingInfo info) {
    XYItemRendererState state = new XYItemRendererState(info);
    state.setProcessVisibleItemsOnly(false);
    drawn.clear();
    return state;
  }

  @Override
  public void drawItem(
      Graphics2D g2,
      XYItemRendererState state,
      Rectangle2D dataArea,
      PlotRenderingInfo info,
      XYPlot plot,
      ValueAxis domainAxis,
      ValueAxis rangeAxis,
      XYDataset dataset,
      int series,
      int item,
      CrosshairState crosshairState,
      int pass) {
    if (item != 0) {
      return; // the whole series was drawn with its first item
    }
    IntervalXYDataset bands = (IntervalXYDataset) dataset;
    List<Point2D> upper = new ArrayList<>();
    List<Point2D> lower = new ArrayList<>();
    for (int i = 0; i < bands.getItemCount(series); i++) {
      double x =
          domainAxis.valueToJava2D(bands.getXValue(series, i), dataArea, RectangleEdge.BOTTOM);
      upper.add(point(x, bands.getEndYValue(series, i), rangeAxis, dataArea));
      lower.add(point(x, bands.getStartYValue(series, i), rangeAxis, dataArea));
    }
    List<Point2D> top = Polyline.simplified(upper, TOLERANCE);
    List<Point2D> bottom = Polyline.simplified(lower, TOLERANCE);
    Path2D outline = Polyline.path(top);
    for (int i = bottom.size() - 1; i >= 0; i--) {
      outline.lineTo(bottom.get(i).getX(), bottom.get(i).getY());
    }
    outline.closePath();
    g2.setPaint(getItemPaint(series, item));
    g2.fill(outline);
    fillOverlaps(g2, outline, series);
  }

  private void fillOverlaps(Graphics2D g2, Path2D outline, int series) {
    Color colour = (Color) getSeriesPaint(series);
    Area area = new Area(outline);
    for (int under = 0; under < drawn.size(); under++) {
      Color both = overlap.apply((Color) getSeriesPaint(under), colour);
      Area common = new Area(drawn.get(under));
      common.intersect(area);
      if (!both.equals(colour) && !common.isEmpty()) {
        g2.setPaint(both);
        g2.fill(common);
      }
    }
    drawn.add(area);
  }

  /** A value below the axis, such as zero on a logarithmic one, lies on the axis. */
  private static Point2D point(double x, double value, ValueAxis axis, Rectangle2D area) {
    double shown = Math.max(axis.getLowerBound(), Math.min(axis.getUpperBound(), value));
    return new Point2D.Double(x, axis.valueToJava2D(shown, area, RectangleEdge.LEFT));
  }
}
