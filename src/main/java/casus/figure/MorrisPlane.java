package casus.figure;

import casus.results.StoredResults;
import casus.text.Text;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;

/**
 * Which factors matter and which act through others: the Morris plane of mean absolute elementary
 * effect μ* and standard deviation σ (Campolongo et al. 2007, doi:10.1016/j.envsoft.2006.10.004).
 * Reads {@code sensitivity.csv}, method {@code morris}, indices {@code mu_star} and {@code sigma}.
 */
final class MorrisPlane implements Figure.OfOneOutcome {
  private static final String METHOD = "morris";
  private static final String EFFECT = "mu_star";
  private static final String SPREAD = "sigma";

  @Override
  public Optional<String> missing(StoredResults results, Focus focus) throws IOException {
    return Sensitivity.missing(results, focus, METHOD);
  }

  @Override
  public Drawing draw(StoredResults results, Focus focus, Style style) throws IOException {
    Sensitivity sensitivity = Sensitivity.of(results, focus, METHOD);
    List<Sensitivity.Factor> factors =
        sensitivity.factors().values().stream()
            .filter(factor -> !Double.isNaN(factor.index(EFFECT).value()))
            .sorted(
                Comparator.comparingDouble(
                    (Sensitivity.Factor factor) -> -factor.index(EFFECT).value()))
            .toList();
    Layout layout = new Layout(style, factors);
    return new Drawing(
        layout.height,
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
            "Elementary effects of the factors on %s (Morris): mean of their absolute value μ* and"
                + " standard deviation σ. Above the line σ = μ* a factor acts mostly through"
                + " others, or not in one direction. Horizontal lines: 95%% intervals of μ*."
                + " Factors without room for a name are in morris-plane.csv. Arm %s. n = %s. %s",
            sensitivity.titles().inFormula(sensitivity.outcome()),
            sensitivity.titles().arm(sensitivity.arm()),
            print.count(sensitivity.n(), "run", "runs"),
            Words.source(results.manifest()));
    List<String> findings = new ArrayList<>();
    for (Sensitivity.Factor factor : factors.subList(0, Math.min(6, factors.size()))) {
      findings.add(
          Text.format(
              "%s μ* %s, σ %s",
              factor.title(),
              print.number(factor.index(EFFECT).value()),
              print.number(factor.index(SPREAD).value())));
    }
    return new Caption(
        text, "Dots, one for each factor, strongest first: " + String.join("; ", findings) + ".");
  }

  /** Where everything stands: one panel, names beside dots. */
  private static final class Layout {
    private final Style style;
    private final List<Sensitivity.Factor> factors;
    private final double effect;
    private final double spread;
    private final double diagonal;
    private final double height;

    Layout(Style style, List<Sensitivity.Factor> factors) {
      this.style = style;
      this.factors = factors;
      double farthest = 1e-9;
      double highest = 1e-9;
      for (Sensitivity.Factor factor : factors) {
        Sensitivity.Index index = factor.index(EFFECT);
        farthest = Math.max(farthest, Double.isNaN(index.hi()) ? index.value() : index.hi());
        highest = Math.max(highest, factor.index(SPREAD).value());
      }
      effect = 1.06 * farthest;
      spread = 1.08 * highest;
      diagonal = Math.min(effect, spread);
      height = style.pageHeight(27 * style.em());
    }

    void paint(Canvas canvas) {
      double em = style.em();
      Axes axes = new Axes(style);
      NumberAxis vertical = axes.numbers("", 0, spread, 5);
      Panel panel =
          new Panel(
              axes.roomForTicks(vertical) + 1.4 * em,
              em,
              style.pageWidth() - 1.4 * em,
              height - 3.2 * em,
              axes.numbers(style.print().say("axis.mean-effect"), 0, effect, 5),
              vertical);
      panel.draw(canvas);
      canvas.line(
          panel.pageX(0),
          panel.pageY(0),
          panel.pageX(diagonal),
          panel.pageY(diagonal),
          style.palette().faintInk(),
          style.armLine(1));
      paintDiagonalName(canvas, panel);
      canvas.verticalTitle(
          style.print().say("axis.standard-deviation"), em, (panel.top() + panel.bottom()) / 2);
      List<Rectangle2D> taken = new ArrayList<>();
      taken.add(diagonalName(panel));
      for (Sensitivity.Factor factor : factors) {
        taken.add(dot(panel, factor));
      }
      for (Sensitivity.Factor factor : factors) {
        paintFactor(canvas, panel, factor, taken);
      }
    }

    private Rectangle2D diagonalName(Panel panel) {
      double em = style.em();
      double wide = 4 * em;
      double x = panel.pageX(diagonal);
      double left = x + 3.5 * em < style.pageWidth() ? x : x - wide;
      return new Rectangle2D.Double(left, panel.pageY(diagonal) - 0.9 * em, wide, 1.2 * em);
    }

    /** Names the line at its upper end, to the right where it leaves through the top. */
    private void paintDiagonalName(Canvas canvas, Panel panel) {
      double x = panel.pageX(diagonal);
      double y = panel.pageY(diagonal);
      boolean room = x + 3.5 * style.em() < style.pageWidth();
      canvas.textAtMiddle(
          "σ = μ*",
          room ? x + 0.5 * style.em() : x - 0.8 * style.em(),
          y - 0.35 * style.em(),
          room ? Align.LEFT : Align.RIGHT,
          Pen.FAINT);
    }

    private Rectangle2D dot(Panel panel, Sensitivity.Factor factor) {
      double radius = 0.3 * style.em();
      double x = panel.pageX(factor.index(EFFECT).value());
      double y = panel.pageY(factor.index(SPREAD).value());
      return new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private void paintFactor(
        Canvas canvas, Panel panel, Sensitivity.Factor factor, List<Rectangle2D> taken) {
      Sensitivity.Index index = factor.index(EFFECT);
      double x = panel.pageX(index.value());
      double y = panel.pageY(factor.index(SPREAD).value());
      panel.interval(
          canvas, Math.max(0, index.lo()), index.hi(), y, style.palette().faintInk(), 0.5);
      Markers.paint(canvas, 0, x, y, style.palette().arm(factor.dummy() ? 0 : 1));
      canvas.spot(
          x,
          y,
          Text.format(
              "%s: mu* %s, sigma %s",
              factor.title(),
              style.print().numberWithInterval(index.value(), index.lo(), index.hi()),
              style.print().number(factor.index(SPREAD).value())));
      String name = Words.tail(factor.title(), 0.4 * style.pageWidth(), style, style.small());
      double wide = style.width(name, style.small());
      double tall = style.line();
      double near = 0.32 * style.em(); // clear of its own dot
      // Above or below the interval, to the right or to the left: the first place that is free;
      // where it is farther off, a line leads to it.
      double far = 1.2 * tall;
      double[][] places = {
        {x + near, y - near - tall},
        {x + near, y + near},
        {x - near - wide, y - near - tall},
        {x - near - wide, y + near},
        {x + 2 * far, y + near},
        {x + 2 * far, y - near - tall},
        {x + near, y + near + far},
        {x + near, y - near - tall - far},
        {x + 3 * far, y + near + far},
        {x + 3 * far, y - near - tall - far}
      };
      List<Rectangle2D> boxes = new ArrayList<>();
      for (double[] place : places) {
        boxes.add(new Rectangle2D.Double(place[0], place[1], wide, tall));
      }
      // Rather off the diagonal; else upon it, on white.
      Optional<Rectangle2D> box =
          boxes.stream()
              .filter(candidate -> isFree(candidate, panel, taken) && !onDiagonal(candidate, panel))
              .findFirst()
              .or(
                  () ->
                      boxes.stream()
                          .filter(candidate -> isFree(candidate, panel, taken))
                          .findFirst());
      if (box.isPresent()) {
        Rectangle2D place = box.get();
        taken.add(place);
        if (place.getX() > x + far || place.getY() > y + far || place.getMaxY() < y - far) {
          double endY = place.getY() > y ? place.getY() : place.getMaxY();
          endY = place.getX() > x + far ? place.getCenterY() : endY;
          double endX = Math.max(x, place.getX() - 0.15 * style.em());
          canvas.line(x, y, endX, endY, style.palette().faintInk(), style.stroke(0.4));
        }
        if (onDiagonal(place, panel)) {
          canvas.fill(place, style.palette().paper());
        }
        canvas.textAtMiddle(name, place.getX(), place.getCenterY(), Align.LEFT, Pen.SMALL);
      }
    }

    private boolean onDiagonal(Rectangle2D box, Panel panel) {
      return box.intersectsLine(
          panel.pageX(0), panel.pageY(0), panel.pageX(diagonal), panel.pageY(diagonal));
    }

    private boolean isFree(Rectangle2D box, Panel panel, List<Rectangle2D> taken) {
      return taken.stream().noneMatch(box::intersects)
          && box.getMinX() >= panel.left() + 0.2 * style.em()
          && box.getMaxX() <= style.pageWidth()
          && box.getMinY() >= 0
          && box.getMaxY() <= panel.bottom();
    }
  }
}
