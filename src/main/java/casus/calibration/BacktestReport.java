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
 * How the calibrated rules foretell who joins, beside regressions and base rates.
 *
 * @param clusters from how many disputes the cases come
 * @param model the rules' scores
 * @param baseline those of the plain logit
 * @param ridge those of the ridge regression
 * @param chain those of the chain of regressions
 * @param ownBase those of the share in these very cases, which no forecaster knows beforehand
 * @param trainingBase those of the share in the cases learned from
 * @param protocol of each of the four, on defensive calls; empty if there are none
 * @param bins forecasts against what happened
 */
public record BacktestReport(
    int clusters,
    ForecastScores model,
    ForecastScores baseline,
    ForecastScores ridge,
    ForecastScores chain,
    ForecastScores ownBase,
    ForecastScores trainingBase,
    List<Protocol> protocol,
    List<Reliability.Bin> bins) {
  private static final String WHAT = "ally joins";
  private static final Bootstrap BOOTSTRAP = new Bootstrap(1, 1000);

  /** Copies the list. */
  public BacktestReport {
    protocol = List.copyOf(protocol);
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
    int n = calls.size();
    boolean[] outcomes = outcomes(calls);
    int events = 0;
    for (boolean outcome : outcomes) {
      events += outcome ? 1 : 0;
    }
    List<String> clusters = calls.stream().map(Call::dispute).toList();
    double[] chances = chances(shipped.rules(), calls);
    Map<String, Forecast> forecasts = new LinkedHashMap<>();
    forecasts.put("rules", shipped.rules());
    forecasts.put("logit", shipped.baseline());
    forecasts.put("ridge", shipped.ridge());
    forecasts.put("chain", shipped.chain());
    return new BacktestReport(
        new LinkedHashSet<>(clusters).size(),
        ForecastScores.of(chances, outcomes, clusters, BOOTSTRAP),
        ForecastScores.of(chances(shipped.baseline(), calls), outcomes, clusters, BOOTSTRAP),
        ForecastScores.of(chances(shipped.ridge(), calls), outcomes, clusters, BOOTSTRAP),
        ForecastScores.of(chances(shipped.chain(), calls), outcomes, clusters, BOOTSTRAP),
        ForecastScores.of(same((double) events / n, n), outcomes, clusters, BOOTSTRAP),
        ForecastScores.of(same(shipped.baseRate(), n), outcomes, clusters, BOOTSTRAP),
        calls.stream().anyMatch(Protocol::defensive)
            ? forecasts.entrySet().stream()
                .map(entry -> Protocol.of(entry.getKey(), entry.getValue(), calls, BOOTSTRAP))
                .toList()
            : List.of(),
        Reliability.of(chances, outcomes));
  }

  private static double[] chances(Forecast forecast, List<Call> calls) {
    return calls.stream().mapToDouble(c -> forecast.chance(c.known())).toArray();
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
        ordered("what", WHAT, "n", model.n(), "events", model.events(), "clusters", clusters);
    putAll("", model, map);
    putAll("baseline_", baseline, map);
    putAll("ridge_", ridge, map);
    putAll("chain_", chain, map);
    putProper("base_rate_", ownBase, map);
    putProper("training_base_rate_", trainingBase, map);
    map.put("protocol", protocol.stream().map(ResponseFile::protocol).toList());
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
            model.n(), WHAT, clusters, model.events()));
    out.append(
        Text.format(
            "%-30s %-27s %-27s %-20s %s%n", "", "Brier", "log score", "AUC", "slope, intercept"));
    row("rules, calibrated", model, true, out);
    row("logit of 12", baseline, true, out);
    row("ridge regression", ridge, true, out);
    row("chain of regressions", chain, true, out);
    row("base rate of these cases", ownBase, false, out);
    row("base rate of the training", trainingBase, false, out);
    if (!protocol.isEmpty()) {
      out.append(
          Text.format(
              "%nDefensive calls: %,d, of which %,d were answered. Log scores by call, by call with each"
                  + " dispute weighing one, of whether any ally joins; AUC within disputes.%n",
              protocol.get(0).calls(), protocol.get(0).joined()));
      protocol.forEach(one -> row(one, out));
    }
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

  private static void row(Protocol one, StringBuilder out) {
    out.append(
        Text.format(
                "%-8s %-27s %-27s %-27s %s",
                one.method(),
                cell(one.logScore(), 4),
                cell(one.weighted(), 4),
                cell(one.any(), 4),
                cell(one.which(), 3))
            .stripTrailing());
    out.append('\n');
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
      LinkedForecast forecast = shipped.rules();
      double war = forecast.chanceOfWar(one.known());
      double invoked =
          war * forecast.links(one.known(), true).invoked()
              + (1 - war) * forecast.links(one.known(), false).invoked();
      out.append(
          Text.format(
              "%s,%s,%s,%s,%d,%.7f,%.7f,%.7f,%.7f\n",
              cell(one.id()),
              cell(one.dispute()),
              cell(one.target()),
              cell(one.ally()),
              one.outcome().joined() ? 1 : 0,
              forecast.chance(one.known()),
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
