package casus.figure;

import casus.results.StoredResults;
import casus.results.SummaryRow;
import casus.text.Text;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;

/**
 * How one outcome moves with a factor: a line for each arm, or, where a second factor varies, a
 * line for each of its levels and a panel for each arm. The outcome and the arms are those of the
 * focus; factors come from {@code points.csv}, estimates from {@code summary.csv}.
 */
final class SweepLines implements Figure.OfOneOutcome {
  private static final int MOST_LINES = 6;
  private static final int MOST_PANELS = 6;

  @Override
  public Optional<String> missing(StoredResults results, Focus focus) throws IOException {
    if (!results.has(Sweep.FILE) || !results.has(SummaryRow.FILE)) {
      return Optional.of(
          Text.format("the folder lacks %s or summary.csv; 'casus sweep' writes them", Sweep.FILE));
    }
    Sweep sweep = Sweep.of(results, focus);
    if (sweep.factors().isEmpty()) {
      return Optional.of("no factor varies: 'casus sweep' makes studies in which some do");
    }
    if (sweep.factors().size() > 2) {
      return Optional.of(
          Text.format("%d factors vary, the figure has room for two", sweep.factors().size()));
    }
    if (sweep.arms().isEmpty()) {
      return Optional.of(
          Text.format("summary.csv has no probability or mean of '%s'", focus.outcome()));
    }
    Optional<String> along = along(sweep);
    if (along.isEmpty()) {
      return Optional.of("no factor that varies is a number: " + sweep.factors());
    }
    Optional<String> across = across(sweep, along.get());
    int levels = across.map(factor -> sweep.levels(factor).size()).orElse(0);
    return levels > MOST_LINES
        ? Optional.of(
            Text.format(
                "%s has %d levels, the figure has room for %d lines",
                across.orElse(""), levels, MOST_LINES))
        : Optional.empty();
  }

  /** The factor on the horizontal axis: the one with most levels. */
  private static Optional<String> along(Sweep sweep) {
    return sweep.factors().stream()
        .filter(sweep::numeric)
        .max(Comparator.comparingInt(factor -> sweep.levels(factor).size()));
  }

  private static Optional<String> across(Sweep sweep, String along) {
    return sweep.factors().stream().filter(factor -> !factor.equals(along)).findFirst();
  }

  private static List<String> lines(Sweep sweep, String along) {
    return across(sweep, along).map(sweep::levels).orElse(sweep.arms());
  }

  /** The arms that have a panel each; one panel, named by nothing, where lines are arms. */
  private static List<String> panels(Sweep sweep, String along) {
    return across(sweep, along).isPresent() ? sweep.arms() : List.of("");
  }

  @Override
  public List<Focus> pages(StoredResults results, Focus focus, Style style) throws IOException {
    Sweep sweep = Sweep.of(results, focus);
    boolean panels = across(sweep, along(sweep).orElseThrow()).isPresent();
    return focus.pagesOf(sweep.arms(), panels ? MOST_PANELS : MOST_LINES);
  }

  @Override
  public Drawing draw(StoredResults results, Focus focus, Style style) throws IOException {
    Sweep sweep = Sweep.of(results, focus);
    Layout layout = new Layout(style, sweep, focus.outcome());
    return new Drawing(
        layout.grid.height(),
        caption(style.print(), results, focus.outcome(), sweep, layout),
        sweep.numbers(),
        layout::paint);
  }

  private static Caption caption(
      Print print, StoredResults results, String outcome, Sweep sweep, Layout layout) {
    String text =
        Text.format(
            "%s along %s%s. Lines: estimates; bands: 95%% intervals. n = %s per point and arm. %s",
            sweep.axisTitle(print, outcome),
            sweep.title(layout.along),
            layout.across.map(factor -> ", for each level of " + sweep.title(factor)).orElse(""),
            sweep.runs(),
            Words.source(results.manifest()));
    List<String> findings = new ArrayList<>();
    for (String panel : panels(sweep, layout.along)) {
      for (String line : lines(sweep, layout.along)) {
        List<Curves.Point> points = layout.points(panel, line);
        if (!points.isEmpty()) {
          Curves.Point first = points.get(0);
          Curves.Point last = points.get(points.size() - 1);
          findings.add(
              Text.format(
                  "%s%s goes from %s at %s to %s at %s",
                  panel.isEmpty() ? "" : sweep.armLabels().title(panel) + ", ",
                  layout.across.isPresent()
                      ? sweep.titles().level(layout.across.get(), line)
                      : sweep.armLabels().title(line),
                  sweep.value(print, first.value()),
                  print.number(first.x()),
                  sweep.value(print, last.value()),
                  print.number(last.x())));
        }
      }
    }
    return new Caption(
        text,
        Text.format(
                "Lines with bands, %s along %s. ",
                sweep.axisTitle(print, outcome), sweep.title(layout.along))
            + String.join("; ", findings)
            + ".");
  }

  /** Where everything stands: a panel for all arms, or one for each. */
  private static final class Layout {
    private final Style style;
    private final Axes axes;
    private final Sweep sweep;
    private final String outcome;
    private final String along;
    private final Optional<String> across;
    private final List<String> lines;
    private final List<String> panels;
    private final PanelGrid grid;

    Layout(Style style, Sweep sweep, String outcome) {
      this.style = style;
      this.axes = new Axes(style);
      this.sweep = sweep;
      this.outcome = outcome;
      along = SweepLines.along(sweep).orElseThrow();
      across = SweepLines.across(sweep, along);
      lines = SweepLines.lines(sweep, along);
      panels = SweepLines.panels(sweep, along);
      double right = EdgeLabels.room(style, lines.stream().map(this::label).toList());
      grid =
          new PanelGrid(
              style,
              sweep.armLabels().briefs(panels),
              1,
              axes.roomForTicks(vertical()) + 1.6 * style.em(),
              right + 0.5 * style.em(),
              right);
    }

    /** The estimates of one line, along the axis. */
    List<Curves.Point> points(String panel, String line) {
      String arm = across.isPresent() ? panel : line;
      List<Curves.Point> points = new ArrayList<>();
      Map<Integer, SummaryRow> byPoint = sweep.estimates().getOrDefault(arm, Map.of());
      byPoint.forEach(
          (point, row) -> {
            boolean onLine = across.isEmpty() || sweep.text(point, across.get()).equals(line);
            if (onLine && !Double.isNaN(row.value())) {
              points.add(
                  new Curves.Point(sweep.number(point, along), row.value(), row.lo(), row.hi()));
            }
          });
      points.sort(Comparator.comparingDouble(Curves.Point::x));
      return points;
    }

    private NumberAxis vertical() {
      double least = 0;
      double greatest = 0;
      for (SummaryRow row : sweep.rows().toList()) {
        least = Math.min(least, Double.isNaN(row.lo()) ? row.value() : row.lo());
        greatest = Math.max(greatest, Double.isNaN(row.hi()) ? row.value() : row.hi());
      }
      if (sweep.probability()) {
        return axes.shares(Math.max(greatest, 1e-6));
      }
      double span = Math.max(greatest - least, 1e-9);
      double lower = least < 0 ? least - 0.04 * span : 0;
      return axes.numbers("", lower, greatest + 0.04 * span, 5);
    }

    void paint(Canvas canvas) {
      String title = sweep.axisTitle(style.print(), outcome);
      grid.paint(canvas, this::paintCell, title, List.of(title));
      if (across.isPresent()) {
        canvas.text(
            Words.tail(sweep.title(across.get()), style.pageWidth() / 2, style, style.small()),
            style.pageWidth(),
            style.em(),
            Align.RIGHT,
            Pen.FAINT);
      }
    }

    private void paintCell(Canvas canvas, PanelGrid.Cell cell) {
      List<String> levels = sweep.levels(along);
      NumberAxis vertical = vertical();
      vertical.setTickLabelsVisible(cell.leftmost());
      NumberAxis horizontal =
          axes.numbers(
              Words.tail(
                  sweep.title(along), grid.panelWidth() + 2.5 * style.em(), style, style.text()),
              Double.parseDouble(levels.get(0)),
              Double.parseDouble(levels.get(levels.size() - 1)),
              Math.max(2, (int) (grid.panelWidth() / (4.5 * style.em()))));
      Panel panel = cell.panel(0, horizontal, vertical);
      Curves curves = new Curves(style.palette());
      List<EdgeLabels.Label> labels = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        List<Curves.Point> points = points(panels.get(cell.index()), lines.get(i));
        if (points.isEmpty()) {
          continue;
        }
        curves.add(points, colour(i), style.armLine(i));
        Curves.Point last = points.get(points.size() - 1);
        if (lines.size() > 1) {
          labels.add(
              new EdgeLabels.Label(
                  label(lines.get(i)),
                  panel.pageX(last.x()),
                  panel.pageY(last.value()),
                  colour(i)));
        }
      }
      curves.addTo(panel);
      panel.draw(canvas);
      for (String line : lines) {
        points(panels.get(cell.index()), line)
            .forEach(
                point -> spot(canvas, panel, sweep.title(along) + " " + lineName(line), point));
      }
      EdgeLabels.paint(canvas, panel, labels);
    }

    /** What tells a line from others; nothing where there is one. */
    private String lineName(String line) {
      return lines.size() == 1 ? "" : "(" + label(line) + ") ";
    }

    private void spot(Canvas canvas, Panel panel, String what, Curves.Point point) {
      canvas.spot(
          panel.pageX(point.x()),
          panel.pageY(point.value()),
          Text.format(
              "%s%s: %s %s%s",
              what,
              style.print().number(point.x()),
              outcome,
              sweep.probability()
                  ? style.print().shareWithInterval(point.value(), point.lo(), point.hi())
                  : style.print().numberWithInterval(point.value(), point.lo(), point.hi()),
              sweep.probability() ? style.print().sign() : ""));
    }

    /** What a line is called where it ends. */
    private String label(String line) {
      return across.isPresent() ? sweep.label(across.get(), line) : sweep.armLabels().brief(line);
    }

    private Color colour(int line) {
      if (lines.size() == 1) {
        return style.palette().arm(1);
      }
      // Levels have an order and arms have none. The lightest tones are too faint for a line.
      return across.isPresent()
          ? style.palette().scale(0.2 + 0.8 * line / (lines.size() - 1))
          : style.palette().arm(line);
    }
  }
}
