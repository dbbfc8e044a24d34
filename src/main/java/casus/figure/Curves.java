package casus.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultIntervalXYDataset;
import org.jfree.data.xy.DefaultXYDataset;

/** Curves with a band around each: estimates with their intervals along an axis. */
final class Curves {
  private final DefaultIntervalXYDataset data = new DefaultIntervalXYDataset();
  private final BandRenderer bands;
  private final XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
  private final DefaultXYDataset ends = new DefaultXYDataset();
  private final XYLineAndShapeRenderer edges = new XYLineAndShapeRenderer(true, false);

  private final Palette palette;

  /**
   * No curves yet.
   *
   * @param palette whose tones the bands take
   */
  Curves(Palette palette) {
    this.palette = palette;
    bands = new BandRenderer(palette::overlap);
    lines.setDrawSeriesLineAsPath(true);
    edges.setDrawSeriesLineAsPath(true);
  }

  /**
   * A point of a curve.
   *
   * @param x where
   * @param value the estimate
   * @param lo the lower end of its interval
   * @param hi the upper end
   */
  record Point(double x, double value, double lo, double hi) {}

  /** Adds a curve that goes straight from point to point. */
  void add(List<Point> points, Color colour, BasicStroke stroke) {
    int series = data.getSeriesCount();
    double[][] values = new double[6][points.size()];
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      values[0][i] = point.x();
      values[1][i] = point.x();
      values[2][i] = point.x();
      values[3][i] = point.value();
      values[4][i] = Double.isNaN(point.lo()) ? point.value() : point.lo();
      values[5][i] = Double.isNaN(point.hi()) ? point.value() : point.hi();
    }
    data.addSeries(series, values);
    for (int end = 0; end < 2; end++) {
      ends.addSeries(2 * series + end, new double[][] {values[0], values[4 + end]});
      edges.setSeriesPaint(2 * series + end, colour);
      edges.setSeriesStroke(2 * series + end, new BasicStroke(stroke.getLineWidth() / 4));
    }
    bands.setSeriesPaint(series, palette.tint(colour));
    lines.setSeriesPaint(series, colour);
    lines.setSeriesStroke(series, stroke);
  }

  /**
   * Adds a curve that keeps each value until the next point.
   *
   * @param end where the last value ends
   */
  void addSteps(List<Point> points, double end, Color colour, BasicStroke stroke) {
    List<Point> corners = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      corners.add(point);
      double next = i + 1 < points.size() ? points.get(i + 1).x() : end;
      corners.add(new Point(next, point.value(), point.lo(), point.hi()));
    }
    add(corners, colour, stroke);
  }

  /**
   * Draws all bands, and all lines over them. Where there are several, their bands are edged, and
   * where two lie over one another both are seen: in a colour of their own, since not all formats
   * know transparency.
   */
  void addTo(Panel panel) {
    panel.add(data, bands);
    if (data.getSeriesCount() > 1) {
      panel.add(ends, edges);
    }
    panel.add(data, lines);
  }
}
