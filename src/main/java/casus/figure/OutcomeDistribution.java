package casus.figure;

import casus.results.StoredResults;
import casus.results.SummaryRow;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.DefaultIntervalXYDataset;

/**
 * How runs end: the share whose highest rung was each of the seven, and the probability of each
 * yes-or-no outcome. Bars show the shares on a linear scale; dots with intervals show the same on a
 * logarithmic one, so that the rare outcomes, which are the ones that matter, can be read. Bars
 * themselves are never drawn on a logarithmic scale, which has no zero for them to stand on.
 */
final class OutcomeDistribution implements Figure {
  private static final String FILE = "summary.csv";
  private static final int MOST_ARMS = 6;
  private static final int MOST_OUTCOMES = 12;

  @Override
  public String name() {
    return "outcome-distribution";
  }

  @Override
  public String summary() {
    return "share of runs by highest rung, and probability of each outcome, with intervals";
  }

  @Override
  public Optional<String> missing(StoredResults results, Focus focus) throws IOException {
    Optional<String> reason = Arms.missing(results, focus, FILE, MOST_ARMS);
    if (reason.isPresent()) {
      return reason;
    }
    Arms arms = Arms.of(results, focus, FILE).orElseThrow();
    return rows(results, arms).isEmpty()
        ? Optional.of(FILE + " has no outcome max_rung with shares and none with a probability")
        : Optional.empty();
  }

  @Override
  public Drawing draw(StoredResults results, Focus focus, Style style) throws IOException {
    Arms arms = Arms.of(results, focus, FILE).orElseThrow();
    List<Row> rows = rows(results, arms);
    List<Row> shown = Layout.fits(style, arms.names(), rows) ? rows : withoutEmptyRungs(rows);
    Layout layout = new Layout(style, arms.names(), shown);
    return new Drawing(
        layout.height(), caption(results, arms, rows, shown), numbers(arms, rows), layout::paint);
  }

  /**
   * One line of the figure.
   *
   * @param label what it is called
   * @param rung 0 to 6; −1 for a yes-or-no outcome
   * @param estimates by arm, in the order of the arms that have it
   */
  private record Row(String label, int rung, Map<String, SummaryRow> estimates) {
    /** Whether no run of any arm is counted here. */
    boolean empty() {
      return estimates.values().stream().noneMatch(estimate -> estimate.value() > 0);
    }
  }

  /** The rungs, highest first, and then the outcomes in the order of the file. */
  private static List<Row> rows(StoredResults results, Arms arms) throws IOException {
    Map<Integer, Row> rungs = new TreeMap<>((a, b) -> b - a);
    Map<String, Row> outcomes = new LinkedHashMap<>();
    results
        .summary(row -> row.point() == arms.point() && arms.names().contains(row.arm()))
        .forEach(
            row -> {
              if (row.outcome().equals("max_rung") && row.statistic().matches("share:[0-6]")) {
                int rung = row.statistic().charAt(6) - '0';
                rungs
                    .computeIfAbsent(rung, r -> new Row(Words.rung(r), r, new TreeMap<>()))
                    .estimates()
                    .put(row.arm(), row);
              } else if (row.statistic().equals("probability") && !row.outcome().contains("/")) {
                outcomes
                    .computeIfAbsent(
                        row.outcome(),
                        outcome -> new Row(Words.sentence(outcome), -1, new TreeMap<>()))
                    .estimates()
                    .put(row.arm(), row);
              }
            });
    List<Row> rows = new ArrayList<>(rungs.values());
    outcomes.values().stream().limit(MOST_OUTCOMES).forEach(rows::add);
    return rows;
  }

  /** Where the page is short, the rungs at which no run of any arm ended are only told of. */
  private static List<Row> withoutEmptyRungs(List<Row> rows) {
    return rows.stream().filter(row -> row.rung() < 0 || !row.empty()).toList();
  }

  private static NumberTable numbers(Arms arms, List<Row> rows) {
    NumberTable table =
        new NumberTable("point", "arm", "outcome", "statistic", "value", "lo", "hi", "n");
    for (Row row : rows) {
      for (String arm : arms.names()) {
        SummaryRow estimate = row.estimates().get(arm);
        if (estimate != null) {
          table.add(
              arms.point(),
              arm,
              estimate.outcome(),
              estimate.statistic(),
              estimate.value(),
              estimate.lo(),
              estimate.hi(),
              estimate.n());
        }
      }
    }
    return table;
  }

  private static Caption caption(
      StoredResults results, Arms arms, List<Row> rows, List<Row> shown) {
    long n =
        rows.stream()
            .flatMap(row -> row.estimates().values().stream())
            .mapToLong(SummaryRow::n)
            .max()
            .orElse(0);
    boolean outcomes = rows.stream().anyMatch(row -> row.rung() < 0);
    String text =
        ("Distribution of outcomes: share of runs by the highest rung that any state reached%s.%s"
                + " Bars, linear scale; dots, the same shares on a logarithmic scale with 95%%"
                + " Wilson intervals; an arrow marks an outcome that no run had, at the upper end"
                + " of its interval. n = %s%s.%s%s %s")
            .formatted(
                outcomes ? ", and probability of each outcome" : "",
                rows.stream().anyMatch(row -> row.label().equals("War"))
                    ? " The outcome war needs both sides at rung 4 or above on one day."
                    : "",
                Words.count(n, "run", "runs"),
                arms.names().size() > 1 ? " per arm" : "",
                shown.size() == rows.size()
                    ? ""
                    : " Rungs that are not shown were the highest of no run.",
                arms.pointSentence(),
                Words.source(results.manifest()));
    List<String> findings = new ArrayList<>();
    for (String arm : arms.names()) {
      List<String> shares = new ArrayList<>();
      for (Row row : rows) {
        SummaryRow estimate = row.estimates().get(arm);
        if (estimate != null && estimate.value() > 0) {
          shares.add(
              row.label().toLowerCase(Locale.ROOT) + " " + Words.roughPercent(estimate.value()));
        }
      }
      findings.add(
          (arms.names().size() > 1 ? "Arm " + arm + ": " : "Share of runs: ")
              + String.join(", ", shares)
              + ".");
    }
    return new Caption(
        text,
        "Bars beside dots with intervals, one line for each outcome. "
            + String.join(" ", findings));
  }

  /** Where everything stands: names, bars, dots, and the numbers themselves. */
  private static final class Layout {
    private static final double TOP = 1.6;
    private static final double BOTTOM = 3.2;

    private final Style style;
    private final List<String> arms;
    private final List<Row> rows;
    private final double lineHeight;
    private final double rowHeight;
    private final double groupGap;
    private final double head;
    private final double height;
    private final double least;

    Layout(Style style, List<String> arms, List<Row> rows) {
      this.style = style;
      this.arms = arms;
      this.rows = rows;
      lineHeight = style.line() * (arms.size() > 1 ? 1.0 : 1.25);
      rowHeight = arms.size() * lineHeight + (arms.size() > 1 ? 0.5 * style.line() : 0);
      groupGap = hasGroups() ? 1.9 * style.em() : 0;
      head = TOP * style.em() + (arms.size() > 1 ? keyLines() * 1.2 * style.line() : 0);
      height = style.pageHeight(head + rows.size() * rowHeight + groupGap + BOTTOM * style.em());
      least = leastShare();
    }

    double height() {
      return height;
    }

    /** Whether the preset has room for all rows at their full height. */
    static boolean fits(Style style, List<String> arms, List<Row> rows) {
      return new Layout(style, arms, rows).stretch() >= 1;
    }

    /** By how much rows are taller than they ask for. */
    private double stretch() {
      double room = height - head - groupGap - BOTTOM * style.em();
      return room / (rows.size() * rowHeight);
    }

    /** Whether lines stand far enough apart to hold a number each. */
    private boolean roomForValues() {
      return lineHeight * stretch() > 0.95 * style.line();
    }

    private boolean hasGroups() {
      return rows.stream().anyMatch(row -> row.rung() < 0)
          && rows.stream().anyMatch(row -> row.rung() >= 0);
    }

    private double leastShare() {
      double smallest = 0.01;
      for (Row row : rows) {
        for (SummaryRow estimate : row.estimates().values()) {
          double lowest = estimate.value() > 0 ? estimate.lo() : estimate.hi() / 3;
          smallest = lowest > 0 ? Math.min(smallest, lowest) : smallest;
        }
      }
      // Seven powers of ten is what the width can hold; below, the number says it.
      return Math.max(1e-7, Axes.decadeBelow(smallest));
    }

    void paint(Canvas canvas) {
      double em = style.em();
      List<String> labels = rows.stream().map(Row::label).toList();
      double barsLeft = style.width(labels, style.text()) + 0.8 * em;
      double valuesWidth = roomForValues() ? style.width(values(), style.small()) : em;
      double dotsRight = style.pageWidth() - valuesWidth - 0.8 * em;
      double markers = arms.size() > 1 ? 0.9 * em : 0;
      double gap =
          (style.width("100%", style.small())
                      + style.width(Axes.percent().format(least), style.small()))
                  / 2
              + 0.9 * em;
      double barsRight = barsLeft + markers + 0.36 * (dotsRight - barsLeft - markers - gap);
      double dotsLeft = barsRight + gap;
      double bottom = height - BOTTOM * em;
      double stretch = stretch();

      double apart = (dotsLeft + dotsRight - barsLeft - markers - barsRight) / 2;
      boolean roomForTitles =
          apart > style.width("Share of runs" + "Share of runs (log)", style.text()) / 2 + em;
      NumberAxis linear = new Axes(style).share(roomForTitles ? "Share of runs" : "Share");
      boolean narrow = barsRight - barsLeft < 4.5 * style.width("100%", style.small());
      linear.setTickUnit(new NumberTickUnit(narrow ? 1 : 0.5, Axes.percent()));
      Panel bars =
          new Panel(barsLeft + markers, head, barsRight, bottom, linear, pageAxis(head, bottom));
      LogAxis log =
          new Axes(style).logShare(roomForTitles ? "Share of runs (log)" : "Share (log)", least);
      Panel dots =
          new Panel(dotsLeft, head, dotsRight, bottom, log, pageAxis(head, bottom))
              .guidesAcross(style);
      DefaultIntervalXYDataset shares = new DefaultIntervalXYDataset();
      XYBarRenderer renderer = barRenderer();
      double y = head;
      int series = 0;
      for (int i = 0; i < rows.size(); i++) {
        Row row = rows.get(i);
        y += i > 0 && row.rung() < 0 && rows.get(i - 1).rung() >= 0 ? groupGap : 0;
        for (int arm = 0; arm < arms.size(); arm++) {
          SummaryRow estimate = row.estimates().get(arms.get(arm));
          if (estimate != null && estimate.value() > 0) {
            double middle = middle(y, arm, stretch);
            double half = 0.4 * lineHeight * Math.min(stretch, 1.3);
            shares.addSeries(
                series,
                new double[][] {
                  {estimate.value() / 2},
                  {0},
                  {estimate.value()},
                  {middle},
                  {middle - half},
                  {middle + half}
                });
            renderer.setSeriesPaint(series, colour(row));
            series++;
          }
        }
        y += rowHeight * stretch;
      }
      bars.add(shares, renderer);
      bars.draw(canvas);
      dots.draw(canvas);
      paintRows(canvas, bars, dots, stretch);
      paintHead(canvas);
    }

    /** An axis whose values are the page's own, so that rows can stand where they like. */
    private static NumberAxis pageAxis(double top, double bottom) {
      NumberAxis axis = new NumberAxis();
      axis.setRange(Math.rint(top), Math.rint(bottom));
      axis.setInverted(true);
      axis.setVisible(false);
      return axis;
    }

    private XYBarRenderer barRenderer() {
      XYBarRenderer renderer = new XYBarRenderer();
      renderer.setUseYInterval(true);
      renderer.setShadowVisible(false);
      renderer.setBarPainter(new StandardXYBarPainter());
      renderer.setDrawBarOutline(true);
      renderer.setDefaultOutlinePaint(style.palette().faintInk());
      renderer.setDefaultOutlineStroke(style.stroke(0.25));
      return renderer;
    }

    private Color colour(Row row) {
      return row.rung() >= 0 ? style.palette().rung(row.rung()) : style.palette().faintInk();
    }

    private double middle(double rowTop, int arm, double stretch) {
      double used = arms.size() * lineHeight * stretch;
      double space = (rowHeight * stretch - used) / 2;
      return rowTop + space + (arm + 0.5) * lineHeight * stretch;
    }

    private void paintRows(Canvas canvas, Panel bars, Panel dots, double stretch) {
      double y = head;
      for (int i = 0; i < rows.size(); i++) {
        Row row = rows.get(i);
        boolean firstOutcome = i > 0 && row.rung() < 0 && rows.get(i - 1).rung() >= 0;
        y += firstOutcome ? groupGap : 0;
        if (i == 0 || firstOutcome) {
          canvas.text(
              row.rung() < 0 ? "Outcome" : "Highest rung",
              0,
              y - 0.5 * style.em(),
              Canvas.Align.LEFT,
              style.small(),
              style.palette().faintInk());
        }
        canvas.textAtMiddle(
            row.label(),
            0,
            y + rowHeight * stretch / 2,
            Canvas.Align.LEFT,
            style.text(),
            style.palette().ink());
        for (int arm = 0; arm < arms.size(); arm++) {
          SummaryRow estimate = row.estimates().get(arms.get(arm));
          if (estimate == null) {
            continue;
          }
          double middle = middle(y, arm, stretch);
          if (arms.size() > 1) {
            marker(canvas, bars.left() - 0.55 * style.em(), middle, arm, style.palette().ink());
          }
          paintDot(canvas, dots, row, estimate, arm, middle);
          if (roomForValues()) {
            canvas.textAtMiddle(
                value(estimate),
                style.pageWidth(),
                middle,
                Canvas.Align.RIGHT,
                style.small(),
                style.palette().ink());
          }
        }
        y += rowHeight * stretch;
      }
    }

    private void paintDot(
        Canvas canvas, Panel panel, Row row, SummaryRow estimate, int arm, double middle) {
      Color ink = style.palette().ink();
      if (!(estimate.hi() > least)) {
        return; // nothing to see at this scale, or no estimate at all
      }
      double high = panel.pageX(Math.min(1, estimate.hi()));
      if (!(estimate.value() > 0)) {
        double tip = Math.max(panel.left(), high - 1.2 * style.em());
        canvas.line(
            high,
            middle - 0.2 * style.em(),
            high,
            middle + 0.2 * style.em(),
            ink,
            style.hairline());
        arrow(canvas, high, tip, middle);
        return;
      }
      double low = panel.pageX(Math.max(least, estimate.lo()));
      canvas.line(low, middle, high, middle, ink, style.stroke(0.7));
      marker(canvas, panel.pageX(Math.max(least, estimate.value())), middle, arm, colour(row));
    }

    private void arrow(Canvas canvas, double from, double tip, double y) {
      double head = 0.28 * style.em();
      Color ink = style.palette().ink();
      canvas.line(from, y, tip + head / 2, y, ink, style.hairline());
      Path2D triangle = new Path2D.Double();
      triangle.moveTo(tip, y);
      triangle.lineTo(tip + head, y - head / 2);
      triangle.lineTo(tip + head, y + head / 2);
      triangle.closePath();
      canvas.fill(triangle, ink);
    }

    /** Each arm has its own shape. */
    private void marker(Canvas canvas, double x, double y, int arm, Color colour) {
      Shape shape = Markers.shape(arm, x, y, 0.26 * style.em());
      canvas.fill(shape, colour);
      canvas.draw(shape, style.palette().ink(), style.stroke(0.4));
    }

    private static String value(SummaryRow estimate) {
      if (Double.isNaN(estimate.value())) {
        return "–";
      }
      if (estimate.value() == 0) {
        return "0 [0, " + Words.percent(estimate.hi(), 0, estimate.hi()) + "]";
      }
      return Words.percentWithInterval(estimate.value(), estimate.lo(), estimate.hi());
    }

    private List<String> values() {
      List<String> values = new ArrayList<>(List.of("% [95% CI]"));
      rows.forEach(row -> row.estimates().values().forEach(e -> values.add(value(e))));
      return values;
    }

    private double keyLines() {
      return new KeyLine(style, arms).lines(style.pageWidth() - 9 * style.em());
    }

    private void paintHead(Canvas canvas) {
      if (roomForValues()) {
        canvas.text(
            "% [95% CI]",
            style.pageWidth(),
            head - 0.5 * style.em(),
            Canvas.Align.RIGHT,
            style.small(),
            style.palette().faintInk());
      }
      if (arms.size() > 1) {
        new KeyLine(style, arms)
            .paint(
                canvas,
                0.7 * style.line(),
                style.pageWidth() - 9 * style.em(),
                (arm, x, y) -> marker(canvas, x, y, arm, style.palette().ink()));
      }
    }
  }
}
