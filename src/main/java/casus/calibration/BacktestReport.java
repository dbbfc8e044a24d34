package casus.calibration;

import static casus.calibration.ResponseFile.ordered;
import static casus.calibration.ResponseFile.put;
import static casus.calibration.ResponseFile.rounded;

import casus.results.Json;
import casus.stats.Bootstrap;
import casus.stats.Estimate;
import casus.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * How the calibrated model foretells cases, beside a baseline and base rates.
 *
 * @param what what is foretold
 * @param clusters from how many disputes the cases come
 * @param model the model's scores
 * @param baseline those of the baseline
 * @param ownBase those of the share in these very cases, which no forecaster knows beforehand
 * @param trainingBase those of the share in the cases learned from
 * @param bins forecasts against what happened
 */
public record BacktestReport(
    String what,
    int clusters,
    ForecastScores model,
    ForecastScores baseline,
    ForecastScores ownBase,
    ForecastScores trainingBase,
    List<Reliability.Bin> bins) {
  private static final Bootstrap BOOTSTRAP = new Bootstrap(1, 1000);

  /** Copies the list. */
  public BacktestReport {
    bins = List.copyOf(bins);
  }

  /**
   * Scores forecasts of calls.
   *
   * @param calls the calls; at least one
   * @param shipped the calibrated model
   * @return the report
   */
  public static BacktestReport ofCalls(List<Call> calls, ShippedResponses shipped) {
    return of(
        "ally joins",
        calls.stream().mapToDouble(c -> shipped.chain().chance(c.known())).toArray(),
        calls.stream().mapToDouble(c -> shipped.baseline().chance(c.known())).toArray(),
        shipped.baseRate(),
        outcomes(calls),
        calls.stream().map(Call::dispute).toList());
  }

  /**
   * Scores forecasts.
   *
   * @param what what is foretold
   * @param chances the model's
   * @param baselines the baseline's
   * @param trainingRate the share in the cases learned from
   * @param outcomes whether each came true
   * @param clusters the dispute of each
   * @return the report
   */
  static BacktestReport of(
      String what,
      double[] chances,
      double[] baselines,
      double trainingRate,
      boolean[] outcomes,
      List<String> clusters) {
    int n = chances.length;
    int events = 0;
    for (boolean outcome : outcomes) {
      events += outcome ? 1 : 0;
    }
    return new BacktestReport(
        what,
        new LinkedHashSet<>(clusters).size(),
        ForecastScores.of(chances, outcomes, clusters, BOOTSTRAP),
        ForecastScores.of(baselines, outcomes, clusters, BOOTSTRAP),
        ForecastScores.of(same((double) events / n, n), outcomes, clusters, BOOTSTRAP),
        ForecastScores.of(same(trainingRate, n), outcomes, clusters, BOOTSTRAP),
        Reliability.of(chances, outcomes));
  }

  private static double[] same(double chance, int n) {
    double[] chances = new double[n];
    java.util.Arrays.fill(chances, chance);
    return chances;
  }

  static boolean[] outcomes(List<Call> calls) {
    boolean[] outcomes = new boolean[calls.size()];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = calls.get(i).outcome().joined();
    }
    return outcomes;
  }

  /**
   * The report as JSON's map: {@code n, events, clusters, brier, log_score, auc, slope, intercept}
   * of the model with {@code _lo} and {@code _hi}, the same with {@code baseline_}, {@code
   * base_rate_} (share in these cases) and {@code training_base_rate_}, and {@code reliability}.
   *
   * @return in the order in which it is written
   */
  public Map<String, Object> map() {
    Map<String, Object> map =
        ordered("what", what, "n", model.n(), "events", model.events(), "clusters", clusters);
    putAll("", model, map);
    putAll("baseline_", baseline, map);
    putProper("base_rate_", ownBase, map);
    putProper("training_base_rate_", trainingBase, map);
    map.put("reliability", bins.stream().map(BacktestReport::bin).toList());
    return map;
  }

  private static void putAll(String prefix, ForecastScores scores, Map<String, Object> to) {
    putProper(prefix, scores, to);
    put(prefix + "auc", scores.auc(), to);
    put(prefix + "slope", scores.slope(), to);
    put(prefix + "intercept", scores.intercept(), to);
  }

  private static void putProper(String prefix, ForecastScores scores, Map<String, Object> to) {
    put(prefix + "brier", scores.brier(), to);
    put(prefix + "log_score", scores.logScore(), to);
  }

  private static Map<String, Object> bin(Reliability.Bin bin) {
    return ordered(
        "bin", bin.number(),
        "predicted", rounded(bin.predicted()),
        "observed", rounded(bin.observed()),
        "lo", rounded(bin.interval().low()),
        "hi", rounded(bin.interval().high()),
        "n", bin.n());
  }

  /**
   * The report as JSON.
   *
   * @return without a line end
   */
  public String json() {
    return Json.text(map());
  }

  /**
   * The report as a table for people.
   *
   * @return lines, each with its end
   */
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append(
        Text.format(
            "%,d forecasts (%s) from %,d disputes; %,d came true.%n%n",
            model.n(), what, clusters, model.events()));
    out.append(
        Text.format(
            "%-30s %-27s %-27s %-20s %s%n", "", "Brier", "log score", "AUC", "slope, intercept"));
    row("calibrated model", model, true, out);
    row("baseline (logistic)", baseline, true, out);
    row("base rate of these cases", ownBase, false, out);
    row("base rate of the training", trainingBase, false, out);
    out.append("\nforecast   observed   95 % interval      n\n");
    for (Reliability.Bin bin : bins) {
      out.append(
          Text.format(
              "%7.4f    %7.4f    [%.4f, %.4f]  %,6d%n",
              bin.predicted(),
              bin.observed(),
              bin.interval().low(),
              bin.interval().high(),
              bin.n()));
    }
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  private static void row(String name, ForecastScores s, boolean line, StringBuilder out) {
    List<String> cells = new ArrayList<>(List.of(cell(s.brier(), 5), cell(s.logScore(), 4)));
    if (line) {
      cells.add(cell(s.auc(), 3));
      cells.add(cell(s.slope(), 2) + ", " + cell(s.intercept(), 2));
    } else {
      cells.add("");
      cells.add("");
    }
    out.append(
        Text.format(
                "%-30s %-27s %-27s %-20s %s",
                name, cells.get(0), cells.get(1), cells.get(2), cells.get(3))
            .stripTrailing());
    out.append('\n');
  }

  private static String cell(Estimate e, int digits) {
    if (Double.isNaN(e.value())) {
      return "-";
    }
    String value = Text.decimals(e.value(), digits);
    return Double.isInfinite(e.low())
        ? value
        : Text.format(
            "%s [%s, %s]", value, Text.decimals(e.low(), digits), Text.decimals(e.high(), digits));
  }

  /**
   * Forecasts call by call, as comma-separated values.
   *
   * @param calls the calls
   * @param shipped the calibrated model
   * @return a header and a row for each call
   */
  public static String predictions(List<Call> calls, ShippedResponses shipped) {
    StringBuilder out =
        new StringBuilder("call_id,disno,target,ally,joined,predicted,p_war,invoked,baseline\n");
    for (Call one : calls) {
      Chain chain = shipped.chain();
      double war = chain.chanceOfWar(one.known());
      double invoked =
          war * chain.links(one.known(), true).invoked()
              + (1 - war) * chain.links(one.known(), false).invoked();
      out.append(
          Text.format(
              "%s,%s,%s,%s,%d,%.7f,%.7f,%.7f,%.7f\n",
              cell(one.id()),
              cell(one.dispute()),
              cell(one.target()),
              cell(one.ally()),
              one.outcome().joined() ? 1 : 0,
              chain.chance(one.known()),
              war,
              invoked,
              shipped.baseline().chance(one.known())));
    }
    return out.toString();
  }

  /** A text that may hold a comma or a quotation mark. */
  private static String cell(String text) {
    return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /**
   * A report within another, with a name before its keys.
   *
   * @param name the key
   * @param inner the other report's map
   * @return this report's map with the other in it
   */
  public Map<String, Object> with(String name, Map<String, Object> inner) {
    Map<String, Object> map = new LinkedHashMap<>(map());
    map.put(name, inner);
    return map;
  }
}
