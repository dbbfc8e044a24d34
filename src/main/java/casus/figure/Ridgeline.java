package casus.figure;

import casus.results.StoredResults;
import casus.results.SummaryRow;
import casus.results.Titles;
import casus.stats.Estimate;
import casus.text.Text;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.ValueAxis;

/**
 * How the distribution of a quantity shifts along a factor: one density for each level, one below
 * another. The quantity is the outcome of the focus if it is one, else the first that the folder
 * has of {@code duration, deaths, end_day, belligerents}; the factor is the one with most levels,
 * and where there are more than a dozen, they are put in eight groups. Runs of all levels of other
 * factors are pooled.
 */
final class Ridgeline implements Figure.OfOneOutcome {
  @Override
  public Optional<String> missing(StoredResults results, Focus focus) throws IOException {
    for (String file : List.of(Sweep.FILE, Ridge.RUNS, SummaryRow.FILE)) {
      if (!results.has(file)) {
        return Optional.of(results.whyNot(file));
      }
    }
    Sweep sweep = Sweep.of(results, focus);
    if (factor(sweep).isEmpty()) {
      return Optional.of("no factor varies: 'casus sweep' makes studies in which some do");
    }
    Optional<Arms> arms = Arms.of(results, focus, Ridge.RUNS);
    if (arms.isEmpty()) {
      return Arms.missing(results, focus, Ridge.RUNS);
    }
    Optional<String> quantity = Ridge.quantity(results, focus);
    if (quantity.isEmpty()) {
      return Optional.of(
          Text.format(
              "%s has no quantity to spread: none of %s",
              Ridge.RUNS, Words.list(Ridge.QUANTITIES)));
    }
    List<Ridge> ridges =
        Ridge.all(results, sweep, factor(sweep).orElseThrow(), arm(arms.get()), quantity.get());
    return ridges.stream().filter(ridge -> ridge.spread().n() > 1).count() < 2
        ? Optional.of(
            Text.format("fewer than two levels have runs with a value of '%s'", quantity.get()))
        : Optional.empty();
  }

  @Override
  public Drawing draw(StoredResults results, Focus focus, Style style) throws IOException {
    Sweep sweep = Sweep.of(results, focus);
    Arms arms = Arms.of(results, focus, Ridge.RUNS).orElseThrow();
    String quantity = Ridge.quantity(results, focus).orElseThrow();
    String factor = factor(sweep).orElseThrow();
    List<Ridge> ridges =
        Ridge.all(results, sweep, factor(sweep).orElseThrow(), arm(arms), quantity);
    Layout layout = new Layout(style, ridges, quantity, factor, sweep.titles());
    return new Drawing(
        layout.height,
        caption(style.print(), results, arms, sweep, quantity, ridges),
        numbers(arm(arms), factor, quantity, ridges),
        layout::paint);
  }

  private static String arm(Arms arms) {
    return arms.names().get(0);
  }

  private static Optional<String> factor(Sweep sweep) {
    return sweep.factors().stream()
        .max(
            Comparator.comparing(sweep::numeric)
                .thenComparingInt(factor -> sweep.levels(factor).size()));
  }

  private static NumberTable numbers(
      String arm, String factor, String quantity, List<Ridge> ridges) {
    NumberTable table = new NumberTable("arm", "factor", "level", "outcome", "value", "density");
    for (Ridge ridge : ridges) {
      double[] density = ridge.spread().density();
      int step = Math.max(1, density.length / 100);
      for (int bin = 0; bin < density.length; bin += step) {
        table.add(arm, factor, ridge.label(), quantity, ridge.scale().value(bin), density[bin]);
      }
    }
    return table;
  }

  private static Caption caption(
      Print print,
      StoredResults results,
      Arms arms,
      Sweep sweep,
      String quantity,
      List<Ridge> ridges) {
    String factor = factor(sweep).orElseThrow();
    List<String> others = sweep.factors().stream().filter(f -> !f.equals(factor)).toList();
    String text =
        Text.format(
            "Distribution of %s along %s: densities of equal area (normal kernel, bandwidth after"
                + " Silverman)%s; dots and bars: medians with 95%% intervals.%s%s n = %s per level;"
                + " runs without a value are left out. %s",
            sweep.titles().inFormula(quantity),
            sweep.title(factor),
            ridges.get(0).scale().log() ? " on a logarithmic scale, 0 shown as 1" : "",
            arms.names().size() > 1 ? " Arm " + arms.title(arm(arms)) + "." : "",
            others.isEmpty()
                ? ""
                : " Pooled over " + Words.list(others.stream().map(sweep::title).toList()) + ".",
            Words.runs(ridges.stream().mapToLong(ridge -> ridge.spread().n()).summaryStatistics()),
            Words.source(results.manifest()));
    List<String> findings = new ArrayList<>();
    for (Ridge ridge : ridges) {
      if (ridge.spread().n() > 0) {
        findings.add(
            Text.format(
                "%s at %s",
                print.number(ridge.spread().median().value()),
                sweep.titles().level(factor, ridge.label())));
      }
    }
    return new Caption(
        text,
        Text.format("Densities one below another. Median %s: ", sweep.titles().inFormula(quantity))
            + String.join(", ", findings)
            + ".");
  }

  /** Where everything stands: levels at the left, densities, and one axis below. */
  private static final class Layout {
    /** How far the tallest density reaches, in rows. */
    private static final double OVERLAP = 1.35;

    private final Style style;
    private final List<Ridge> ridges;
    private final String quantity;
    private final String factor;
    private final Titles titles;
    private final double labelWidth;
    private final double rowHeight;
    private final double top;
    private final double height;
    private final double tallest;

    Layout(Style style, List<Ridge> ridges, String quantity, String factor, Titles titles) {
      this.style = style;
      this.ridges = ridges;
      this.quantity = quantity;
      this.factor = factor;
      this.titles = titles;
      double em = style.em();
      labelWidth =
          Math.min(
              style.width(ridges.stream().map(this::label).toList(), style.small()),
              0.3 * style.pageWidth());
      double wanted = 2.6 * em;
      double head = 1.6 * em + OVERLAP * wanted;
      height = style.pageHeight(head + (ridges.size() - 1) * wanted + 3.6 * em);
      rowHeight = (height - 5.2 * em) / (ridges.size() - 1 + OVERLAP);
      top = 1.6 * em + OVERLAP * rowHeight;
      tallest =
          ridges.stream()
              .flatMapToDouble(ridge -> Arrays.stream(ridge.spread().density()))
              .reduce(1e-12, Math::max);
    }

    void paint(Canvas canvas) {
      double em = style.em();
      double left = labelWidth + 0.9 * em;
      double right = style.pageWidth() - 1.6 * em;
      double bottom = top + (ridges.size() - 1) * rowHeight + 0.4 * em;
      Axes axes = new Axes(style);
      Spread.Scale scale = ridges.get(0).scale();
      String title = title();
      ValueAxis axis =
          scale.log()
              ? axes.logCount(title, 1, Math.max(10, scale.upper()))
              : axes.numbers(
                  title,
                  scale.lower(),
                  Math.max(scale.upper(), scale.lower() + 1e-9),
                  (int) Math.max(3, (right - left) / (5 * em)));
      Panel panel = new Panel(left, 1.6 * em, right, bottom, axis, Axes.page(1.6 * em, bottom));
      panel.guidesAcross(style).draw(canvas);
      canvas.text(
          Words.tail(titles.factor(factor), style.pageWidth() * 0.9, style, style.small()),
          0,
          em,
          Align.LEFT,
          Pen.FAINT);
      for (int row = 0; row < ridges.size(); row++) {
        paintRidge(canvas, panel, ridges.get(row), top + row * rowHeight);
      }
      for (int row = 0; row < ridges.size(); row++) {
        paintMedian(canvas, panel, ridges.get(row), top + row * rowHeight);
      }
    }

    private String label(Ridge ridge) {
      return titles.shortLevel(factor, ridge.label());
    }

    private String title() {
      String called = titles.outcome(quantity);
      return switch (quantity) {
        case "duration" -> style.print().say("axis.in-days", called);
        case "end_day" -> style.print().say("axis.by-day", called);
        default -> called;
      };
    }

    private void paintRidge(Canvas canvas, Panel panel, Ridge ridge, double base) {
      Palette palette = style.palette();
      double middle = base - style.capHeight(style.small()) / 2;
      canvas.fittedAtMiddle(label(ridge), labelWidth, labelWidth, middle, Align.RIGHT, Pen.SMALL);
      if (ridge.spread().isEmpty()) {
        return;
      }
      Color line = palette.arm(1);
      canvas.line(panel.left(), base, panel.right(), base, palette.faintInk(), style.stroke(0.4));
      double[] density = ridge.spread().density();
      Path2D outline = new Path2D.Double();
      Path2D upper = new Path2D.Double();
      outline.moveTo(panel.pageX(ridge.scale().value(0)), base);
      int last = density.length - 1;
      while (last > 0 && density[last] < 0.003 * tallest) {
        last--;
      }
      for (int bin = 0; bin < density.length; bin++) {
        double x = panel.pageX(ridge.scale().value(bin));
        double y = base - density[bin] / tallest * OVERLAP * rowHeight;
        outline.lineTo(x, y);
        // Beyond the last run there is nothing, which the base line says.
        if (bin == 0) {
          upper.moveTo(x, y);
        } else if (bin <= last) {
          upper.lineTo(x, y);
        }
      }
      outline.lineTo(panel.pageX(ridge.scale().value(density.length - 1)), base);
      outline.closePath();
      canvas.fill(outline, palette.tint(line));
      canvas.draw(upper, line, style.stroke(0.8));
    }

    private void paintMedian(Canvas canvas, Panel panel, Ridge ridge, double base) {
      if (ridge.spread().isEmpty()) {
        return;
      }
      Palette palette = style.palette();
      Estimate median = ridge.spread().median();
      panel.interval(canvas, median.low(), median.high(), base, palette.ink(), 1.4);
      Markers.paint(canvas, 0, panel.pageX(median.value()), base, palette.paper());
    }
  }
}
