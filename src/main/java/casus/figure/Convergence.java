package casus.figure;

import casus.results.CsvRow;
import casus.results.Labels;
import casus.results.StoredResults;
import casus.stats.Estimate;
import casus.stats.Proportion;
import casus.text.Text;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;

/**
 * Whether there were runs enough: the estimate of one yes-or-no outcome after the first n runs, for
 * growing n, with its interval. The intervals are those that the estimate would have had if the
 * study had stopped there; they are not made for stopping when they please.
 */
final class Convergence implements Figure.OfOneOutcome {
  private static final String FILE = "runs.csv";
  private static final int MOST_ARMS = 4;

  /** The first n noted. */
  private static final int LEAST_RUNS = 10;

  /** The first n shown where there are many runs: before it intervals are as wide as the page. */
  private static final int SHOWN_FROM = 100;

  /** How many estimates in each factor of ten of runs: more than a column of print can tell. */
  private static final int PER_DECADE = 100;

  @Override
  public Optional<String> missing(StoredResults results, Focus focus) throws IOException {
    return Arms.missing(results, focus, FILE, arms -> tooFew(results, focus, arms));
  }

  private Optional<String> tooFew(StoredResults results, Focus focus, Arms arms)
      throws IOException {
    Optional<String> fault = fault(results, focus.outcome());
    if (fault.isPresent()) {
      return fault;
    }
    return read(results, arms, focus.outcome()).stream().allMatch(path -> path.points().isEmpty())
        ? Optional.of(Text.format("there are fewer than %d runs", LEAST_RUNS))
        : Optional.empty();
  }

  /** Why a column is not a yes-or-no outcome; its first value decides. */
  private static Optional<String> fault(StoredResults results, String outcome) throws IOException {
    List<String> faults = new ArrayList<>();
    boolean[] seen = new boolean[1];
    results.stream(
        FILE,
        row -> {
          if (!seen[0] && !row.has(outcome)) {
            faults.add(Text.format("%s has no column '%s'; name another outcome", FILE, outcome));
          } else if (!seen[0] && happened(row, outcome) == Happened.OTHER) {
            faults.add(
                Text.format(
                    "outcome '%s' is no yes-or-no outcome: it is '%s'",
                    outcome, row.text(outcome)));
          }
          seen[0] = true;
        });
    return faults.stream().findFirst();
  }

  /** What a cell says of an outcome. */
  private enum Happened {
    YES,
    NO,
    MISSING,
    OTHER
  }

  private static Happened happened(CsvRow row, String outcome) throws IOException {
    return switch (row.text(outcome)) {
      case "1", "true", "TRUE", "True" -> Happened.YES;
      case "0", "false", "FALSE", "False" -> Happened.NO;
      case "" -> Happened.MISSING;
      default -> Happened.OTHER;
    };
  }

  @Override
  public List<Focus> pages(StoredResults results, Focus focus, Style style) throws IOException {
    return Arms.pages(results, focus, FILE, MOST_ARMS);
  }

  @Override
  public Drawing draw(StoredResults results, Focus focus, Style style) throws IOException {
    Arms arms = Arms.of(results, focus, FILE).orElseThrow();
    List<Path> paths =
        read(results, arms, focus.outcome()).stream()
            .filter(path -> !path.points().isEmpty())
            .map(Path::withoutBeginning)
            .toList();
    Layout layout =
        new Layout(style, arms.titles().inFormula(focus.outcome()), arms.labels(), paths);
    return new Drawing(
        layout.height,
        caption(style.print(), results, arms, arms.titles().inFormula(focus.outcome()), paths),
        numbers(arms, focus.outcome(), paths),
        layout::paint);
  }

  /**
   * The estimates of one arm.
   *
   * @param arm the arm
   * @param points by number of runs
   */
  private record Path(String arm, List<Curves.Point> points) {
    /** Without the first runs, where there are ten times as many. */
    Path withoutBeginning() {
      return last().x() < 10 * SHOWN_FROM
          ? this
          : new Path(arm, points.stream().filter(point -> point.x() >= SHOWN_FROM).toList());
    }

    double first() {
      return points.get(0).x();
    }

    Curves.Point last() {
      return points.get(points.size() - 1);
    }
  }

  /** Counts the runs of one arm as they come by, and notes an estimate now and then. */
  private static final class Count {
    private final List<Curves.Point> points = new ArrayList<>();
    private long n;
    private long yes;
    private long next = LEAST_RUNS;

    void add(boolean happened) {
      n++;
      yes += happened ? 1 : 0;
      if (n == next) {
        note();
        next = Math.max(n + 1, Math.round(n * Math.pow(10, 1.0 / PER_DECADE)));
      }
    }

    /** Notes where it all ends, unless that was noted. */
    void end() {
      if (n >= LEAST_RUNS && points.get(points.size() - 1).x() < n) {
        note();
      }
    }

    private void note() {
      Estimate estimate = Proportion.of(yes, n).estimate();
      points.add(new Curves.Point(n, estimate.value(), estimate.low(), estimate.high()));
    }
  }

  private static List<Path> read(StoredResults results, Arms arms, String outcome)
      throws IOException {
    Map<String, Count> counts = new LinkedHashMap<>();
    arms.names().forEach(arm -> counts.put(arm, new Count()));
    results.stream(
        FILE,
        row -> {
          Count count = counts.get(row.text("arm"));
          if (count == null || row.integer("point") != arms.point()) {
            return;
          }
          Happened happened = happened(row, outcome);
          if (happened == Happened.YES || happened == Happened.NO) {
            count.add(happened == Happened.YES);
          }
        });
    List<Path> paths = new ArrayList<>();
    counts.forEach(
        (arm, count) -> {
          count.end();
          paths.add(new Path(arm, count.points));
        });
    return paths;
  }

  private static NumberTable numbers(Arms arms, String outcome, List<Path> paths) {
    NumberTable table = new NumberTable("point", "arm", "outcome", "n", "value", "lo", "hi");
    for (Path path : paths) {
      for (Curves.Point point : path.points()) {
        table.add(
            arms.point(),
            path.arm(),
            outcome,
            (long) point.x(),
            point.value(),
            point.lo(),
            point.hi());
      }
    }
    return table;
  }

  private static Caption caption(
      Print print, StoredResults results, Arms arms, String outcome, List<Path> paths) {
    List<String> findings = new ArrayList<>();
    for (Path path : paths) {
      Curves.Point last = path.last();
      findings.add(
          Text.format(
              "%safter %s the estimate is %s%s.",
              paths.size() > 1 ? "arm " + arms.title(path.arm()) + ": " : "",
              print.count((long) last.x(), "run", "runs"),
              print.shareWithInterval(last.value(), last.lo(), last.hi()),
              print.numbers().percent() ? " %" : ""));
    }
    String text =
        Text.format(
            "Convergence of the estimate of %s: share of the first n runs in which it happened,"
                + " with the 95%% Wilson interval at each n (bands). n = %s%s.%s %s",
            outcome,
            print.count((long) paths.get(0).last().x(), "run", "runs"),
            paths.stream().map(path -> path.last().x()).distinct().count() > 1
                ? " in the first arm"
                : paths.size() > 1 ? " per arm" : "",
            arms.pointSentence(),
            Words.source(results.manifest()));
    return new Caption(
        text,
        "The estimate against the number of runs, a line in the band of its interval: "
            + String.join(" ", findings));
  }

  /** Where everything stands: one panel. */
  private static final class Layout {
    private static final double TOP = 1;
    private static final double BOTTOM = 3.2;

    private final Style style;
    private final Axes axes;
    private final String outcome;
    private final Labels arms;
    private final List<Path> paths;
    private final double height;

    Layout(Style style, String outcome, Labels arms, List<Path> paths) {
      this.style = style;
      this.axes = new Axes(style);
      this.outcome = outcome;
      this.arms = arms;
      this.paths = paths;
      height = style.pageHeight((TOP + 17 + BOTTOM) * style.em());
    }

    void paint(Canvas canvas) {
      double em = style.em();
      double most = paths.stream().mapToDouble(path -> path.last().x()).max().orElse(LEAST_RUNS);
      NumberAxis share = axes.shares(highest());
      List<String> labels = paths.stream().map(this::label).toList();
      double left = axes.roomForTicks(share) + 1.2 * em;
      double right = style.pageWidth() - EdgeLabels.room(style, labels);
      double least = paths.stream().mapToDouble(Path::first).min().orElse(LEAST_RUNS);
      LogAxis runs = axes.logCount(style.print().say("axis.runs"), Axes.decadeBelow(least), most);
      Panel panel = new Panel(left, TOP * em, right, height - BOTTOM * em, runs, share);
      Curves curves = new Curves(style.palette());
      for (int i = 0; i < paths.size(); i++) {
        curves.add(paths.get(i).points(), colour(i), style.armLine(i));
      }
      curves.addTo(panel);
      panel.draw(canvas);
      canvas.verticalTitle(
          style.print().say("axis.estimate", outcome), em, (panel.top() + panel.bottom()) / 2);
      EdgeLabels.paint(
          canvas,
          panel,
          paths.stream()
              .map(
                  path ->
                      new EdgeLabels.Label(
                          label(path),
                          panel.pageX(path.last().x()),
                          panel.pageY(path.last().value()),
                          colour(paths.indexOf(path))))
              .toList());
    }

    /**
     * The top of the axis: what the early intervals reach, cut where the late ones would vanish.
     */
    private double highest() {
      double late = paths.stream().mapToDouble(path -> path.last().hi()).reduce(0, Math::max);
      double early =
          paths.stream()
              .flatMap(path -> path.points().stream())
              .mapToDouble(Curves.Point::hi)
              .reduce(0, Math::max);
      return Math.min(1, Math.min(early, 5 * late));
    }

    private Color colour(int arm) {
      return style.palette().arm(paths.size() == 1 ? 1 : arm);
    }

    private String label(Path path) {
      String percent = style.print().share(path.last().value());
      return paths.size() == 1 ? percent : arms.brief(path.arm()) + " " + percent;
    }
  }
}
