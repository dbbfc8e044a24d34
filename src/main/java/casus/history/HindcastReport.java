package casus.history;

import casus.crisis.ResolvedScenario;
import casus.crisis.RunColumns;
import casus.crisis.RunRecord;
import casus.history.HistoricalCase.Kind;
import casus.scenario.Hindcast.Truth;
import casus.stats.Bootstrap;
import casus.stats.Estimate;
import casus.stats.Interval;
import casus.stats.Proportion;
import casus.study.MonteCarlo;
import casus.study.RunSink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * How well the model foretold what happened, beside a forecast by base rates alone. All truths are
 * reported, also the misses; nothing is fitted.
 *
 * <p>A forecast p of a statement scores ln p where it was true and ln(1 − p) where it was false
 * (logarithmic score, Good 1952; 0 is best), and (p − truth)² (Brier 1950; 0 is best). The model's
 * p is (k + ½)/(n + 1), k of n replications: so a statement that came about in none of them scores
 * no worse than ln(½/(n + 1)).
 *
 * @param replications how many of each case
 * @param seed the master seed
 * @param failures replications that failed, of all cases
 * @param rows one for each truth: hindcasts by file, then non-events by date
 * @param totals over the hindcasts, the non-events and both
 */
public record HindcastReport(
    int replications, long seed, int failures, List<Row> rows, List<Total> totals) {
  private static final int RESAMPLES = 2000;
  private static final double LEVEL = 0.95;

  /**
   * One truth.
   *
   * @param kind the kind of its case
   * @param name its case
   * @param truth its name
   * @param statement the statement about a run
   * @param value whether history bears it out
   * @param count in how many replications it was true
   * @param n of how many
   * @param baseRate the forecast by base rate
   * @param weight how many cases its case stands for
   * @param source where the base rate comes from
   */
  public record Row(
      Kind kind,
      String name,
      String truth,
      String statement,
      boolean value,
      int count,
      int n,
      double baseRate,
      double weight,
      String source) {
    /**
     * The model's forecast.
     *
     * @return (k + ½)/(n + 1), inside (0, 1)
     */
    public double probability() {
      return (count + 0.5) / (n + 1.0);
    }

    /**
     * How sure the forecast is, as far as the number of replications goes.
     *
     * @return the 95 % Wilson interval of the proportion
     */
    public Interval interval() {
      return Proportion.of(count, n).interval();
    }

    /**
     * The model's logarithmic score.
     *
     * @return at most 0
     */
    public double logScore() {
      return logScore(probability());
    }

    /**
     * The logarithmic score of the base rate.
     *
     * @return at most 0
     */
    public double baseLogScore() {
      return logScore(baseRate);
    }

    /**
     * The model's Brier score.
     *
     * @return 0 to 1
     */
    public double brier() {
      return brier(probability());
    }

    /**
     * The Brier score of the base rate.
     *
     * @return 0 to 1
     */
    public double baseBrier() {
      return brier(baseRate);
    }

    private double logScore(double p) {
      return Math.log(value ? p : 1 - p);
    }

    private double brier(double p) {
      double miss = p - (value ? 1 : 0);
      return miss * miss;
    }
  }

  /**
   * Means over truths, each weighted as its case is. The truths of a case are not independent, so
   * the interval comes from resampling cases.
   *
   * @param group hindcast, non-event or all
   * @param cases how many
   * @param truths how many
   * @param weight the sum of the truths' weights
   * @param logScore the model's mean logarithmic score
   * @param baseLogScore that of the base rates
   * @param brier the model's mean Brier score
   * @param baseBrier that of the base rates
   * @param gain the model's logarithmic score less that of the base rates, with a 95 % interval
   *     (bootstrap over cases, percentile); positive where the model is better
   */
  public record Total(
      String group,
      int cases,
      int truths,
      double weight,
      double logScore,
      double baseLogScore,
      double brier,
      double baseBrier,
      Estimate gain) {}

  /** Copies the lists. */
  public HindcastReport {
    rows = List.copyOf(rows);
    totals = List.copyOf(totals);
  }

  /**
   * Plays the cases and scores them.
   *
   * @param cases the cases, in the order in which they are reported
   * @param replications how many of each; positive
   * @param seed the master seed
   * @param threads how many threads play; the report does not depend on it
   * @param progress told how many replications are done, of all cases together
   * @return the report
   */
  public static HindcastReport of(
      List<HistoricalCase> cases, int replications, long seed, int threads, IntConsumer progress) {
    List<Row> rows = new ArrayList<>();
    int failures = 0;
    int done = 0;
    for (HistoricalCase one : cases) {
      Tally tally = new Tally(one);
      int before = done;
      new MonteCarlo(new ResolvedScenario(one.scenario()), seed, threads)
          .run(0, replications, tally, k -> progress.accept(before + k), () -> false);
      rows.addAll(tally.rows());
      failures += tally.failures;
      done += replications;
    }
    return scored(replications, seed, failures, rows);
  }

  /** Adds up what is known of each truth. */
  static HindcastReport scored(int replications, long seed, int failures, List<Row> rows) {
    List<Total> totals = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      total(kind.word(), rows, row -> row.kind() == kind, seed, totals);
    }
    if (totals.size() > 1) {
      total("all", rows, row -> true, seed, totals);
    }
    return new HindcastReport(replications, seed, failures, rows, totals);
  }

  private static void total(
      String group, List<Row> all, Predicate<Row> member, long seed, List<Total> totals) {
    List<Row> rows = all.stream().filter(member).toList();
    if (rows.isEmpty()) {
      return;
    }
    Map<String, double[]> byCase = new LinkedHashMap<>();
    for (Row row : rows) {
      double[] sums = byCase.computeIfAbsent(row.kind() + " " + row.name(), name -> new double[2]);
      sums[0] += row.weight() * (row.logScore() - row.baseLogScore());
      sums[1] += row.weight();
    }
    List<double[]> sums = List.copyOf(byCase.values());
    Estimate gain =
        new Bootstrap(seed, RESAMPLES)
            .percentile(
                sums.size(),
                drawn -> {
                  double score = 0;
                  double weight = 0;
                  for (int i : drawn) {
                    score += sums.get(i)[0];
                    weight += sums.get(i)[1];
                  }
                  return score / weight;
                },
                LEVEL);
    totals.add(
        new Total(
            group,
            byCase.size(),
            rows.size(),
            rows.stream().mapToDouble(Row::weight).sum(),
            mean(rows, Row::logScore),
            mean(rows, Row::baseLogScore),
            mean(rows, Row::brier),
            mean(rows, Row::baseBrier),
            gain));
  }

  private static double mean(List<Row> rows, ToDoubleFunction<Row> of) {
    double sum = 0;
    double weight = 0;
    for (Row row : rows) {
      sum += row.weight() * of.applyAsDouble(row);
      weight += row.weight();
    }
    return sum / weight;
  }

  /** Counts in how many runs of a case each of its truths holds. */
  private static final class Tally implements RunSink {
    private final HistoricalCase of;
    private final List<Truth> truths;
    private final RunColumns.Row row;
    private final int[] counts;
    private int n;
    private int failures;

    Tally(HistoricalCase of) {
      this.of = of;
      truths = of.hindcast().truths();
      row = RunColumns.of(of.scenario()).row();
      counts = new int[truths.size()];
    }

    @Override
    public void accept(RunRecord record) {
      n++;
      row.of(record);
      for (int t = 0; t < counts.length; t++) {
        counts[t] += truths.get(t).outcome().valueIn(row) == 1 ? 1 : 0;
      }
    }

    @Override
    public void failed(int replication, RuntimeException cause) {
      failures++;
    }

    List<Row> rows() {
      List<Row> rows = new ArrayList<>();
      for (int t = 0; t < counts.length; t++) {
        Truth truth = truths.get(t);
        rows.add(
            new Row(
                of.kind(),
                of.name(),
                truth.outcome().name(),
                truth.outcome().text(),
                truth.value(),
                counts[t],
                n,
                truth.baseRate(),
                of.hindcast().weight(),
                truth.source()));
      }
      return rows;
    }
  }

  /**
   * The report as a table for people.
   *
   * @return lines, each with its end
   */
  public String text() {
    return new HindcastTables(this).text();
  }

  /**
   * The rows as comma-separated values (RFC 4180), one for each truth.
   *
   * @return a header and the rows
   */
  public String csv() {
    return new HindcastTables(this).csv();
  }

  /**
   * The report as JSON: replications, seed, failures, rows, totals.
   *
   * @return the text, without a line end
   */
  public String json() {
    return new HindcastTables(this).json();
  }
}
