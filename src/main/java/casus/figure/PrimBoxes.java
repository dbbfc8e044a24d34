package casus.figure;

import casus.results.StoredResults;
import casus.results.Titles;
import casus.stats.Interval;
import casus.text.Text;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.NumberAxis;

/**
 * Where in the design the outcome of interest is common: the trajectory of the patient rule
 * induction method (Friedman and Fisher 1999, doi:10.1023/A:1008894516817; Bryant and Lempert 2010)
 * and, for each box, the range to which it restricts each factor. Reads {@code boxes.csv}, columns
 * {@code box, factor, lo, hi, coverage, density, support} and, for factors of categories, {@code
 * levels}, one row for each restricted factor of a box, and, when it is there, {@code
 * trajectory.csv}, columns {@code step, coverage, density, dimensions}. Full ranges come from
 * {@code points.csv}.
 */
final class PrimBoxes implements Figure {
  @Override
  public Optional<String> missing(StoredResults results, Focus focus) throws IOException {
    if (!results.has(PrimResult.FILE)) {
      return Optional.of(
          Text.format(
              "the folder has no %s; 'casus discover DIR --when EXPR' writes it", PrimResult.FILE));
    }
    return PrimResult.boxes(results).isEmpty()
        ? Optional.of(PrimResult.FILE + " has no box that restricts a factor")
        : Optional.empty();
  }

  @Override
  public Drawing draw(StoredResults results, Focus focus, Style style) throws IOException {
    List<PrimResult.Box> boxes = PrimResult.boxes(results);
    List<PrimResult.Step> steps = PrimResult.steps(results);
    long n = PrimResult.points(results) * results.manifest().replications();
    Layout layout =
        new Layout(style, boxes, steps, PrimResult.ranges(results, boxes), results.titles());
    return new Drawing(
        layout.height,
        caption(style.print(), results, boxes, steps, n),
        numbers(boxes),
        layout::paint);
  }

  private static NumberTable numbers(List<PrimResult.Box> boxes) {
    NumberTable table =
        new NumberTable("box", "factor", "lo", "hi", "coverage", "density", "support");
    for (PrimResult.Box box : boxes) {
      for (PrimResult.Limit limit : box.limits()) {
        table.add(
            box.name(),
            limit.factor(),
            limit.loText(),
            limit.hiText(),
            box.coverage(),
            box.density(),
            box.support());
      }
    }
    return table;
  }

  private static Caption caption(
      Print print,
      StoredResults results,
      List<PrimResult.Box> boxes,
      List<PrimResult.Step> steps,
      long n) {
    List<String> told = new ArrayList<>();
    List<String> findings = new ArrayList<>();
    for (PrimResult.Box box : boxes) {
      told.add(Text.format("%s, %s", box.name(), box.densityWithInterval(print, n)));
      List<String> limits =
          box.limits().stream()
              .map(limit -> limit.factor() + " " + limit.range(Print.USUAL))
              .toList();
      findings.add(
          Text.format(
              "box %s holds %s of the cases of interest, which are %s of its cases, where %s",
              box.name(),
              print.share(box.coverage()),
              print.share(box.density()),
              Words.list(limits)));
    }
    String text =
        Text.format(
            "Boxes found by PRIM.%s Bars: the range to which a box restricts a factor, within its"
                + " range in the design. Density with 95%% Wilson intervals (as if the box had been"
                + " chosen beforehand; a chosen box looks denser than it is): %s. n = %s. %s",
            steps.isEmpty()
                ? ""
                : " Curve: coverage and density along the peeling trajectory, numbers of"
                    + " restricted factors by shade; squares: the boxes.",
            String.join("; ", told),
            print.count(n, "run", "runs"),
            Words.source(results.manifest()));
    return new Caption(text, "Restricted factor ranges: " + String.join("; ", findings) + ".");
  }

  /** Where everything stands: the trajectory above, a row for each restricted factor below. */
  private static final class Layout {
    private final Style style;
    private final List<PrimResult.Box> boxes;
    private final List<PrimResult.Step> steps;
    private final Map<String, Interval> ranges;
    private final Titles titles;
    private final double trajectory;
    private final double rowHeight;
    private final double gap;
    private final double height;

    Layout(
        Style style,
        List<PrimResult.Box> boxes,
        List<PrimResult.Step> steps,
        Map<String, Interval> ranges,
        Titles titles) {
      this.style = style;
      this.boxes = boxes;
      this.steps = steps;
      this.ranges = ranges;
      this.titles = titles;
      double em = style.em();
      int rows = boxes.stream().mapToInt(box -> box.limits().size()).sum();
      double curve = steps.isEmpty() ? 0 : 20 * em;
      double wantedRow = 2.3 * style.line();
      double wantedGap = 1.9 * style.line();
      double rowsHeight = rows * wantedRow + boxes.size() * wantedGap;
      height = style.pageHeight(curve + rowsHeight + em);
      trajectory = steps.isEmpty() ? 0 : Math.max(13 * em, height - rowsHeight - em);
      double shrink = Math.min(1.3, (height - trajectory - em) / rowsHeight);
      rowHeight = shrink * wantedRow;
      gap = shrink * wantedGap;
    }

    void paint(Canvas canvas) {
      if (!steps.isEmpty()) {
        paintTrajectory(canvas);
      }
      double y = trajectory;
      for (PrimResult.Box box : boxes) {
        canvas.textAtMiddle(
            style
                .print()
                .say(
                    "prim.box",
                    box.name(),
                    style.print().share(box.coverage()),
                    style.print().share(box.density()),
                    style.print().share(box.support())),
            0,
            y + gap / 2,
            Align.LEFT,
            Pen.HEADING);
        y += gap;
        for (PrimResult.Limit limit : box.limits()) {
          paintLimit(canvas, limit, y);
          y += rowHeight;
        }
      }
    }

    private void paintTrajectory(Canvas canvas) {
      double em = style.em();
      Axes axes = new Axes(style);
      double densest =
          DoubleStream.concat(
                  steps.stream().mapToDouble(PrimResult.Step::density),
                  boxes.stream().mapToDouble(PrimResult.Box::density))
              .reduce(1e-6, Math::max);
      NumberAxis vertical = axes.shares(Math.min(1, densest * 1.05));
      double left = axes.roomForTicks(vertical) + 1.6 * em;
      double right = Math.min(style.pageWidth() - 4.5 * em, left + 2.2 * trajectory);
      Panel panel =
          new Panel(
              left,
              0.8 * em,
              right,
              trajectory - 4.2 * em,
              axes.share(style.print().say("axis.coverage")),
              vertical);
      panel.guidesUp(style).draw(canvas);
      canvas.verticalTitle(
          style.print().say("axis.density"), em, (panel.top() + panel.bottom()) / 2);
      List<Point2D> places = new ArrayList<>();
      for (PrimResult.Step step : steps) {
        places.add(new Point2D.Double(panel.pageX(step.coverage()), panel.pageY(step.density())));
      }
      canvas.draw(Polyline.path(places), style.palette().faintInk(), style.stroke(0.6));
      for (int i = 0; i < steps.size(); i++) {
        Point2D place = places.get(i);
        Markers.paint(canvas, 0, place.getX(), place.getY(), shade(steps.get(i)));
      }
      paintBoxes(canvas, panel);
      paintDimensions(canvas, right + 1.2 * em, panel.top());
    }

    /** Squares with the names of the boxes, where there is room for one. */
    private void paintBoxes(Canvas canvas, Panel panel) {
      double em = style.em();
      List<Rectangle2D> taken = new ArrayList<>();
      for (PrimResult.Box box : boxes) {
        double x = panel.pageX(box.coverage());
        double y = panel.pageY(box.density());
        Rectangle2D square = new Rectangle2D.Double(x - 0.5 * em, y - 0.5 * em, em, em);
        canvas.draw(square, style.palette().ink(), style.stroke(0.9));
        double wide = style.width(box.name(), style.small());
        Rectangle2D name = new Rectangle2D.Double(x + 0.7 * em, y - 1.4 * em, wide, style.line());
        if (taken.stream().noneMatch(name::intersects) && name.getMinY() >= 0) {
          taken.add(name);
          canvas.textAtMiddle(box.name(), name.getX(), name.getCenterY(), Align.LEFT, Pen.SMALL);
        }
      }
    }

    private int mostDimensions() {
      return Math.max(1, steps.stream().mapToInt(PrimResult.Step::dimensions).max().orElse(1));
    }

    private Color shade(PrimResult.Step step) {
      return style.palette().scale(step.dimensions() / (double) mostDimensions());
    }

    private void paintDimensions(Canvas canvas, double x, double top) {
      Set<Integer> seen = new TreeSet<>();
      steps.forEach(step -> seen.add(step.dimensions()));
      double y = top + style.line() / 2;
      canvas.textAtMiddle(style.print().say("prim.factors"), x, y, Align.LEFT, Pen.FAINT);
      int every = Math.max(1, (seen.size() + 5) / 6);
      int i = 0;
      for (int dimensions : seen) {
        if (i++ % every == 0) {
          y += 1.2 * style.line();
          Markers.paint(
              canvas, 0, x + 0.3 * style.em(), y, shade(new PrimResult.Step(0, 0, dimensions)));
          canvas.textAtMiddle(
              Integer.toString(dimensions), x + 1.2 * style.em(), y, Align.LEFT, Pen.SMALL);
        }
      }
    }

    /** The name and range of a factor above a bar in the track of its full range. */
    private void paintLimit(Canvas canvas, PrimResult.Limit limit, double top) {
      Interval full = ranges.get(limit.factor());
      String words =
          full == null
              ? limit.range(style.print())
              : style
                  .print()
                  .say(
                      "prim.range-of",
                      limit.range(style.print()),
                      style.print().number(full.low()),
                      style.print().number(full.high()));
      double room = style.width(words, style.small());
      double textY = top + 0.27 * rowHeight;
      canvas.textAtMiddle(
          Words.tail(
              titles.factor(limit.factor()),
              style.pageWidth() - room - 2 * style.em(),
              style,
              style.small()),
          0,
          textY,
          Align.LEFT,
          Pen.SMALL);
      canvas.textAtMiddle(words, style.pageWidth(), textY, Align.RIGHT, Pen.SMALL);
      if (full == null) {
        return;
      }
      double y = top + 0.68 * rowHeight;
      double tall = Math.min(0.6 * style.em(), 0.26 * rowHeight);
      double wide = style.pageWidth();
      double from = Double.isNaN(limit.lo()) ? 0 : share(limit.lo(), full) * wide;
      double to = Double.isNaN(limit.hi()) ? wide : share(limit.hi(), full) * wide;
      canvas.fill(new Rectangle2D.Double(0, y - tall / 2, wide, tall), style.palette().guide());
      canvas.fill(
          new Rectangle2D.Double(from, y - tall / 2, Math.max(to - from, 0.2 * tall), tall),
          style.palette().arm(1));
    }

    private static double share(double value, Interval full) {
      return Math.max(0, Math.min(1, (value - full.low()) / full.width()));
    }
  }
}
