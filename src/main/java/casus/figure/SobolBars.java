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
import java.util.stream.Stream;
import org.jfree.chart.axis.NumberAxis;

/**
 * Which factors drive one outcome: Sobol' indices of first and total order (Saltelli et al. 2010,
 * doi:10.1016/j.cpc.2009.09.018), greatest first, with the noise floor that a factor without effect
 * shows. Reads {@code sensitivity.csv}, method {@code sobol}, indices {@code first} and {@code
 * total}.
 */
final class SobolBars implements Figure.OfOneOutcome {
  private static final String METHOD = "sobol";
  private static final String FIRST = "first";
  private static final String TOTAL = "total";
  private static final int MOST_FACTORS = 20;

  @Override
  public Optional<String> missing(StoredResults results, Focus focus) throws IOException {
    return Sensitivity.missing(results, focus, METHOD);
  }

  @Override
  public Drawing draw(StoredResults results, Focus focus, Style style) throws IOException {
    Sensitivity sensitivity = Sensitivity.of(results, focus, METHOD);
    List<Sensitivity.Factor> factors =
        sensitivity.factors().values().stream()
            .filter(factor -> !factor.dummy())
            .sorted(
                Comparator.comparingDouble(
                    (Sensitivity.Factor factor) -> -factor.index(TOTAL).value()))
            .limit(MOST_FACTORS)
            .toList();
    Layout layout = new Layout(style, sensitivity, factors);
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
    boolean floor = sensitivity.factors().containsKey(SensitivityRow.DUMMY);
    String text =
        Text.format(
            "Sensitivity of %s: share of its variance over the design that each factor explains"
                + " alone (first order, S1) and with all its interactions (total, ST), with 95%%"
                + " bootstrap intervals.%s Arm %s.%s n = %s. %s",
            sensitivity.titles().inFormula(sensitivity.outcome()),
            floor
                ? " The dashed line is the upper end for a dummy factor without effect: bars"
                    + " below it are noise."
                : "",
            sensitivity.titles().arm(sensitivity.arm()),
            leftOut(sensitivity, factors),
            print.count(sensitivity.n(), "run", "runs"),
            Words.source(results.manifest()));
    List<String> findings = new ArrayList<>();
    for (Sensitivity.Factor factor : factors) {
      findings.add(
          Text.format(
              "%s S1 %s, ST %s",
              factor.title(),
              print.number(factor.index(FIRST).value()),
              print.number(factor.index(TOTAL).value())));
    }
    return new Caption(
        text, "Pairs of bars, greatest total first: " + String.join("; ", findings) + ".");
  }

  private static String leftOut(Sensitivity sensitivity, List<Sensitivity.Factor> shown) {
    long all = sensitivity.factors().values().stream().filter(f -> !f.dummy()).count();
    return shown.size() == all
        ? ""
        : Text.format(" Shown are the %d greatest of %d factors.", shown.size(), all);
  }

  /** Where everything stands: names and two bars for each factor. */
  private static final class Layout {
    private final Style style;
    private final Sensitivity sensitivity;
    private final List<Sensitivity.Factor> factors;
    private final KeyLine key;
    private final RowGrid grid;

    Layout(Style style, Sensitivity sensitivity, List<Sensitivity.Factor> factors) {
      this.style = style;
      this.sensitivity = sensitivity;
      this.factors = factors;
      boolean noise = sensitivity.factors().containsKey(SensitivityRow.DUMMY);
      key =
          new KeyLine(
              style,
              Stream.of("sobol.first", "sobol.total", "sobol.noise")
                  .limit(noise ? 3 : 2)
                  .map(name -> style.print().say(name))
                  .toList());
      grid =
          new RowGrid(
              style,
              factors.size(),
              2,
              key.lines(style.pageWidth()) * key.lineHeight() + 0.6 * style.em(),
              Set.of());
    }

    private Color colour(int order) {
      return order == 0 ? style.palette().scale(0.75) : style.palette().scale(0.3);
    }

    void paint(Canvas canvas) {
      double em = style.em();
      double labelWidth = 0.42 * style.pageWidth();
      List<String> labels =
          factors.stream()
              .map(factor -> Words.tail(factor.title(), labelWidth, style, style.text()))
              .toList();
      double greatest = 0;
      for (Sensitivity.Factor factor : factors) {
        greatest = Math.max(greatest, top(factor.index(FIRST)));
        greatest = Math.max(greatest, top(factor.index(TOTAL)));
      }
      // What lies below the noise of the method is judged by it, so it is always in view.
      Sensitivity.Factor dummy = sensitivity.factors().get(SensitivityRow.DUMMY);
      greatest = dummy == null ? greatest : Math.max(greatest, top(dummy.index(TOTAL)));
      NumberAxis axis =
          new Axes(style)
              .numbers(
                  style.print().say("axis.share-of-variance"),
                  0,
                  Math.max(1e-6, 1.04 * greatest),
                  4);
      double left = style.width(labels, style.text()) + 0.8 * em;
      Panel panel =
          new Panel(
              left, grid.top(), style.pageWidth() - 1.4 * em, grid.bottom(), axis, Axes.page(grid));
      Bars bars = new Bars(style.palette().faintInk(), style.stroke(0.25));
      for (int row = 0; row < factors.size(); row++) {
        addBar(bars, factors.get(row).index(FIRST), row, 0);
        addBar(bars, factors.get(row).index(TOTAL), row, 1);
      }
      bars.addTo(panel);
      panel.draw(canvas);
      paintFloor(canvas, panel);
      for (int row = 0; row < factors.size(); row++) {
        canvas.textAtMiddle(labels.get(row), 0, grid.middle(row), Align.LEFT, Pen.TEXT);
        paintIndex(canvas, panel, factors.get(row).index(FIRST), grid.middle(row, 0));
        paintIndex(canvas, panel, factors.get(row).index(TOTAL), grid.middle(row, 1));
      }
      key.paint(
          canvas,
          0.7 * style.line(),
          style.pageWidth(),
          (order, x, y) -> paintSample(canvas, order, x, y));
    }

    private void paintSample(Canvas canvas, int order, double x, double y) {
      double em = style.em();
      if (order < 2) {
        canvas.swatch(x - 0.4 * em, y, 0.8 * em, colour(order));
      } else {
        canvas.line(x, y - 0.6 * em, x, y + 0.6 * em, style.palette().ink(), style.armLine(1));
      }
    }

    private static double top(Sensitivity.Index index) {
      double top = Double.isNaN(index.hi()) ? index.value() : index.hi();
      return Double.isNaN(top) ? 0 : Math.max(0, top);
    }

    private void addBar(Bars bars, Sensitivity.Index index, int row, int order) {
      // An estimate below zero is noise about zero; its interval shows it, a bar cannot.
      if (index.value() > 0) {
        double middle = grid.middle(row, order);
        bars.add(0, index.value(), middle - grid.halfBar(), middle + grid.halfBar(), colour(order));
      }
    }

    private void paintIndex(Canvas canvas, Panel panel, Sensitivity.Index index, double y) {
      canvas.spot(
          panel.pageX(Math.max(0, Double.isNaN(index.value()) ? 0 : index.value())),
          y,
          style.print().numberWithInterval(index.value(), index.lo(), index.hi()));
      if (Double.isNaN(index.value())) {
        canvas.textAtMiddle(
            style.print().say("sobol.no-estimate"),
            panel.left() + 0.3 * style.em(),
            y,
            Align.LEFT,
            Pen.FAINT);
      }
      double lo = Math.max(0, index.lo());
      panel.interval(canvas, lo, Math.max(0, index.hi()), y, style.palette().ink(), 0.7);
    }

    private void paintFloor(Canvas canvas, Panel panel) {
      Sensitivity.Factor dummy = sensitivity.factors().get(SensitivityRow.DUMMY);
      if (dummy != null && !Double.isNaN(top(dummy.index(TOTAL)))) {
        double x = panel.pageX(Math.max(0, top(dummy.index(TOTAL))));
        canvas.line(x, panel.top(), x, panel.bottom(), style.palette().ink(), style.armLine(1));
      }
    }
  }
}
