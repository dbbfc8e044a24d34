package casus.figure;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;

/**
 * One system of axes at a given place of the page: a JFreeChart plot without its frame, grid and
 * background. The figure decides where the data go; axes hang outside.
 */
final class Panel {
  /** Room kept for axes. Any size will do: they are drawn next to the data, not at its far end. */
  private static final double AXIS_ROOM = 200;

  /** How far below the data the title of the horizontal axis stands; in ems. */
  private static final double TITLE_BELOW = 2.6;

  private final Rectangle2D frame;
  private final ValueAxis x;
  private final ValueAxis y;
  private final XYPlot plot;
  private int layers;

  /**
   * A panel without data.
   *
   * @param left the left end of the data area, in points; all four are rounded, since JFreeChart
   *     rounds them too
   */
  Panel(double left, double top, double right, double bottom, ValueAxis x, ValueAxis y) {
    this.frame =
        new Rectangle2D.Double(
            Math.rint(left),
            Math.rint(top),
            Math.rint(right) - Math.rint(left),
            Math.rint(bottom) - Math.rint(top));
    this.x = x;
    this.y = y;
    this.plot = new XYPlot(null, x, y, null);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setDomainAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    AxisSpace below = new AxisSpace();
    below.setBottom(AXIS_ROOM);
    plot.setFixedDomainAxisSpace(below);
    AxisSpace beside = new AxisSpace();
    beside.setLeft(AXIS_ROOM);
    plot.setFixedRangeAxisSpace(beside);
  }

  /** Draws thin lines at the ticks of the horizontal axis, behind the data. */
  Panel guidesAcross(Style style) {
    plot.setDomainGridlinesVisible(true);
    plot.setDomainGridlinePaint(style.palette().guide());
    plot.setDomainGridlineStroke(style.stroke(0.4));
    withoutData();
    return this;
  }

  /** Draws thin lines at the ticks of the vertical axis, behind the data. */
  Panel guidesUp(Style style) {
    plot.setRangeGridlinesVisible(true);
    plot.setRangeGridlinePaint(style.palette().guide());
    plot.setRangeGridlineStroke(style.stroke(0.4));
    withoutData();
    return this;
  }

  /** JFreeChart draws guides only where there is a renderer. */
  private void withoutData() {
    add(new DefaultXYDataset(), new XYLineAndShapeRenderer());
  }

  /** Adds data, over those that were added before. */
  void add(XYDataset data, XYItemRenderer renderer) {
    plot.setDataset(layers, data);
    plot.setRenderer(layers, renderer);
    layers++;
  }

  void draw(Canvas canvas) {
    Rectangle2D area =
        new Rectangle2D.Double(
            frame.getX() - AXIS_ROOM,
            frame.getY(),
            frame.getWidth() + AXIS_ROOM,
            frame.getHeight() + AXIS_ROOM);
    String title = x.getLabel();
    boolean written = title != null && !Lettering.isPlain(title, x.getLabelFont());
    if (written) {
      x.setLabel(null); // JFreeChart knows one face only
    }
    plot.draw(canvas.graphics(), area, null, null, new PlotRenderingInfo(null));
    if (written) {
      Style style = canvas.style();
      x.setLabel(title);
      canvas.text(
          title,
          frame.getCenterX(),
          frame.getMaxY() + TITLE_BELOW * style.em(),
          Align.CENTRE,
          Pen.TEXT);
    }
  }

  /**
   * Draws the line of an interval along the horizontal axis; none where an end is not known.
   *
   * @param y its height on the page
   * @param printWidth as {@link Style#stroke} takes it
   */
  void interval(Canvas canvas, double lo, double hi, double y, Color colour, double printWidth) {
    if (!Double.isNaN(lo) && !Double.isNaN(hi)) {
      canvas.line(pageX(lo), y, pageX(hi), y, colour, canvas.style().stroke(printWidth));
    }
  }

  /** Where a value of the horizontal axis lies on the page. */
  double pageX(double value) {
    return x.valueToJava2D(value, frame, RectangleEdge.BOTTOM);
  }

  /** Where a value of the vertical axis lies on the page. */
  double pageY(double value) {
    return y.valueToJava2D(value, frame, RectangleEdge.LEFT);
  }

  double left() {
    return frame.getMinX();
  }

  double right() {
    return frame.getMaxX();
  }

  double top() {
    return frame.getMinY();
  }

  double bottom() {
    return frame.getMaxY();
  }
}
