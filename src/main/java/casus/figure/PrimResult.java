package casus.figure;

import casus.results.CsvRow;
import casus.results.StoredResults;
import casus.stats.Interval;
import casus.stats.Proportion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the patient rule induction method found, as a folder has it. */
final class PrimResult {
  static final String FILE = "boxes.csv";
  private static final String TRAJECTORY = "trajectory.csv";
  private static final int MOST_ROWS = 24;

  private PrimResult() {}

  /** A factor with the range to which a box restricts it. */
  record Limit(String factor, double lo, double hi, String loText, String hiText) {
    /** The range in words; open at an end that is not told. */
    String range(Print print) {
      String from = Double.isNaN(lo) ? loText : print.number(lo);
      String to = Double.isNaN(hi) ? hiText : print.number(hi);
      if (loText.isEmpty() || hiText.isEmpty()) {
        return loText.isEmpty() ? "≤ " + to : "≥ " + from;
      }
      return from.equals(to) ? "= " + from : print.say("prim.range", from, to);
    }
  }

  /**
   * A box.
   *
   * @param name such as {@code 1}
   * @param limits of its restricted factors
   * @param coverage the share of all cases of interest that lie in it
   * @param density the share of its cases that are of interest
   * @param support the share of all cases that lie in it
   */
  record Box(String name, List<Limit> limits, double coverage, double density, double support) {
    /** The density with its Wilson interval, as if the cases of a box were drawn anew. */
    String densityWithInterval(Print print, long n) {
      long inside = Math.round(support * n);
      if (inside <= 0 || Double.isNaN(density)) {
        return print.share(density);
      }
      Interval interval = Proportion.of(Math.round(density * inside), inside).interval();
      return print.shareWithInterval(density, interval.low(), interval.high()) + "%";
    }
  }

  /** A step of peeling: how much is still covered, and how dense the rest is. */
  record Step(double coverage, double density, int dimensions) {}

  static List<Box> boxes(StoredResults results) throws IOException {
    Map<String, Box> boxes = new LinkedHashMap<>();
    int[] rows = {0};
    results.stream(
        FILE,
        row -> {
          if (row.text("factor").isEmpty() || rows[0]++ >= MOST_ROWS) {
            return;
          }
          double coverage = row.number("coverage");
          double density = row.number("density");
          double support = row.number("support");
          boxes
              .computeIfAbsent(
                  row.text("box"),
                  name -> new Box(name, new ArrayList<>(), coverage, density, support))
              .limits()
              .add(limit(row));
        });
    return List.copyOf(boxes.values());
  }

  /** An empty end is open; a factor of categories has those that it may take under levels. */
  private static Limit limit(CsvRow row) throws IOException {
    String lo = row.text("lo");
    String hi = row.text("hi");
    String levels = row.has("levels") ? row.text("levels") : "";
    if (!levels.isEmpty()) {
      return new Limit(row.text("factor"), Double.NaN, Double.NaN, levels, levels);
    }
    return new Limit(row.text("factor"), number(lo), number(hi), lo, hi);
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  static List<Step> steps(StoredResults results) throws IOException {
    List<Step> steps = new ArrayList<>();
    if (results.has(TRAJECTORY)) {
      results.stream(
          TRAJECTORY,
          row -> {
            Step step =
                new Step(row.number("coverage"), row.number("density"), row.integer("dimensions"));
            if (step.coverage() >= 0 && step.density() >= 0) {
              steps.add(step);
            }
          });
    }
    return steps;
  }

  static long points(StoredResults results) throws IOException {
    long[] points = {0};
    if (results.has(Sweep.FILE)) {
      results.stream(Sweep.FILE, row -> points[0]++);
    }
    return Math.max(1, points[0]);
  }

  /** The least and the greatest value of each restricted factor in the design. */
  static Map<String, Interval> ranges(StoredResults results, List<Box> boxes) throws IOException {
    Map<String, double[]> ends = new LinkedHashMap<>();
    for (Box box : boxes) {
      for (Limit limit : box.limits()) {
        double[] range =
            ends.computeIfAbsent(
                limit.factor(),
                key -> new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY});
        widen(range, limit.lo());
        widen(range, limit.hi());
      }
    }
    if (results.has(Sweep.FILE)) {
      results.stream(
          Sweep.FILE,
          row ->
              ends.forEach(
                  (factor, range) -> {
                    if (row.has(factor)) {
                      widen(range, numberOf(row, factor));
                    }
                  }));
    }
    Map<String, Interval> ranges = new LinkedHashMap<>();
    ends.forEach(
        (factor, range) -> {
          if (range[0] < range[1]) {
            ranges.put(factor, new Interval(range[0], range[1]));
          }
        });
    return ranges;
  }

  private static double numberOf(CsvRow row, String column) {
    try {
      return number(row.text(column));
    } catch (IOException e) {
      return Double.NaN; // the caller asked whether there is one
    }
  }

  private static void widen(double[] range, double value) {
    if (Double.isFinite(value)) {
      range[0] = Math.min(range[0], value);
      range[1] = Math.max(range[1], value);
    }
  }
}
