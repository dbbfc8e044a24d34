package casus.figure;

import casus.results.CsvRow;
import casus.results.StoredResults;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The runs of one level of a factor, or of one group of levels.
 *
 * @param label of the level
 * @param spread of their values
 * @param scale on which the values of all levels lie
 */
record Ridge(String label, Spread spread, Spread.Scale scale) {
  static final String RUNS = "runs.csv";

  static final List<String> QUANTITIES = List.of("duration", "deaths", "end_day", "belligerents");

  private static final int MOST_LEVELS = 12;
  private static final int GROUPS = 8;

  /** From this ratio of the greatest value to the median on, the axis is logarithmic. */
  private static final double LOG_FROM = 50;

  /** The outcome asked for if it has a mean, else the first quantity that the runs have. */
  static Optional<String> quantity(StoredResults results, Focus focus) throws IOException {
    boolean asked =
        !results
            .summary(row -> row.outcome().equals(focus.outcome()) && row.statistic().equals("mean"))
            .isEmpty();
    List<String> columns = new ArrayList<>();
    results.stream(
        RUNS,
        row -> {
          if (columns.isEmpty()) {
            columns.addAll(row.columns());
          }
        });
    if (asked && columns.contains(focus.outcome())) {
      return Optional.of(focus.outcome());
    }
    return QUANTITIES.stream().filter(columns::contains).findFirst();
  }

  /** The group of each point: its level, or where there are many, its share of the range. */
  private static Map<Integer, String> groups(Sweep sweep, String factor, List<String> order) {
    List<String> levels = sweep.levels(factor);
    Map<Integer, String> groups = new HashMap<>();
    if (levels.size() <= MOST_LEVELS || !sweep.numeric(factor)) {
      levels.stream().limit(MOST_LEVELS).map(Sweep::label).forEach(order::add);
      sweep
          .settings()
          .keySet()
          .forEach(point -> groups.put(point, Sweep.label(sweep.text(point, factor))));
      return groups;
    }
    TreeSet<Double> values = new TreeSet<>();
    sweep.settings().keySet().forEach(point -> values.add(sweep.number(point, factor)));
    double least = values.first();
    double width = (values.last() - least) / GROUPS;
    for (int group = 0; group < GROUPS; group++) {
      order.add(
          Words.number(least + group * width) + "–" + Words.number(least + (group + 1) * width));
    }
    sweep
        .settings()
        .keySet()
        .forEach(
            point -> {
              int group = (int) ((sweep.number(point, factor) - least) / width);
              groups.put(point, order.get(Math.min(GROUPS - 1, group)));
            });
    return groups;
  }

  /** The runs of all levels of a factor, in the order of the levels. */
  static List<Ridge> all(
      StoredResults results, Sweep sweep, String factor, String arm, String quantity)
      throws IOException {
    List<String> order = new ArrayList<>();
    Map<Integer, String> groups = groups(sweep, factor, order);
    Spread.Scale scale = scale(results, arm, quantity);
    Map<String, Spread> spreads = new HashMap<>();
    order.forEach(label -> spreads.put(label, new Spread(scale)));
    each(
        results,
        arm,
        quantity,
        (row, value) -> {
          Spread spread = spreads.get(groups.getOrDefault(row.integer("point"), ""));
          if (spread != null) {
            spread.add(value);
          }
        });
    List<Ridge> ridges = new ArrayList<>();
    for (String label : order) {
      Spread spread = spreads.get(label);
      if (spread != null) {
        ridges.add(new Ridge(label, spread, scale));
      }
    }
    return ridges;
  }

  /** What is done with a run that has a value. */
  @FunctionalInterface
  private interface Taker {
    void take(CsvRow row, double value) throws IOException;
  }

  /** The runs of an arm that have a value of a quantity. */
  private static void each(StoredResults results, String arm, String quantity, Taker taker)
      throws IOException {
    results.stream(
        RUNS,
        row -> {
          double value = row.number(quantity);
          if (!Double.isNaN(value) && row.text("arm").equals(arm)) {
            taker.take(row, value);
          }
        });
  }

  private static Spread.Scale scale(StoredResults results, String arm, String quantity)
      throws IOException {
    double[] ends = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    boolean[] whole = {true};
    each(
        results,
        arm,
        quantity,
        (row, value) -> {
          ends[0] = Math.min(ends[0], value);
          ends[1] = Math.max(ends[1], value);
          whole[0] &= value == Math.rint(value);
        });
    if (ends[0] > ends[1]) {
      return new Spread.Scale(0, 1, false, false);
    }
    Spread.Scale linear = new Spread.Scale(Math.min(0, ends[0]), ends[1], whole[0], false);
    Spread all = new Spread(linear);
    each(results, arm, quantity, (row, value) -> all.add(value));
    boolean skewed = ends[0] >= 0 && ends[1] > LOG_FROM * Math.max(1, all.quantile(0.5));
    return skewed ? new Spread.Scale(1, ends[1], whole[0], true) : linear;
  }
}
