package casus.calibration;

import casus.results.Json;
import casus.results.ResultTable;
import casus.results.ScreenTable;
import casus.results.Shown;
import casus.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A report on forecasts of calls written out.
 *
 * @param report the report
 */
public record BacktestTables(BacktestReport report) {
  private static final String WHAT = "ally joins";

  private static final ResultTable<ForecastScores> PROPER =
      ForecastScores.PROPER.rounded(ResponseFile::rounded);
  private static final ResultTable<ForecastScores> ALL =
      ForecastScores.TABLE.rounded(ResponseFile::rounded);

  /** Scores with the words for whose they are. */
  private record Line(String name, ForecastScores scores, boolean constant) {
    String ofVarying(String told) {
      return constant ? "" : told;
    }
  }

  private static final ScreenTable<Line> SCORES =
      ScreenTable.<Line>of()
          .left("", 30, Line::name)
          .estimate("Brier", 27, "%.5f", line -> line.scores().brier())
          .estimate("log score", 27, "%.4f", line -> line.scores().logScore())
          .left("AUC", 20, line -> line.ofVarying(Shown.estimate("%.3f", line.scores().auc())))
          .left("slope, intercept", 0, line -> line.ofVarying(line(line.scores())));

  private static final ScreenTable<Protocol> PROTOCOL =
      ScreenTable.<Protocol>of()
          .left("", 8, Protocol::method)
          .estimate("by call", 27, "%.4f", Protocol::logScore)
          .estimate("by dispute", 27, "%.4f", Protocol::weighted)
          .estimate("any ally", 27, "%.4f", Protocol::any)
          .estimate("AUC", 0, "%.3f", Protocol::which);

  private static final ScreenTable<Reliability.Bin> BINS =
      ScreenTable.<Reliability.Bin>of()
          .number("forecast", "%8.4f", Reliability.Bin::predicted)
          .apart()
          .number("observed", "%8.4f", Reliability.Bin::observed)
          .apart()
          .left(
              "95 % interval",
              16, bin -> Text.format("[%.4f, %.4f]", bin.interval().low(), bin.interval().high()))
          .number("n", "%,7.0f", Reliability.Bin::n);

  /** A call with what is foretold of it. */
  private record Foretold(Call call, double chance, double war, double invoked, double baseline) {
    static Foretold of(Call call, ShippedResponses shipped) {
      LinkedForecast forecast = shipped.rules();
      double war = forecast.chanceOfWar(call.known());
      double invoked =
          war * forecast.links(call.known(), true).invoked()
              + (1 - war) * forecast.links(call.known(), false).invoked();
      return new Foretold(
          call,
          forecast.chance(call.known()),
          war,
          invoked,
          shipped.baseline().chance(call.known()));
    }
  }

  private static final ResultTable<Foretold> PREDICTIONS =
      ResultTable.<Foretold>of("")
          .text("call_id", "the call", row -> row.call().id())
          .text("disno", "its dispute", row -> row.call().dispute())
          .text("target", "who was attacked", row -> row.call().target())
          .text("ally", "who was called", row -> row.call().ally())
          .flag("joined", "whether it joined", row -> row.call().outcome().joined())
          .number("predicted", "the forecast that it joins", Foretold::chance)
          .number("p_war", "the forecast of war", Foretold::war)
          .number("invoked", "the forecast that the treaty is invoked", Foretold::invoked)
          .number("baseline", "the forecast of the plain logit", Foretold::baseline)
          .rounded(chance -> Math.rint(chance * 1e7) / 1e7);

  private static String line(ForecastScores scores) {
    return Shown.estimate("%.2f", scores.slope())
        + ", "
        + Shown.estimate("%.2f", scores.intercept());
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
        Json.object(
            "what", WHAT,
            "n", report.model().n(),
            "events", report.model().events(),
            "clusters", report.clusters());
    put("", ALL, report.model(), map);
    put("baseline_", ALL, report.baseline(), map);
    put("ridge_", ALL, report.ridge(), map);
    put("chain_", ALL, report.chain(), map);
    put("base_rate_", PROPER, report.ownBase(), map);
    put("training_base_rate_", PROPER, report.trainingBase(), map);
    map.put("protocol", Protocol.TABLE.objects(report.protocol()));
    map.put("reliability", Reliability.objects(report.bins()));
    return map;
  }

  private static void put(
      String prefix,
      ResultTable<ForecastScores> table,
      ForecastScores scores,
      Map<String, Object> to) {
    table.object(scores).forEach((name, value) -> to.put(prefix + name, value));
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
            "%,d forecasts (%s) from %,d disputes; %,d came true.\n\n",
            report.model().n(), WHAT, report.clusters(), report.model().events()));
    out.append(
        SCORES.text(
            List.of(
                new Line("rules, calibrated", report.model(), false),
                new Line("logit of 12", report.baseline(), false),
                new Line("ridge regression", report.ridge(), false),
                new Line("chain of regressions", report.chain(), false),
                new Line("base rate of these cases", report.ownBase(), true),
                new Line("base rate of the training", report.trainingBase(), true))));
    if (!report.protocol().isEmpty()) {
      Protocol first = report.protocol().get(0);
      out.append(
          Text.format(
              "\nDefensive calls: %,d, of which %,d were answered. Log scores by call, by call with each"
                  + " dispute weighing one, of whether any ally joins; AUC within disputes.\n",
              first.calls(), first.joined()));
      out.append(PROTOCOL.text(report.protocol()));
    }
    return out.append('\n').append(BINS.text(report.bins())).toString();
  }

  /**
   * Forecasts call by call, as comma-separated values.
   *
   * @param calls the calls
   * @param shipped the calibrated model
   * @return a header and a row for each call
   */
  public static String predictions(List<Call> calls, ShippedResponses shipped) {
    return PREDICTIONS.csv(calls.stream().map(call -> Foretold.of(call, shipped)).toList());
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
