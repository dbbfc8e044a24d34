package casus.figure;

import casus.results.StoredResults;
import casus.text.Text;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.ValueAxis;

/**
 * Whether what is said to happen in one case of ten does: a reliability diagram (Murphy and Winkler
 * 1977, doi:10.2307/2346866). Reads {@code calibration.csv}, columns {@code bin, predicted,
 * observed, lo, hi, n}, one row for each bin of predictions: their mean, the share that came about
 * with its interval, and how many cases there are. Axes are logarithmic where the chances span more
 * than a power of ten and a half.
 */
final class Calibration implements Figure {
  private static final String FILE = "calibration.csv";

  /** From this ratio of the greatest to the least prediction on, axes are logarithmic. */
  private static final double LOG_FROM = 30;

  @Override
  public Optional<String> missing(StoredResults results, Focus focus) throws IOException {
    if (!results.has(FILE)) {
      return Optional.of(
          Text.format(
              "the folder has no %s; 'casus backtest --calls FILE --reliability DIR/%s' writes it",
              FILE, FILE));
    }
    return bins(results).isEmpty()
        ? Optional.of(FILE + " has no bin with a prediction and cases")
        : Optional.empty();
  }

  @Override
  public Drawing draw(StoredResults results, Focus focus, Style style) throws IOException {
    List<Bin> bins = bins(results);
    Layout layout = new Layout(style, bins);
    return new Drawing(
        layout.height, caption(style.print(), results, bins, layout), numbers(bins), layout::paint);
  }

  /**
   * Cases whose predictions are alike.
   *
   * @param name of the bin
   * @param predicted the mean prediction, 0 to 1
   * @param observed the share of cases in which it came about
   * @param lo the lower end of its interval; NaN for none
   * @param hi the upper end; NaN for none
   * @param n how many cases
   */
  private record Bin(String name, double predicted, double observed, double lo, double hi, long n) {
    /** Whether the prediction lies in the interval of what was observed. */
    boolean holds() {
      return predicted >= lo && predicted <= hi;
    }
  }

  private static List<Bin> bins(StoredResults results) throws IOException {
    List<Bin> bins = new ArrayList<>();
    results.stream(
        FILE,
        row -> {
          Bin bin =
              new Bin(
                  row.text("bin"),
                  row.number("predicted"),
                  row.number("observed"),
                  row.number("lo"),
                  row.number("hi"),
                  row.whole("n"));
          if (bin.n() > 0 && bin.predicted() >= 0 && bin.observed() >= 0) {
            bins.add(bin);
          }
        });
    bins.sort(Comparator.comparingDouble(Bin::predicted));
    return bins;
  }

  private static NumberTable numbers(List<Bin> bins) {
    NumberTable table = new NumberTable("bin", "predicted", "observed", "lo", "hi", "n");
    bins.forEach(
        bin -> table.add(bin.name(), bin.predicted(), bin.observed(), bin.lo(), bin.hi(), bin.n()));
    return table;
  }

  private static Caption caption(
      Print print, StoredResults results, List<Bin> bins, Layout layout) {
    long cases = bins.stream().mapToLong(Bin::n).sum();
    long held = bins.stream().filter(Bin::holds).count();
    double gap =
        bins.stream().mapToDouble(b -> b.n() * Math.abs(b.observed() - b.predicted())).sum()
            / cases;
    String text =
        Text.format(
            "Reliability of predictions: a, share of cases in which the predicted event came about,"
                + " by bins of predicted probability, with 95%% intervals; on the dashed line"
                + " prediction and outcome agree; dots whose interval misses it are hollow.%s b,"
                + " cases in each bin. n = %s in %s; mean absolute gap, weighted by cases, %s."
                + " %s",
            layout.log
                ? " Axes are logarithmic; an arrow marks a bin in which nothing happened, at the"
                    + " upper end of its interval."
                : "",
            print.count(cases, "case", "cases"),
            print.count(bins.size(), "bin", "bins"),
            print.size(gap, "points"),
            Words.source(results.manifest()));
    List<String> findings = new ArrayList<>();
    for (Bin bin : bins) {
      findings.add(
          Text.format(
              "predicted %s, observed %s",
              print.share(bin.predicted()), print.share(bin.observed())));
    }
    return new Caption(
        text,
        Text.format(
                "Dots with intervals about a diagonal. In %d of %s the interval holds the"
                    + " prediction. ",
                held, print.count(bins.size(), "bin", "bins"))
            + String.join("; ", findings)
            + ".");
  }

  /** Where everything stands: a square of dots about a diagonal, and the counts below. */
  private static final class Layout {
    private final Style style;
    private final Axes axes;
    private final List<Bin> bins;
    private final boolean log;
    private final double least;
    private final double greatest;
    private final double fewest;
    private final double most;
    private final double height;
    private final double left;
    private final double side;

    Layout(Style style, List<Bin> bins) {
      this.style = style;
      this.axes = new Axes(style);
      this.bins = bins;
      double low = bins.get(0).predicted();
      double high = bins.get(bins.size() - 1).predicted();
      log = low > 0 && high / low >= LOG_FROM;
      double reach = high;
      double smallest = low;
      long few = Long.MAX_VALUE;
      long many = 1;
      for (Bin bin : bins) {
        reach = Math.max(reach, Double.isNaN(bin.hi()) ? bin.observed() : bin.hi());
        smallest = bin.observed() > 0 ? Math.min(smallest, bin.observed()) : smallest;
        few = Math.min(few, bin.n());
        many = Math.max(many, bin.n());
      }
      greatest = Math.min(1, reach * (log ? 1.5 : 1.06));
      least = log ? Math.max(1e-7, Axes.decadeBelow(smallest)) : 0;
      fewest = Math.pow(10, Math.floor(Math.log10(few / 1.5)));
      most = Math.max(many * 1.5, fewest * 10);
      double em = style.em();
      left = Math.max(axes.roomForShares(log ? least : 0.25), axes.roomForShares(0.05)) + 0.4 * em;
      double room = style.pageWidth() - left - 1.4 * em;
      double wanted = Math.min(room, 28 * em);
      height = style.pageHeight(wanted + counts() + 7.9 * em);
      side = Math.min(wanted, height - counts() - 7.9 * em);
    }

    private double counts() {
      return 5 * style.em();
    }

    private ValueAxis axis(String label) {
      if (log) {
        return axes.logShare(label, least, greatest);
      }
      return axes.percentages(label, 0, greatest, 4);
    }

    void paint(Canvas canvas) {
      double em = style.em();
      double top = 1.6 * em;
      double right = left + Math.min(2.2 * side, style.pageWidth() - left - 1.4 * em);
      ValueAxis across = axis("");
      across.setTickLabelsVisible(false);
      Panel panel = new Panel(left, top, right, top + side, across, axis(""));
      panel.guidesUp(style).draw(canvas);
      canvas.line(
          panel.pageX(log ? least : 0),
          panel.pageY(log ? least : 0),
          panel.pageX(greatest),
          panel.pageY(greatest),
          style.palette().faintInk(),
          style.armLine(1));
      bins.forEach(bin -> paintBin(canvas, panel, bin));
      double countTop = panel.bottom() + 2.2 * em;
      Panel counts =
          new Panel(
              left,
              countTop,
              right,
              countTop + counts(),
              axis(style.print().say("axis.predicted")),
              axes.logCount("", fewest, most));
      counts.guidesUp(style).draw(canvas);
      for (Bin bin : bins) {
        Markers.paint(
            canvas,
            1,
            counts.pageX(Math.max(least, bin.predicted())),
            counts.pageY((double) bin.n()),
            style.palette().faintInk());
      }
      canvas.verticalTitle(
          style.print().say("axis.observed"), em, (panel.top() + panel.bottom()) / 2);
      canvas.verticalTitle(
          style.print().say("axis.cases"), em, (counts.top() + counts.bottom()) / 2);
      letter(canvas, "a", panel.top());
      letter(canvas, "b", counts.top());
    }

    private void letter(Canvas canvas, String letter, double top) {
      canvas.text(letter, 0, top - 0.6 * style.em(), Align.LEFT, Pen.HEADING);
    }

    private void paintBin(Canvas canvas, Panel panel, Bin bin) {
      Color ink = style.palette().ink();
      double x = panel.pageX(Math.max(least, bin.predicted()));
      if (log && !(bin.observed() > 0)) {
        if (bin.hi() > least) {
          Markers.downFrom(canvas, x, panel.pageY(Math.min(greatest, bin.hi())), ink);
        }
        return;
      }
      if (!Double.isNaN(bin.lo()) && !Double.isNaN(bin.hi())) {
        canvas.line(
            x,
            panel.pageY(Math.max(least, bin.lo())),
            x,
            panel.pageY(Math.min(greatest, bin.hi())),
            ink,
            style.stroke(0.7));
      }
      Markers.paint(canvas, 0, x, panel.pageY(Math.max(least, bin.observed())), colour(bin));
    }

    /** A dot off the line, as far as its interval tells, is hollow. */
    private Color colour(Bin bin) {
      return bin.holds() ? style.palette().arm(1) : style.palette().paper();
    }
  }
}
