package casus.figure;

import casus.results.StoredResults;
import casus.results.SummaryRow;
import casus.text.Text;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;

/**
 * How one outcome depends on two factors: a tile for each pair of levels, a panel for each arm. The
 * outcome and the arms are those of the focus; factors come from {@code points.csv}, estimates from
 * {@code summary.csv}.
 */
final class SweepHeatmap implements Figure.OfOneOutcome {
  private static final int MOST_LEVELS = 40;
  private static final int MOST_PANELS = 6;

  @Override
  public Optional<String> missing(StoredResults results, Focus focus) throws IOException {
    if (!results.has(Sweep.FILE) || !results.has(SummaryRow.FILE)) {
      return Optional.of(
          Text.format("the folder lacks %s or summary.csv; 'casus sweep' writes them", Sweep.FILE));
    }
    Sweep sweep = Sweep.of(results, focus);
    int varying = sweep.factors().size();
    if (varying != 2) {
      return Optional.of(Text.format("%d factors vary, the figure shows just two", varying));
    }
    if (sweep.arms().isEmpty()) {
      return Optional.of(
          Text.format("summary.csv has no probability or mean of '%s'", focus.outcome()));
    }
    for (String factor : sweep.factors()) {
      if (sweep.levels(factor).size() > MOST_LEVELS) {
        return Optional.of(
            Text.format(
                "%s has %d levels, the figure has room for %d: it is made for grids",
                factor, sweep.levels(factor).size(), MOST_LEVELS));
      }
    }
    return Optional.empty();
  }

  @Override
  public List<Focus> pages(StoredResults results, Focus focus, Style style) throws IOException {
    return focus.pagesOf(Sweep.of(results, focus).arms(), MOST_PANELS);
  }

  @Override
  public Drawing draw(StoredResults results, Focus focus, Style style) throws IOException {
    Sweep sweep = Sweep.of(results, focus);
    Layout layout = new Layout(style, sweep, focus.outcome());
    return new Drawing(
        layout.grid.height(),
        caption(style.print(), results, focus.outcome(), sweep),
        sweep.numbers(),
        layout::paint);
  }

  private static Caption caption(Print print, StoredResults results, String outcome, Sweep sweep) {
    List<String> findings = new ArrayList<>();
    double widest = 0;
    for (String arm : sweep.arms()) {
      Map<Integer, SummaryRow> byPoint = sweep.estimates().getOrDefault(arm, Map.of());
      int least = -1;
      int greatest = -1;
      for (Map.Entry<Integer, SummaryRow> entry : byPoint.entrySet()) {
        SummaryRow row = entry.getValue();
        widest = Math.max(widest, (row.hi() - row.lo()) / 2);
        if (Double.isNaN(row.value())) {
          continue;
        }
        least = least < 0 || row.value() < value(byPoint, least) ? entry.getKey() : least;
        greatest =
            greatest < 0 || row.value() > value(byPoint, greatest) ? entry.getKey() : greatest;
      }
      if (least >= 0) {
        findings.add(
            Text.format(
                "%sleast %s at %s, greatest %s at %s",
                sweep.arms().size() > 1 ? sweep.armLabels().title(arm) + ": " : "",
                sweep.value(print, value(byPoint, least)),
                where(sweep, least),
                sweep.value(print, value(byPoint, greatest)),
                where(sweep, greatest)));
      }
    }
    String text =
        Text.format(
            "%s over %s and %s. Half the width of the 95%% interval of a tile is at most %s; all"
                + " intervals are in sweep-heatmap.csv. n = %s per tile and arm. %s",
            sweep.axisTitle(print, outcome),
            sweep.title(sweep.factors().get(0)),
            sweep.title(sweep.factors().get(1)),
            sweep.probability() ? print.size(widest, "percentage points") : print.number(widest),
            sweep.runs(),
            Words.source(results.manifest()));
    return new Caption(text, "Tiles, darker for more. " + String.join("; ", findings) + ".");
  }

  private static double value(Map<Integer, SummaryRow> byPoint, int point) {
    SummaryRow row = byPoint.get(point);
    return row == null ? Double.NaN : row.value();
  }

  private static String where(Sweep sweep, int point) {
    return Text.format(
        "%s = %s, %s = %s",
        sweep.title(sweep.factors().get(0)),
        sweep.label(sweep.factors().get(0), sweep.text(point, sweep.factors().get(0))),
        sweep.title(sweep.factors().get(1)),
        sweep.label(sweep.factors().get(1), sweep.text(point, sweep.factors().get(1))));
  }

  /** Where everything stands: a panel of tiles for each arm, and a bar that tells the colours. */
  private static final class Layout {
    private final Style style;
    private final Sweep sweep;
    private final String outcome;
    private final List<String> columns;
    private final List<String> rows;
    private final double least;
    private final double greatest;
    private final double left;
    private final double barRoom;
    private final PanelGrid grid;

    Layout(Style style, Sweep sweep, String outcome) {
      this.style = style;
      this.sweep = sweep;
      this.outcome = outcome;
      columns = sweep.levels(sweep.factors().get(0));
      rows = sweep.levels(sweep.factors().get(1));
      DoubleSummaryStatistics values =
          sweep
              .rows()
              .mapToDouble(SummaryRow::value)
              .filter(value -> !Double.isNaN(value))
              .summaryStatistics();
      least = Math.min(values.getMin(), values.getMax());
      greatest = Math.max(values.getMin(), values.getMax());
      double em = style.em();
      left = style.width(labels(1, rows), style.small()) + 0.6 * em + 1.8 * em;
      barRoom =
          style.width(
                  List.of(sweep.value(style.print(), least), sweep.value(style.print(), greatest)),
                  style.small())
              + 2.6 * em;
      grid =
          new PanelGrid(style, sweep.armLabels().briefs(sweep.arms()), 1, left, 1.2 * em, barRoom);
    }

    void paint(Canvas canvas) {
      String title =
          Words.tail(sweep.title(sweep.factors().get(1)), grid.height() * 0.7, style, style.text());
      grid.paint(canvas, this::paintCell, title, List.of(title));
      paintColourBar(canvas);
    }

    private List<String> labels(int factor, List<String> levels) {
      return levels.stream().map(level -> sweep.label(sweep.factors().get(factor), level)).toList();
    }

    private double shade(double value) {
      return greatest > least ? (value - least) / (greatest - least) : 0.5;
    }

    private void paintCell(Canvas canvas, PanelGrid.Cell cell) {
      Panel panel = cell.panel(0, places(columns.size()), places(rows.size()));
      Map<Integer, SummaryRow> byPoint =
          sweep.estimates().getOrDefault(sweep.arms().get(cell.index()), Map.of());
      Bars tiles = new Bars();
      byPoint.forEach(
          (point, row) -> {
            if (!Double.isNaN(row.value())) {
              int x = columns.indexOf(sweep.text(point, sweep.factors().get(0)));
              int y = rows.indexOf(sweep.text(point, sweep.factors().get(1)));
              tiles.add(x, x + 1, y, y + 1, style.palette().scale(shade(row.value())));
            }
          });
      tiles.addTo(panel);
      panel.draw(canvas);
      byPoint.forEach((point, row) -> paintValue(canvas, panel, point, row));
      paintLevels(canvas, panel, cell);
    }

    private static NumberAxis places(int count) {
      NumberAxis axis = new NumberAxis();
      axis.setRange(0, count);
      axis.setVisible(false);
      return axis;
    }

    private void paintValue(Canvas canvas, Panel panel, int point, SummaryRow row) {
      if (Double.isNaN(row.value())) {
        return;
      }
      int x = columns.indexOf(sweep.text(point, sweep.factors().get(0)));
      int y = rows.indexOf(sweep.text(point, sweep.factors().get(1)));
      String text = sweep.value(style.print(), row.value());
      boolean fits =
          style.width(text, style.small()) + 0.4 * style.em() < panel.pageX(1) - panel.pageX(0)
              && style.line() < panel.pageY(0) - panel.pageY(1);
      if (fits) {
        Color tile = style.palette().scale(shade(row.value()));
        canvas.textAtMiddle(
            text,
            panel.pageX(x + 0.5),
            panel.pageY(y + 0.5),
            Align.CENTRE,
            style.small(),
            style.palette().on(tile));
      }
    }

    /** Names the levels, as many as have room, and the factor below. */
    private void paintLevels(Canvas canvas, Panel panel, PanelGrid.Cell cell) {
      double em = style.em();
      double tileWidth = panel.pageX(1) - panel.pageX(0);
      int everyColumn =
          (int) Math.ceil((style.width(labels(0, columns), style.small()) + 0.6 * em) / tileWidth);
      for (int x = 0; x < columns.size(); x += everyColumn) {
        canvas.text(
            sweep.label(sweep.factors().get(0), columns.get(x)),
            panel.pageX(x + 0.5),
            panel.bottom() + 1.2 * em,
            Align.CENTRE,
            Pen.SMALL);
      }
      canvas.text(
          Words.tail(
              sweep.title(sweep.factors().get(0)),
              panel.right() - panel.left(),
              style,
              style.text()),
          (panel.left() + panel.right()) / 2,
          panel.bottom() + 2.5 * em,
          Align.CENTRE,
          Pen.TEXT);
      double tileHeight = panel.pageY(0) - panel.pageY(1);
      int everyRow = (int) Math.ceil(style.line() / tileHeight);
      for (int y = 0; y < rows.size() && cell.leftmost(); y += everyRow) {
        canvas.textAtMiddle(
            sweep.label(sweep.factors().get(1), rows.get(y)),
            panel.left() - 0.5 * em,
            panel.pageY(y + 0.5),
            Align.RIGHT,
            Pen.SMALL);
      }
    }

    private void paintColourBar(Canvas canvas) {
      double em = style.em();
      PanelGrid.Cell cell = new PanelGrid.Cell(0, grid);
      double x = style.pageWidth() - barRoom + 0.9 * em;
      double top = cell.top(0);
      double tall = Math.min(cell.bottom(0) - top, 12 * em);
      int steps = 64;
      for (int i = 0; i < steps; i++) {
        double from = top + tall * i / steps;
        // Each step reaches down to the end, under the next: no hair cracks between them.
        Rectangle2D step = new Rectangle2D.Double(x, from, 0.9 * em, top + tall - from);
        canvas.fill(step, style.palette().scale(1 - (i + 0.5) / steps));
      }
      double textX = x + 1.3 * em;
      Color ink = style.palette().ink();
      double half = style.capHeight(style.small()) / 2;
      canvas.textAtMiddle(
          sweep.value(style.print(), greatest), textX, top + half, Align.LEFT, style.small(), ink);
      canvas.textAtMiddle(
          sweep.value(style.print(), least),
          textX,
          top + tall - half,
          Align.LEFT,
          style.small(),
          ink);
      canvas.text(
          Words.fitted(
              sweep.axisTitle(style.print(), outcome), style.pageWidth() / 2, style, style.small()),
          style.pageWidth(),
          top - 0.7 * em,
          Align.RIGHT,
          style.small(),
          ink);
    }
  }
}
