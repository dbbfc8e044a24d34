package casus.history;

import casus.calibration.ForecastScores;
import casus.results.Json;
import casus.stats.Estimate;
import casus.text.Numbers;
import casus.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A report on disputes written out.
 *
 * @param report the report
 */
public record DisputeTables(DisputeReport report) {
  /**
   * A table for people.
   *
   * @return lines, each with its end
   */
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append(
        Text.format(
            "%,d disputes of %,d dyads, %,d runs each, seed %d%n",
            report.disputes(), report.dyads(), report.runs(), report.seed()));
    out.append(
        report.folds() == 0
            ? "yardsticks as shipped\n"
            : Text.format(
                "yardsticks and openings refitted over %d parts by dyad, each foretelling the part"
                    + " it has not seen; the rules' parameters are not%n",
                report.folds()));
    String section = "";
    for (DisputeScore score : report.scores()) {
      String title =
          Text.format(
              "%s (%s: %,d of %,d)",
              score.question().meaning(),
              score.period(),
              score.scores().events(),
              score.scores().n());
      if (!title.equals(section)) {
        out.append('\n').append(title).append('\n');
        out.append(
            "               log score [95 %]         Brier   AUC [95 %]            slope  "
                + "intercept  played less this: log (s.e.)\n");
        section = title;
      }
      line(score, out);
    }
    if (report.scores().isEmpty()) {
      out.append("\nno outcomes are told: nothing is scored\n");
    }
    lengths(out);
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  private static void line(DisputeScore score, StringBuilder out) {
    ForecastScores s = score.scores();
    boolean constant = Double.isNaN(s.slope().value());
    String difference =
        score.model().equals(DisputeScore.PLAYED)
            ? ""
            : Text.format(
                "%s (%s)",
                signed(score.logDifference().value(), 4),
                Text.decimals(score.logDifference().standardError(), 4));
    out.append(
        Text.format(
                "  %-12s %-24s %-7s %-21s %-6s %-10s %s",
                score.model(),
                cell(s.logScore(), 4),
                Text.decimals(s.brier().value(), 4),
                constant ? "" : cell(s.auc(), 3),
                constant ? "" : Text.decimals(s.slope().value(), 2),
                constant ? "" : Text.decimals(s.intercept().value(), 2),
                difference)
            .stripTrailing());
    out.append('\n');
  }

  private static String signed(double value, int digits) {
    return (value >= 0 ? "+" : "") + Text.decimals(value, digits);
  }

  private static String cell(Estimate e, int digits) {
    String value = Text.decimals(e.value(), digits);
    return Double.isNaN(e.low()) || Double.isNaN(e.high())
        ? value
        : Text.format(
            "%s [%s, %s]", value, Text.decimals(e.low(), digits), Text.decimals(e.high(), digits));
  }

  private void lengths(StringBuilder out) {
    DisputeReport.Lengths lengths = report.lengths();
    if (lengths.n() == 0) {
      return;
    }
    out.append(Text.format("%nlength, days (%,d disputes)   q10 q25 q50 q75 q90%n", lengths.n()));
    out.append("  observed                    ").append(days(lengths.observed())).append('\n');
    out.append("  played (medians)            ").append(days(lengths.played())).append('\n');
    out.append(
        Text.format(
            "  %s of them lasted from the q10 to the q90 foretold%n",
            Text.decimals(lengths.covered(), 2)));
  }

  private static String days(List<Double> days) {
    return String.join(" ", days.stream().map(Numbers::text).toList());
  }

  /**
   * The report as JSON's map: {@code disputes, dyads, runs, seed, failures, folds}, {@code scores}
   * (rows with {@code period, question, model, n, events}, scores with {@code _lo} and {@code _hi},
   * and {@code log_difference, brier_difference} with {@code _se}), {@code lengths}.
   *
   * @return in the order in which it is written
   */
  public Map<String, Object> map() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("what", "disputes played");
    map.put("disputes", report.disputes());
    map.put("dyads", report.dyads());
    map.put("runs", report.runs());
    map.put("seed", report.seed());
    map.put("failures", report.failures());
    map.put("folds", report.folds());
    List<Object> rows = new ArrayList<>();
    report.scores().forEach(score -> rows.add(row(score)));
    map.put("scores", rows);
    Map<String, Object> lengths = new LinkedHashMap<>();
    lengths.put("n", report.lengths().n());
    lengths.put("levels", DisputePrediction.LEVELS);
    lengths.put("observed", report.lengths().observed());
    lengths.put("played", report.lengths().played());
    lengths.put("covered", report.lengths().covered());
    map.put("lengths", lengths);
    return map;
  }

  private static Map<String, Object> row(DisputeScore score) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("period", score.period());
    row.put("question", score.question().word());
    row.put("model", score.model());
    row.put("n", score.scores().n());
    row.put("events", score.scores().events());
    put("log_score", score.scores().logScore(), row);
    put("brier", score.scores().brier(), row);
    put("auc", score.scores().auc(), row);
    put("slope", score.scores().slope(), row);
    put("intercept", score.scores().intercept(), row);
    row.put("log_difference", Numbers.rounded(score.logDifference().value()));
    row.put("log_difference_se", Numbers.rounded(score.logDifference().standardError()));
    row.put("brier_difference", Numbers.rounded(score.brierDifference().value()));
    row.put("brier_difference_se", Numbers.rounded(score.brierDifference().standardError()));
    return row;
  }

  private static void put(String name, Estimate estimate, Map<String, Object> to) {
    to.put(name, Numbers.rounded(estimate.value()));
    to.put(name + "_lo", Numbers.rounded(estimate.low()));
    to.put(name + "_hi", Numbers.rounded(estimate.high()));
  }

  /**
   * The report as JSON.
   *
   * @return without a line end
   */
  public String json() {
    return Json.text(map());
  }
}
