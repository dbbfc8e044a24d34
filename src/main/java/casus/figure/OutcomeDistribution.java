package casus.figure;

import casus.results.Labels;
import casus.results.StoredResults;
import casus.results.SummaryRow;
import casus.text.Text;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/**
 * How runs end: the share whose highest rung was each of the seven, and the probability of each
 * yes-or-no outcome. Bars show the shares on a linear scale; dots with intervals show the same on a
 * logarithmic one, so that the rare outcomes, which are the ones that matter, can be read. Bars
 * themselves are never drawn on a logarithmic scale, which has no zero for them to stand on.
 */
final class OutcomeDistribution implements Figure {
  private static final int MOST_ARMS = 6;
  private static final int MOST_OUTCOMES = 12;

  /** What stands above the column of numbers. */
  @Override
  public Optional<String> missing(StoredResults results, Focus focus) throws IOException {
    return Arms.missing(
        results,
        focus,
        SummaryRow.FILE,
        arms ->
            OutcomeRow.all(Print.USUAL, results, arms).isEmpty()
                ? Optional.of(
                    SummaryRow.FILE
                        + " has no outcome max_rung with shares and none with a probability")
                : Optional.empty());
  }

  @Override
  public List<Focus> pages(StoredResults results, Focus focus, Style style) throws IOException {
    return Arms.pages(results, focus, SummaryRow.FILE, MOST_ARMS);
  }

  @Override
  public Drawing draw(StoredResults results, Focus focus, Style style) throws IOException {
    Arms arms = Arms.of(results, focus, SummaryRow.FILE).orElseThrow();
    List<OutcomeRow> rows = new ArrayList<>(OutcomeRow.all(style.print(), results, arms));
    List<OutcomeRow> beyond = beyond(rows);
    rows.removeAll(beyond);
    List<OutcomeRow> shown = Layout.fits(style, arms, rows) ? rows : withoutEmptyRungs(rows);
    Layout layout = new Layout(style, arms, shown);
    return new Drawing(
        layout.grid.height(),
        caption(style.print(), results, arms, rows, shown, beyond),
        numbers(arms, rows),
        layout::paint);
  }

  /** The outcomes beyond those that the page has room for. */
  private static List<OutcomeRow> beyond(List<OutcomeRow> rows) {
    return rows.stream().filter(row -> row.rung() < 0).skip(MOST_OUTCOMES).toList();
  }

  /** Where the page is short, the rungs at which no run of any arm ended are only told of. */
  private static List<OutcomeRow> withoutEmptyRungs(List<OutcomeRow> rows) {
    return rows.stream().filter(row -> row.rung() < 0 || !row.empty()).toList();
  }

  private static NumberTable numbers(Arms arms, List<OutcomeRow> rows) {
    NumberTable table =
        new NumberTable("point", "arm", "outcome", "statistic", "value", "lo", "hi", "n");
    for (OutcomeRow row : rows) {
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
      Print print,
      StoredResults results,
      Arms arms,
      List<OutcomeRow> rows,
      List<OutcomeRow> shown,
      List<OutcomeRow> beyond) {
    long n = OutcomeRow.estimates(rows).mapToLong(SummaryRow::n).max().orElse(0);
    boolean outcomes = rows.stream().anyMatch(row -> row.rung() < 0);
    String text =
        Text.format(
            "Distribution of outcomes: share of runs by the highest rung that any state"
                + " reached%s.%s Bars, linear scale; dots, the same shares on a logarithmic scale"
                + " with 95%% Wilson intervals%s. n = %s%s.%s%s%s %s",
            outcomes ? ", and probability of each outcome" : "",
            rows.stream().anyMatch(row -> row.label().equals("War"))
                ? " The outcome war needs both sides at rung 4 or above on one day."
                : "",
            OutcomeRow.estimates(shown).anyMatch(estimate -> estimate.value() == 0)
                ? "; an arrow marks what no run had, at the upper end of its interval"
                : "",
            print.count(n, "run", "runs"),
            arms.names().size() > 1 ? " per arm" : "",
            shown.size() == rows.size()
                ? ""
                : " Rungs that are not shown were the highest of no run.",
            beyond.isEmpty()
                ? ""
                : Text.format(
                    " Not drawn for want of room, beyond the first %d outcomes: %s.",
                    MOST_OUTCOMES, Words.list(beyond.stream().map(OutcomeRow::label).toList())),
            arms.pointSentence(),
            Words.source(results.manifest()));
    List<String> findings = new ArrayList<>();
    for (String arm : arms.names()) {
      List<String> shares = new ArrayList<>();
      for (OutcomeRow row : rows) {
        SummaryRow estimate = row.estimates().get(arm);
        if (estimate != null && estimate.value() > 0) {
          shares.add(row.label().toLowerCase(Locale.ROOT) + " " + print.share(estimate.value()));
        }
      }
      findings.add(
          (arms.names().size() > 1 ? "Arm " + arms.title(arm) + ": " : "Share of runs: ")
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

    private final Style style;
    private final List<String> arms;
    private final Labels labels;
    private final List<OutcomeRow> rows;
    private final ArmKey key;
    private final RowGrid grid;
    private final double least;

    Layout(Style style, Arms shown, List<OutcomeRow> rows) {
      this.style = style;
      this.arms = shown.names();
      this.labels = shown.labels();
      this.rows = rows;
      key = new ArmKey(style, shown.briefs());
      Set<Integer> groups = new HashSet<>();
      for (int row = 1; row < rows.size(); row++) {
        if (firstOutcome(row)) {
          groups.add(row);
        }
      }
      grid = new RowGrid(style, rows.size(), arms.size(), key.height() + TOP * style.em(), groups);
      least = leastShare();
    }

    /** Whether the preset has room for all rows at their full height. */
    static boolean fits(Style style, Arms arms, List<OutcomeRow> rows) {
      return new Layout(style, arms, rows).grid.fits();
    }

    private boolean firstOutcome(int row) {
      return rows.get(row).rung() < 0 && (row == 0 || rows.get(row - 1).rung() >= 0);
    }

    private double leastShare() {
      double smallest = 0.01;
      for (SummaryRow estimate : OutcomeRow.estimates(rows).toList()) {
        double lowest = estimate.value() > 0 ? estimate.lo() : estimate.hi() / 3;
        smallest = lowest > 0 ? Math.min(smallest, lowest) : smallest;
      }
      // Seven powers of ten is what the width can hold; below, the number says it.
      return Math.max(1e-7, Axes.decadeBelow(smallest));
    }

    void paint(Canvas canvas) {
      double em = style.em();
      Print print = style.print();
      Axes axes = new Axes(style);
      List<String> labels = rows.stream().map(OutcomeRow::label).toList();
      double labelWidth = Math.min(style.width(labels, style.text()), 0.3 * style.pageWidth());
      double valuesWidth = grid.hasRoomForNumbers() ? style.width(values(), style.small()) : em;
      double barsLeft = labelWidth + 0.8 * em + (arms.size() > 1 ? 0.9 * em : 0);
      double dotsRight = style.pageWidth() - valuesWidth - 0.8 * em;
      double gap =
          (style.width(axes.whole(), style.small())
                      + style.width(axes.percent().format(least), style.small()))
                  / 2
              + 0.9 * em;
      double barsRight = barsLeft + 0.36 * (dotsRight - barsLeft - gap);
      double dotsLeft = barsRight + gap;
      double apart = (dotsLeft + dotsRight - barsLeft - barsRight) / 2;
      boolean roomForTitles =
          apart
              > style.width(
                          print.say("axis.share-of-runs") + print.say("axis.share-of-runs-log"),
                          style.text())
                      / 2
                  + em;

      NumberAxis linear =
          axes.share(print.say(roomForTitles ? "axis.share-of-runs" : "axis.share"));
      boolean narrow = barsRight - barsLeft < 4.5 * style.width(axes.whole(), style.small());
      linear.setTickUnit(new NumberTickUnit(narrow ? 1 : 0.5, axes.percent()));
      LogAxis log =
          axes.logShare(
              print.say(roomForTitles ? "axis.share-of-runs-log" : "axis.share-log"), least);
      Panel bars =
          new Panel(barsLeft, grid.top(), barsRight, grid.bottom(), linear, Axes.page(grid));
      Panel dots =
          new Panel(dotsLeft, grid.top(), dotsRight, grid.bottom(), log, Axes.page(grid))
              .guidesAcross(style);
      shares().addTo(bars);
      bars.draw(canvas);
      dots.draw(canvas);
      paintHead(canvas);
      for (int row = 0; row < rows.size(); row++) {
        paintRow(canvas, bars, dots, row, labelWidth);
      }
    }

    private Bars shares() {
      Bars shares = new Bars(style.palette().faintInk(), style.stroke(0.25));
      for (int row = 0; row < rows.size(); row++) {
        for (int arm = 0; arm < arms.size(); arm++) {
          SummaryRow estimate = rows.get(row).estimates().get(arms.get(arm));
          if (estimate != null && estimate.value() > 0) {
            double middle = grid.middle(row, arm);
            shares.add(
                0,
                estimate.value(),
                middle - grid.halfBar(),
                middle + grid.halfBar(),
                colour(rows.get(row)));
          }
        }
      }
      return shares;
    }

    private Color colour(OutcomeRow row) {
      return row.rung() >= 0 ? style.palette().rung(row.rung()) : style.palette().faintInk();
    }

    private void paintRow(Canvas canvas, Panel bars, Panel dots, int index, double labelWidth) {
      OutcomeRow row = rows.get(index);
      if (index == 0 || firstOutcome(index)) {
        canvas.text(
            style.print().say(row.rung() < 0 ? "outcome" : "rung.highest"),
            0,
            grid.top(index) - 0.5 * style.em(),
            Align.LEFT,
            Pen.FAINT);
      }
      canvas.fittedAtMiddle(row.label(), labelWidth, 0, grid.middle(index), Align.LEFT, Pen.TEXT);
      for (int arm = 0; arm < arms.size(); arm++) {
        SummaryRow estimate = row.estimates().get(arms.get(arm));
        if (estimate == null) {
          continue;
        }
        double middle = grid.middle(index, arm);
        if (arms.size() > 1) {
          double x = bars.left() - 0.55 * style.em();
          Markers.paint(canvas, arm, x, middle, style.palette().ink());
        }
        paintDot(canvas, dots, row, estimate, arm, middle);
        if (grid.hasRoomForNumbers()) {
          canvas.textAtMiddle(value(estimate), style.pageWidth(), middle, Align.RIGHT, Pen.SMALL);
        }
      }
    }

    private void paintDot(
        Canvas canvas, Panel panel, OutcomeRow row, SummaryRow estimate, int arm, double middle) {
      Color ink = style.palette().ink();
      if (!(estimate.hi() > least)) {
        return; // nothing to see at this scale, or no estimate at all
      }
      double high = panel.pageX(Math.min(1, estimate.hi()));
      if (!(estimate.value() > 0)) {
        double tip = Math.max(panel.left(), high - 1.2 * style.em());
        double half = 0.2 * style.em();
        canvas.line(high, middle - half, high, middle + half, ink, style.hairline());
        arrow(canvas, high, tip, middle);
        return;
      }
      double low = panel.pageX(Math.max(least, estimate.lo()));
      canvas.line(low, middle, high, middle, ink, style.stroke(0.7));
      double x = panel.pageX(Math.max(least, estimate.value()));
      Markers.paint(canvas, arm, x, middle, colour(row));
      canvas.spot(
          x,
          middle,
          Text.format(
              "%s, %s: %s%s",
              row.label(), labels.title(arms.get(arm)), value(estimate), style.print().sign()));
    }

    private void arrow(Canvas canvas, double from, double tip, double y) {
      double head = 0.28 * style.em();
      Color ink = style.palette().ink();
      canvas.line(from, y, tip + head / 2, y, ink, style.hairline());
      canvas.fill(Polyline.closed(tip, y, tip + head, y - head / 2, tip + head, y + head / 2), ink);
    }

    private String value(SummaryRow estimate) {
      return style.print().chanceWithInterval(estimate.value(), estimate.lo(), estimate.hi());
    }

    private List<String> values() {
      List<String> values = new ArrayList<>(List.of(style.print().headOfShares()));
      OutcomeRow.estimates(rows).forEach(estimate -> values.add(value(estimate)));
      return values;
    }

    private void paintHead(Canvas canvas) {
      key.paint(canvas);
      if (grid.hasRoomForNumbers()) {
        canvas.text(
            style.print().headOfShares(),
            style.pageWidth(),
            grid.top() - 0.5 * style.em(),
            Align.RIGHT,
            Pen.FAINT);
      }
    }
  }
}
