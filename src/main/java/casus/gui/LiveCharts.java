package casus.gui;

import casus.figure.Palette;
import casus.figure.Theme;
import casus.figure.Typeface;
import casus.text.Text;
import casus.treaty.Rung;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GridLayout;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javax.swing.JPanel;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;

/**
 * The charts of a run as it goes on: highest rung, balance, participants, tension. MASON's own
 * charts need an older JFreeChart, hence these. Used on Swing's thread.
 */
final class LiveCharts {
  private final Palette palette = new Palette(Theme.COLOUR);
  private final Typeface typeface = Typeface.load();
  private final XYSeries rung = series("highest rung");
  private final List<XYSeries> balances;
  private final XYSeries fighting = series("use force");
  private final XYSeries helping = series("help without fighting");
  private final XYSeries tension = series("tension");
  private final JPanel panel = new JPanel(new GridLayout(0, 1));
  private int shown;

  LiveCharts(Scene scene) {
    int horizon = scene.scenario().horizonDays();
    balances = scene.standing().disputes().stream().map(dispute -> series(dispute.id())).toList();
    boolean provoked = !Double.isNaN(scene.standing().provocationsPerYear());
    panel.setBackground(Color.WHITE);
    XYPlot rungs = add(panel, "Highest rung", horizon, new Range(0, Rung.COUNT - 1), List.of(rung));
    rungs.setRenderer(stepped(1));
    rungs.setRangeAxis(rungAxis());
    XYPlot balance = add(panel, "Balance (up: challenger)", horizon, new Range(-1, 1), balances);
    balance.setRangeZeroBaselineVisible(true);
    XYPlot parties = add(panel, "Participants", horizon, null, List.of(fighting, helping));
    parties.setRenderer(stepped(2));
    add(
        panel,
        provoked
            ? "Tension: provocations a year would bring"
            : Text.format("Tension: incidents in the last %d days", TimeSeries.WINDOW),
        horizon,
        null,
        List.of(tension));
  }

  private static XYSeries series(String name) {
    return new XYSeries(name, false, false);
  }

  private XYItemRenderer stepped(int count) {
    XYStepRenderer renderer = new XYStepRenderer();
    style(renderer, count);
    return renderer;
  }

  private void style(XYItemRenderer renderer, int count) {
    for (int i = 0; i < count; i++) {
      renderer.setSeriesPaint(i, palette.arm(i + 1));
      renderer.setSeriesStroke(i, new BasicStroke(2f));
    }
  }

  private XYPlot add(
      JPanel panel, String title, int horizon, @Nullable Range range, List<XYSeries> series) {
    XYSeriesCollection data = new XYSeriesCollection();
    series.forEach(data::addSeries);
    NumberAxis days = axis(new Range(0, horizon));
    NumberAxis values = axis(range);
    values.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
    if (range == null) {
      values.setAutoRangeIncludesZero(true);
      values.setAutoRangeMinimumSize(2);
      values.setRangeType(org.jfree.data.RangeType.POSITIVE);
    }
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    style(renderer, series.size());
    XYPlot plot = new XYPlot(data, days, values, renderer);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(palette.guide());
    plot.setRangeGridlineStroke(new BasicStroke(0.7f));
    JFreeChart chart = new JFreeChart(null, typeface.bold(12), plot, series.size() > 1);
    chart.setBackgroundPaint(Color.WHITE);
    TextTitle heading = new TextTitle(title, typeface.bold(12));
    heading.setPaint(palette.ink());
    heading.setHorizontalAlignment(org.jfree.chart.ui.HorizontalAlignment.LEFT);
    // The highest label reaches above its axis.
    heading.setMargin(0, 0, 5, 0);
    chart.setTitle(heading);
    if (chart.getLegend() != null) {
      chart.getLegend().setItemFont(typeface.regular(11));
      chart.getLegend().setFrame(org.jfree.chart.block.BlockBorder.NONE);
    }
    ChartPanel view = new ChartPanel(chart);
    view.setMinimumDrawWidth(100);
    view.setMinimumDrawHeight(60);
    view.setMaximumDrawWidth(4000);
    view.setMaximumDrawHeight(4000);
    panel.add(view);
    return plot;
  }

  /** The rungs by their names. */
  private NumberAxis rungAxis() {
    SymbolAxis axis =
        new SymbolAxis(
            null,
            new String[] {
              "none", "threat", "display", "force", "war", "limited nuclear", "general nuclear"
            });
    axis.setGridBandsVisible(false);
    axis.setRange(0, Rung.COUNT - 1);
    style(axis);
    return axis;
  }

  private NumberAxis axis(@Nullable Range range) {
    NumberAxis axis = new NumberAxis();
    style(axis);
    if (range != null) {
      axis.setRange(range);
    }
    return axis;
  }

  private void style(NumberAxis axis) {
    axis.setTickLabelFont(typeface.regular(11));
    axis.setTickLabelPaint(palette.faintInk());
    axis.setAxisLinePaint(palette.guide());
    axis.setTickMarkPaint(palette.guide());
  }

  JPanel panel() {
    return panel;
  }

  /** Empty charts, for a new run. */
  void begin() {
    shown = 0;
    all().forEach(XYSeries::clear);
  }

  /** Adds the days that have passed since. */
  void follow(List<TimeSeries.Point> points) {
    if (points.size() == shown) {
      return;
    }
    List<TimeSeries.Point> fresh = points.subList(shown, points.size());
    add(rung, fresh, TimeSeries.Point::rung);
    for (int d = 0; d < balances.size(); d++) {
      int dispute = d;
      add(balances.get(d), fresh, point -> point.balances().get(dispute));
    }
    add(fighting, fresh, TimeSeries.Point::participants);
    add(helping, fresh, TimeSeries.Point::helpers);
    add(tension, fresh, TimeSeries.Point::tension);
    shown = points.size();
  }

  private List<XYSeries> all() {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(rung, fighting, helping, tension), balances.stream())
        .toList();
  }

  private static void add(
      XYSeries series, List<TimeSeries.Point> points, ToDoubleFunction<TimeSeries.Point> value) {
    for (int i = 0; i < points.size(); i++) {
      // Told once, with the last point, so that the chart is drawn once.
      series.add(points.get(i).day(), value.applyAsDouble(points.get(i)), i == points.size() - 1);
    }
  }
}
