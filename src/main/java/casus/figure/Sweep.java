package casus.figure;

import casus.results.Labels;
import casus.results.StoredResults;
import casus.results.SummaryRow;
import casus.results.Titles;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The results of a study over its design: for each point the values of the factors that vary, and
 * for each arm the estimate of one outcome.
 *
 * @param factors those that have more than one value, in the order of {@code points.csv}
 * @param settings by point: the values of these factors
 * @param arms in the order of {@code summary.csv}, or as asked for
 * @param titles what things are called
 * @param estimates by arm and point
 * @param probability whether the outcome is a probability; else it is a mean
 */
record Sweep(
    List<String> factors,
    Map<Integer, Map<String, String>> settings,
    List<String> arms,
    Titles titles,
    Map<String, Map<Integer, SummaryRow>> estimates,
    boolean probability) {

  static final String FILE = "points.csv";

  /** What a focus means in a folder; without estimates when there are none of the outcome. */
  static Sweep of(StoredResults results, Focus focus) throws IOException {
    Map<Integer, Map<String, String>> all = new TreeMap<>();
    List<String> columns = new ArrayList<>();
    results.stream(
        FILE,
        row -> {
          columns.clear();
          columns.addAll(row.columns());
          columns.remove("point");
          Map<String, String> values = new LinkedHashMap<>();
          for (String column : columns) {
            values.put(column, row.text(column));
          }
          all.put(row.integer("point"), values);
        });
    List<String> varying =
        columns.stream()
            .filter(
                column ->
                    all.values().stream().map(values -> values.get(column)).distinct().count() > 1)
            .toList();
    String outcome = focus.outcome();
    List<SummaryRow> rows =
        results.summary(
            row ->
                row.outcome().equals(outcome)
                    && (row.statistic().equals("probability") || row.statistic().equals("mean"))
                    && (focus.arms().isEmpty() || focus.arms().contains(row.arm())));
    boolean probability = rows.stream().anyMatch(row -> row.statistic().equals("probability"));
    Set<String> arms = Arms.inOrder(results, focus);
    Map<String, Map<Integer, SummaryRow>> estimates = new LinkedHashMap<>();
    for (SummaryRow row : rows) {
      if (row.statistic().equals("probability") == probability) {
        arms.add(row.arm());
        estimates.computeIfAbsent(row.arm(), arm -> new TreeMap<>()).put(row.point(), row);
      }
    }
    arms.retainAll(estimates.keySet());
    return new Sweep(varying, all, List.copyOf(arms), results.titles(), estimates, probability);
  }

  /** What a factor is called. */
  String title(String factor) {
    return titles.factor(factor);
  }

  /** Whether all values of a factor are numbers. */
  boolean numeric(String factor) {
    return settings.keySet().stream().allMatch(point -> isNumber(text(point, factor)));
  }

  private static boolean isNumber(String text) {
    try {
      return Double.isFinite(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** The value of a numeric factor at a point. */
  double number(int point, String factor) {
    return Double.parseDouble(text(point, factor));
  }

  /** The value of a factor at a point, as the file has it. */
  String text(int point, String factor) {
    Map<String, String> values = settings.get(point);
    String value = values == null ? null : values.get(factor);
    return value == null ? "" : value;
  }

  /** The levels of a factor, in ascending order where they are numbers, else as they come. */
  List<String> levels(String factor) {
    Set<String> levels =
        numeric(factor)
            ? new TreeSet<>((a, b) -> Double.compare(Double.parseDouble(a), Double.parseDouble(b)))
            : new LinkedHashSet<>();
    settings.keySet().forEach(point -> levels.add(text(point, factor)));
    return List.copyOf(levels);
  }

  /** What the study calls its arms. */
  Labels armLabels() {
    return titles.arms();
  }

  /** What a level of a factor is called. */
  String label(String factor, String level) {
    return titles.shortLevel(factor, level);
  }

  /** How a level is written: a number without the noise of its last bits. */
  static String label(String level) {
    if (!isNumber(level)) {
      return level;
    }
    BigDecimal rounded = new BigDecimal(level).round(new MathContext(6));
    return rounded.signum() == 0
        ? "0"
        : rounded.stripTrailingZeros().toPlainString().replace('-', '−');
  }

  /** How the outcome is written on an axis. */
  String axisTitle(Print print, String outcome) {
    String called = titles.inFormula(outcome);
    return print.say(probability ? "axis.probability" : "axis.mean", called);
  }

  /** How an estimate is written. */
  String value(Print print, double estimate) {
    return probability ? print.share(estimate) : print.number(estimate);
  }

  /** The numbers of a figure of a sweep: its factors, and the estimates. */
  NumberTable numbers() {
    List<String> header = new ArrayList<>(List.of("point", "arm"));
    header.addAll(factors);
    header.addAll(List.of("outcome", "statistic", "value", "lo", "hi", "n"));
    NumberTable table = new NumberTable(header.toArray(new String[0]));
    estimates.forEach(
        (arm, byPoint) ->
            byPoint.forEach(
                (point, row) -> {
                  List<Object> cells = new ArrayList<>(List.of(point, arm));
                  factors.forEach(factor -> cells.add(text(point, factor)));
                  cells.addAll(
                      List.of(
                          row.outcome(),
                          row.statistic(),
                          row.value(),
                          row.lo(),
                          row.hi(),
                          row.n()));
                  table.add(cells.toArray());
                }));
    return table;
  }

  /** How many runs the least and the best known estimate rest on, as a caption tells it. */
  String runs() {
    return Words.runs(rows().mapToLong(SummaryRow::n).summaryStatistics());
  }

  /** The estimates of all arms and points. */
  Stream<SummaryRow> rows() {
    return estimates.values().stream().flatMap(byPoint -> byPoint.values().stream());
  }
}
