package casus.history;

import casus.history.HindcastReport.Row;
import casus.history.HindcastReport.Total;
import casus.results.Json;
import casus.results.ResultTable;
import casus.text.Text;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;

/**
 * A report written out.
 *
 * @param report the report
 */
record HindcastTables(HindcastReport report) {
  private static final ResultTable<Row> ROWS =
      ResultTable.<Row>of("")
          .text("kind", "hindcast or non-event", row -> row.kind().word())
          .text("case", "the case", Row::name)
          .text("truth", "the name of the truth", Row::truth)
          .text("statement", "the statement about a run", Row::statement)
          .flag("value", "whether history bears it out", Row::value)
          .integer("count", "", "in how many replications it was true", Row::count)
          .integer("n", "", "of how many", Row::n)
          .number("probability", "the model's forecast", Row::probability)
          .number("lo", "lower end of the 95 % interval", row -> row.interval().low())
          .number("hi", "upper end", row -> row.interval().high())
          .number("base_rate", "the forecast by base rate", Row::baseRate)
          .number("log_score", "the model's logarithmic score", Row::logScore)
          .number("base_log_score", "that of the base rate", Row::baseLogScore)
          .number("brier", "the model's Brier score", Row::brier)
          .number("base_brier", "that of the base rate", Row::baseBrier)
          .number("weight", "how many cases its case stands for", Row::weight)
          .text("source", "where the base rate comes from", Row::source);

  private static final ResultTable<Total> TOTALS =
      ResultTable.<Total>of("")
          .text("group", "hindcast, non-event or all", Total::group)
          .integer("cases", "", "how many cases", Total::cases)
          .integer("truths", "", "how many truths", Total::truths)
          .number("weight", "the sum of the truths' weights", Total::weight)
          .number("log_score", "the model's mean logarithmic score", Total::logScore)
          .number("base_log_score", "that of the base rates", Total::baseLogScore)
          .number("brier", "the model's mean Brier score", Total::brier)
          .number("base_brier", "that of the base rates", Total::baseBrier)
          .number("gain", "log_score less base_log_score", total -> total.gain().value())
          .number("gain_lo", "lower end of its 95 % interval", total -> total.gain().low())
          .number("gain_hi", "upper end", total -> total.gain().high());

  String text() {
    StringBuilder out = new StringBuilder();
    int width = report.rows().stream().mapToInt(row -> row.name().length()).max().orElse(0);
    int names = Math.max("case".length(), width);
    int wide = report.rows().stream().mapToInt(row -> row.truth().length()).max().orElse(0);
    int truths = Math.max("truth".length(), wide);
    line(
        out,
        "%s  %s  %-5s  %7s  %17s  %7s  %8s  %8s  %7s",
        Text.padded("case", names),
        Text.padded("truth", truths),
        "value",
        "model",
        "interval",
        "base",
        "ln model",
        "ln base",
        "gain");
    for (Row row : report.rows()) {
      line(
          out,
          "%s  %s  %-5s  %7.4f  [%.4f, %.4f]  %7.4f  %8.3f  %8.3f  %+7.3f",
          Text.padded(row.name(), names),
          Text.padded(row.truth(), truths),
          row.value(),
          row.probability(),
          row.interval().low(),
          row.interval().high(),
          row.baseRate(),
          row.logScore(),
          row.baseLogScore(),
          row.logScore() - row.baseLogScore());
    }
    out.append('\n');
    line(
        out,
        "%-10s %6s %7s %9s  %9s %9s  %9s %9s  %s",
        "group",
        "cases",
        "truths",
        "weight",
        "ln model",
        "ln base",
        "Brier",
        "base",
        "gain, 95 % interval");
    for (Total total : report.totals()) {
      line(
          out,
          "%-10s %6d %7d %9.1f  %9.4f %9.4f  %9.4f %9.4f  %+.4f [%+.4f, %+.4f]",
          total.group(),
          total.cases(),
          total.truths(),
          total.weight(),
          total.logScore(),
          total.baseLogScore(),
          total.brier(),
          total.baseBrier(),
          total.gain().value(),
          total.gain().low(),
          total.gain().high());
    }
    line(
        out,
        "%,d replications of each case, seed %d; weighted means over truths; intervals of the gain"
            + " by resampling cases",
        report.replications(),
        report.seed());
    if (report.failures() > 0) {
      line(out, "%,d replications failed and are left out", report.failures());
    }
    return out.toString();
  }

  @FormatMethod
  private static void line(StringBuilder out, @FormatString String pattern, Object... values) {
    out.append(Text.format(pattern, values)).append('\n');
  }

  String csv() {
    return ROWS.csv(report.rows());
  }

  String json() {
    return Json.text(
        Json.object(
            "replications", report.replications(),
            "seed", report.seed(),
            "failures", report.failures(),
            "rows", ROWS.objects(report.rows()),
            "totals", TOTALS.objects(report.totals())));
  }
}
