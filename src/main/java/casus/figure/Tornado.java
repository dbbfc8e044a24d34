package casus.figure;

import casus.results.SensitivityRow;
import casus.results.StoredResults;
import casus.text.Text;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jfree.chart.axis.NumberAxis;

/**
 * How far one outcome moves when each factor alone goes from its low to its high value, widest
 * swing first. Reads {@code sensitivity.csv}, method {@code oat}: the outcome itself at the indices
 * {@code low} and {@code high} of each factor, and at {@code base} of the factor with an empty
 * name.
 */
final class Tornado implements Figure.OfOneOutcome {
  private static final String METHOD = "oat";
  private static final int MOST_FACTORS = 20;

  @Override
  public Optional<String> missing(StoredResults results, Focus focus) throws IOException {
    Optional<String> reason = Sensitivity.missing(results, focus, METHOD);
    if (reason.isPresent()) {
      return reason;
    }
    Sensitivity sensitivity = Sensitivity.of(results, focus, METHOD);
    return Double.isNaN(base(sensitivity)) || swings(sensitivity).isEmpty()
        ? Optional.of(SensitivityRow.FILE + " has no base, or no factor with both low and high")
        : Optional.empty();
  }

  private static double base(Sensitivity sensitivity) {
    Sensitivity.Factor none = sensitivity.factors().get("");
    return none == null ? Double.NaN : none.index("base").value();
  }

  private static List<Sensitivity.Factor> swings(Sensitivity sensitivity) {
    return sensitivity.factors().values().stream()
        .filter(factor -> !Double.isNaN(swing(factor)))
        .sorted(Comparator.comparingDouble((Sensitivity.Factor factor) -> -swing(factor)))
        .limit(MOST_FACTORS)
        .toList();
  }

  private static double swing(Sensitivity.Factor factor) {
    return Math.abs(factor.index("high").value() - factor.index("low").value());
  }

  @Override
  public Drawing draw(StoredResults results, Focus focus, Style style) throws IOException {
    Sensitivity sensitivity = Sensitivity.of(results, focus, METHOD);
    List<Sensitivity.Factor> factors = swings(sensitivity);
    Layout layout = new Layout(style, sensitivity, factors, sensitivity.ofProbability(results));
    return new Drawing(
        layout.grid.height(),
        caption(style.print(), results, sensitivity, factors),
        sensitivity.numbers(),
        layout::paint);
  }

  private static Caption caption(
      Print print,
      StoredResults results,
      Sensitivity sensitivity,
      List<Sensitivity.Factor> factors) {
    String text =
        Text.format(
            "%s when one factor at a time goes from its low to its high value, the others at their"
                + " base (vertical line: %s). Lines: 95%% intervals. Arm %s. n = %s per value. %s",
            sensitivity.titles().outcome(sensitivity.outcome()),
            print.number(base(sensitivity)),
            sensitivity.titles().arm(sensitivity.arm()),
            print.count(sensitivity.n(), "run", "runs"),
            Words.source(results.manifest()));
    List<String> findings = new ArrayList<>();
    for (Sensitivity.Factor factor : factors.subList(0, Math.min(6, factors.size()))) {
      findings.add(
          Text.format(
              "%s from %s to %s",
              factor.title(),
              print.number(factor.index("low").value()),
              print.number(factor.index("high").value())));
    }
    return new Caption(
        text, "Bars to both sides of the base, widest first: " + String.join("; ", findings) + ".");
  }

  /** Where everything stands: names, and a bar to each side. */
  private static final class Layout {
    private final Style style;
    private final List<Sensitivity.Factor> factors;
    private final double base;
    private final String outcome;
    private final boolean probability;
    private final KeyLine key;
    private final RowGrid grid;

    Layout(
        Style style,
        Sensitivity sensitivity,
        List<Sensitivity.Factor> factors,
        boolean probability) {
      this.style = style;
      this.probability = probability;
      this.factors = factors;
      this.base = base(sensitivity);
      this.outcome =
          probability
              ? sensitivity.titles().inFormula(sensitivity.outcome())
              : sensitivity.titles().outcome(sensitivity.outcome());
      key =
          new KeyLine(
              style, List.of(style.print().say("tornado.low"), style.print().say("tornado.high")));
      grid = new RowGrid(style, factors.size(), 2, key.lineHeight() + 0.6 * style.em(), Set.of());
    }

    private Color colour(int side) {
      return side == 0 ? style.palette().scale(0.3) : style.palette().scale(0.75);
    }

    void paint(Canvas canvas) {
      double em = style.em();
      double labelWidth = 0.42 * style.pageWidth();
      List<String> labels =
          factors.stream()
              .map(factor -> Words.tail(factor.title(), labelWidth, style, style.text()))
              .toList();
      double least = base;
      double greatest = base;
      for (Sensitivity.Factor factor : factors) {
        for (Sensitivity.Index index : ends(factor)) {
          least = Math.min(least, Double.isNaN(index.lo()) ? index.value() : index.lo());
          greatest = Math.max(greatest, Double.isNaN(index.hi()) ? index.value() : index.hi());
        }
      }
      double span = Math.max(greatest - least, 1e-9);
      double lower = least >= 0 ? Math.max(0, least - 0.05 * span) : least - 0.05 * span;
      double upper = greatest + 0.05 * span;
      NumberAxis axis =
          probability
              ? new Axes(style)
                  .percentages(style.print().say("axis.probability", outcome), lower, upper, 4)
              : new Axes(style).numbers(outcome, lower, upper, 4);
      double left = style.width(labels, style.text()) + 1.6 * em;
      Panel panel =
          new Panel(
              left, grid.top(), style.pageWidth() - 1.6 * em, grid.bottom(), axis, Axes.page(grid));
      Bars bars = new Bars(style.palette().faintInk(), style.stroke(0.25));
      for (int row = 0; row < factors.size(); row++) {
        for (int side = 0; side < 2; side++) {
          double value = ends(factors.get(row)).get(side).value();
          double middle = grid.middle(row, side);
          bars.add(
              Math.min(base, value),
              Math.max(base, value),
              middle - grid.halfBar(),
              middle + grid.halfBar(),
              colour(side));
        }
      }
      bars.addTo(panel);
      panel.draw(canvas);
      double x = panel.pageX(base);
      canvas.line(x, panel.top(), x, panel.bottom(), style.palette().ink(), style.hairline());
      for (int row = 0; row < factors.size(); row++) {
        canvas.textAtMiddle(labels.get(row), 0, grid.middle(row), Align.LEFT, Pen.TEXT);
        for (int side = 0; side < 2; side++) {
          Sensitivity.Index index = ends(factors.get(row)).get(side);
          double y = grid.middle(row, side);
          panel.interval(canvas, index.lo(), index.hi(), y, style.palette().ink(), 0.7);
        }
      }
      key.paintSwatches(canvas, 0.7 * style.line(), style.pageWidth(), this::colour);
    }

    private static List<Sensitivity.Index> ends(Sensitivity.Factor factor) {
      return List.of(factor.index("low"), factor.index("high"));
    }
  }
}
