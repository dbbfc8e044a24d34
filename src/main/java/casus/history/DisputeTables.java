package casus.history;

import casus.calibration.ForecastScores;
import casus.results.Json;
import casus.results.ResultTable;
import casus.results.ScreenTable;
import casus.results.Shown;
import casus.stats.Estimate;
import casus.text.Numbers;
import casus.text.Text;
import java.util.List;
import java.util.Map;

/**
 * A report on disputes written out.
 *
 * @param report the report
 */
public record DisputeTables(DisputeReport report) {
  private static final ResultTable<DisputeScore> SCORES =
      ResultTable.<DisputeScore>of("")
          .text("period", "which disputes", DisputeScore::period)
          .text("question", "what was asked", score -> score.question().word())
          .text("model", "who foretold", DisputeScore::model)
          .integer("n", "", "how many disputes", score -> score.scores().n())
          .integer("events", "", "how often the answer was yes", score -> score.scores().events())
          .with(ForecastScores.TABLE, DisputeScore::scores)
          .with(difference("log"), DisputeScore::logDifference)
          .with(difference("brier"), DisputeScore::brierDifference)
          .rounded(Numbers::rounded);

  private static final ScreenTable<DisputeScore> SCREEN =
      ScreenTable.<DisputeScore>of()
          .apart()
          .left("", 12, DisputeScore::model)
          .estimate("log score [95 %]", 24, "%.4f", score -> score.scores().logScore())
          .left("Brier", 7, score -> Text.decimals(score.scores().brier().value(), 4))
          .left("AUC [95 %]", 21, s -> constant(s, Shown.estimate("%.3f", s.scores().auc())))
          .left("slope", 6, s -> constant(s, Shown.number("%.2f", s.scores().slope().value())))
          .left(
              "intercept",
              10,
              s -> constant(s, Shown.number("%.2f", s.scores().intercept().value())))
          .left("played less this: log (s.e.)", 0, DisputeTables::difference);

  private static ResultTable<Estimate> difference(String score) {
    return ResultTable.<Estimate>of("")
        .number(score + "_difference", "the played model's less this one's", Estimate::value)
        .number(score + "_difference_se", "its standard error", Estimate::standardError);
  }

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
        out.append('\n').append(title).append('\n').append(SCREEN.header()).append('\n');
        section = title;
      }
      out.append(SCREEN.line(score)).append('\n');
    }
    if (report.scores().isEmpty()) {
      out.append("\nno outcomes are told: nothing is scored\n");
    }
    lengths(out);
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  private static String constant(DisputeScore score, String told) {
    return Double.isNaN(score.scores().slope().value()) ? "" : told;
  }

  private static String difference(DisputeScore score) {
    return score.model().equals(DisputeScore.PLAYED)
        ? ""
        : Text.format(
            "%+.4f (%.4f)", score.logDifference().value(), score.logDifference().standardError());
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
    return Json.object(
        "what", "disputes played",
        "disputes", report.disputes(),
        "dyads", report.dyads(),
        "runs", report.runs(),
        "seed", report.seed(),
        "failures", report.failures(),
        "folds", report.folds(),
        "scores", SCORES.objects(report.scores()),
        "lengths",
            Json.object(
                "n", report.lengths().n(),
                "levels", DisputePrediction.LEVELS,
                "observed", report.lengths().observed(),
                "played", report.lengths().played(),
                "covered", report.lengths().covered()));
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
