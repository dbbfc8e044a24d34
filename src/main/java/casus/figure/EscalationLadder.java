package casus.figure;

import casus.results.StoredResults;
import casus.results.Summary;
import casus.text.Text;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultIntervalXYDataset;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * The share of runs at each rung of the ladder, day by day. Rungs are stacked with the highest at
 * the bottom, so that the upper edge of each band is the share of runs at that rung or above. The
 * same edges are shown again as lines on a logarithmic scale: most runs stay low, and those that
 * matter are few.
 */
final class EscalationLadder implements Figure {
  private static final String FILE = "ladder.csv";

  /** The rungs, and between 0 and 1 what is dormant: a dispute whose last incident is past. */
  private static final int BANDS = Words.RUNGS.size() + 1;

  private static final int DORMANT = 1;

  private static int bandOf(int rung) {
    return rung == 0 ? 0 : rung + 1;
  }

  private static int bandOf(String rung) {
    return rung.equals(Summary.DORMANT) ? DORMANT : bandOf(Integer.parseInt(rung));
  }

  private static String word(int band) {
    return band == DORMANT ? Summary.DORMANT : Integer.toString(band == 0 ? 0 : band - 1);
  }

  private static String label(Print print, int band) {
    return band == DORMANT ? print.say("rung.dormant") : print.rung(band == 0 ? 0 : band - 1);
  }

  @Override
  public Optional<String> missing(StoredResults results, Focus focus) throws IOException {
    return Arms.missing(results, focus, FILE);
  }

  @Override
  public List<Focus> pages(StoredResults results, Focus focus, Style style) throws IOException {
    Arms arms = Arms.of(results, focus, FILE).orElseThrow();
    Layout layout = new Layout(style, arms, read(results, arms));
    return focus.pagesOf(arms.names(), layout.grid.cellsOnPage(0));
  }

  @Override
  public Drawing draw(StoredResults results, Focus focus, Style style) throws IOException {
    Arms arms = Arms.of(results, focus, FILE).orElseThrow();
    List<Ladder> ladders = read(results, arms);
    Layout layout = new Layout(style, arms, ladders);
    return new Drawing(
        layout.grid.height(),
        caption(style.print(), results, arms, ladders),
        numbers(arms, ladders),
        layout::paint);
  }

  /**
   * The ladder of one arm.
   *
   * @param arm its name
   * @param runs by day: how many runs are in each band
   */
  private record Ladder(String arm, NavigableMap<Integer, long[]> runs) {
    /** How many runs there are; the same on each day. */
    long n() {
      return Arrays.stream(runs.firstEntry().getValue()).sum();
    }

    int lastDay() {
      return runs.lastKey();
    }

    /** How many days are shown: day 0 is the first. */
    int days() {
      return lastDay() + 1;
    }

    /** The share of runs at a rung or above on a day. */
    double atOrAbove(int day, int rung) {
      long[] ofDay = runs.getOrDefault(day, new long[BANDS]);
      return Arrays.stream(ofDay, rung, BANDS).sum() / (double) n();
    }

    /** The highest rung that any run ever stood at. */
    int top() {
      int top = 0;
      for (long[] ofDay : runs.values()) {
        for (int r = top + 1; r < BANDS; r++) {
          top = ofDay[r] > 0 ? r : top;
        }
      }
      return top;
    }

    int topRung() {
      return top() <= DORMANT ? 0 : top() - 1;
    }

    /** The day on which the share at a rung or above is greatest; the first of several. */
    int peakDay(int rung) {
      int peak = runs.firstKey();
      for (int day : runs.keySet()) {
        peak = atOrAbove(day, rung) > atOrAbove(peak, rung) ? day : peak;
      }
      return peak;
    }
  }

  private static List<Ladder> read(StoredResults results, Arms arms) throws IOException {
    Map<String, NavigableMap<Integer, long[]>> byArm = new LinkedHashMap<>();
    arms.names().forEach(arm -> byArm.put(arm, new TreeMap<>()));
    results.stream(
        FILE,
        row -> {
          NavigableMap<Integer, long[]> days = byArm.get(row.text("arm"));
          if (row.integer("point") == arms.point() && days != null) {
            days.computeIfAbsent(row.integer("day"), day -> new long[BANDS])[
                    bandOf(row.text("rung"))] =
                row.whole("runs");
          }
        });
    List<Ladder> ladders = new ArrayList<>();
    byArm.forEach((arm, days) -> ladders.add(new Ladder(arm, days)));
    return ladders;
  }

  private static NumberTable numbers(Arms arms, List<Ladder> ladders) {
    NumberTable table =
        new NumberTable("point", "arm", "day", "rung", "runs", "share", "share_at_or_above");
    for (Ladder ladder : ladders) {
      ladder
          .runs()
          .forEach(
              (day, runs) -> {
                for (int band = 0; band < BANDS; band++) {
                  table.add(
                      arms.point(),
                      ladder.arm(),
                      day,
                      word(band),
                      runs[band],
                      (double) runs[band] / ladder.n(),
                      ladder.atOrAbove(day, band));
                }
              });
    }
    return table;
  }

  private static Caption caption(
      Print print, StoredResults results, Arms arms, List<Ladder> ladders) {
    long least = ladders.stream().mapToLong(Ladder::n).min().orElse(1);
    // Half the width of a 95 % interval of a proportion, at its widest: 1.96 √(¼/n).
    double margin = 0.98 / Math.sqrt((double) least);
    String text =
        Text.format(
            "Escalation over time: share of runs by the highest rung in the world on each day. The"
                + " upper edge of a band is the share of runs at that rung or above; dormant is a"
                + " dispute whose last incident is past and that then lapses; a, linear scale; b,"
                + " these edges as lines on a logarithmic scale. n = %s%s. Pointwise 95%% intervals"
                + " of the shares reach at most %s to either side.%s %s",
            print.count(least, "run", "runs"),
            ladders.size() > 1 ? " per arm" : "",
            print.numbers().percent()
                ? Text.format("%.1f percentage points", 100 * margin)
                : print.number(margin),
            arms.pointSentence(),
            Words.source(results.manifest()));
    List<String> findings = new ArrayList<>();
    for (Ladder ladder : ladders) {
      String subject = ladders.size() > 1 ? "Arm " + arms.title(ladder.arm()) + ": " : "";
      findings.add(finding(print, ladder, subject));
    }
    return new Caption(
        text,
        "Stacked areas, and lines, over "
            + print.count(ladders.get(0).days(), "day", "days")
            + ". "
            + String.join(" ", findings));
  }

  private static String finding(Print print, Ladder ladder, String subject) {
    List<String> peaks = new ArrayList<>();
    for (int rung = ladder.topRung(); rung >= 3 && peaks.size() < 4; rung--) {
      int day = ladder.peakDay(bandOf(rung));
      peaks.add(
          Text.format(
              "rung %d or above peaks at %s of runs on day %d",
              rung, print.share(ladder.atOrAbove(day, bandOf(rung))), day));
    }
    String summit =
        Text.format(
            "the highest rung reached is %d (%s)",
            ladder.topRung(), Words.RUNGS.get(ladder.topRung()).toLowerCase(Locale.ROOT));
    String end =
        Text.format(
            "on the last day %s of runs stand at rung 0, their disputes over or dormant",
            print.share(
                ladder.atOrAbove(ladder.lastDay(), 0)
                    - ladder.atOrAbove(ladder.lastDay(), bandOf(1))));
    peaks.add(end);
    String told = subject + summit + "; " + String.join("; ", peaks) + ".";
    return Character.toUpperCase(told.charAt(0)) + told.substring(1);
  }

  /** Where everything stands: a cell of the page for each arm, two panels in each. */
  private static final class Layout {
    private final Style style;
    private final Axes axes;
    private final List<Ladder> ladders;
    private final double least;
    private final double keyWidth;
    private final PanelGrid grid;

    Layout(Style style, Arms arms, List<Ladder> ladders) {
      this.style = style;
      this.axes = new Axes(style);
      this.ladders = ladders;
      this.least = leastShare(ladders);
      List<String> names =
          IntStream.range(0, BANDS).mapToObj(band -> label(style.print(), band)).toList();
      keyWidth = style.width(names, style.small()) + 2.6 * style.em();
      List<String> titles =
          ladders.stream().map(ladder -> arms.labels().brief(ladder.arm())).toList();
      grid = new PanelGrid(style, titles, 2, axes.roomForShares(least), 1.8 * style.em(), keyWidth);
    }

    private Color paint(int band) {
      return band == DORMANT
          ? style.palette().dormant()
          : style.palette().rung(band == 0 ? 0 : band - 1);
    }

    /** A power of ten below the least share that is not zero. */
    private static double leastShare(List<Ladder> ladders) {
      double least = 0.01;
      for (Ladder ladder : ladders) {
        for (int day : ladder.runs().keySet()) {
          for (int band = 1; band < BANDS; band++) {
            double share = ladder.atOrAbove(day, band);
            least = share > 0 ? Math.min(least, share) : least;
          }
        }
      }
      return Axes.decadeBelow(least);
    }

    void paint(Canvas canvas) {
      grid.paint(
          canvas,
          this::paintCell,
          style.print().say("axis.share-of-runs"),
          List.of(
              style.print().say("axis.share-of-runs"),
              style.print().say("axis.share-of-runs-log")));
      key(canvas, new PanelGrid.Cell(0, grid).top(0));
    }

    private void paintCell(Canvas canvas, PanelGrid.Cell cell) {
      Ladder ladder = ladders.get(cell.index());
      NumberAxis linear = axes.share("");
      linear.setTickLabelsVisible(cell.leftmost());
      Panel a = cell.panel(0, Axes.unlabelled(axes.days(ladder.days(), grid.panelWidth())), linear);
      BandRenderer bands = new BandRenderer();
      for (int band = 0; band < BANDS; band++) {
        bands.setSeriesPaint(band, paint(band));
      }
      a.add(data(ladder), bands);
      a.draw(canvas);

      LogAxis log = axes.logShare("", least);
      log.setTickLabelsVisible(cell.leftmost());
      Panel b = cell.panel(1, axes.days(ladder.days(), grid.panelWidth()), log);
      addLines(b, ladder);
      b.draw(canvas);
    }

    /** One series for each rung, 0 first and highest last, each from the axis to its edge. */
    private static DefaultIntervalXYDataset data(Ladder ladder) {
      DefaultIntervalXYDataset data = new DefaultIntervalXYDataset();
      int days = ladder.runs().size();
      for (int band = 0; band <= ladder.top(); band++) {
        double[][] series = new double[6][days];
        int i = 0;
        for (int day : ladder.runs().keySet()) {
          series[0][i] = day;
          series[1][i] = day;
          series[2][i] = day;
          series[3][i] = ladder.atOrAbove(day, band);
          series[4][i] = 0;
          series[5][i] = series[3][i];
          i++;
        }
        data.addSeries(band, series);
      }
      return data;
    }

    /**
     * The edges of the bands as lines: on a logarithmic axis, which has no zero to stand on, the
     * area of a band means nothing. Each line is cased in ink, or the light ones would be lost.
     */
    private void addLines(Panel panel, Ladder ladder) {
      DefaultXYDataset edges = new DefaultXYDataset();
      XYLineAndShapeRenderer casing = new XYLineAndShapeRenderer(true, false);
      XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
      casing.setDrawSeriesLineAsPath(true);
      lines.setDrawSeriesLineAsPath(true);
      for (int band = 1; band <= ladder.top(); band++) {
        double[][] edge = new double[2][ladder.runs().size()];
        int i = 0;
        for (int day : ladder.runs().keySet()) {
          double share = ladder.atOrAbove(day, band);
          edge[0][i] = day;
          edge[1][i] = share > 0 ? share : Double.NaN; // no run: the line has a gap
          i++;
        }
        edges.addSeries(band, edge);
        casing.setSeriesPaint(band - 1, style.palette().ink());
        casing.setSeriesStroke(band - 1, style.stroke(1.7));
        lines.setSeriesPaint(band - 1, paint(band));
        lines.setSeriesStroke(band - 1, style.stroke(1.1));
      }
      panel.add(edges, casing);
      panel.add(edges, lines);
    }

    /** Names the colours, in the order in which the bands are stacked. */
    private void key(Canvas canvas, double top) {
      int highest = ladders.stream().mapToInt(Ladder::top).max().orElse(0);
      double em = style.em();
      double left = style.pageWidth() - keyWidth + 1.2 * em;
      for (int band = 0; band <= highest; band++) {
        double middle = top + (0.5 + band) * 1.15 * style.line();
        canvas.swatch(left, middle, 0.8 * em, paint(band));
        canvas.textAtMiddle(
            label(style.print(), band), left + 1.2 * em, middle, Align.LEFT, Pen.SMALL);
      }
    }
  }
}
