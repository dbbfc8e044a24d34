package casus.history;

import casus.history.HindcastReport.Row;
import casus.history.HindcastReport.Total;
import casus.results.Json;
import casus.text.Text;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A report written out.
 *
 * @param report the report
 */
record HindcastTables(HindcastReport report) {
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
    StringBuilder out = new StringBuilder();
    List<Map<String, Object>> cells = report.rows().stream().map(HindcastTables::cells).toList();
    if (!cells.isEmpty()) {
      out.append(String.join(",", cells.get(0).keySet())).append("\r\n");
    }
    for (Map<String, Object> row : cells) {
      out.append(String.join(",", row.values().stream().map(HindcastTables::quoted).toList()))
          .append("\r\n");
    }
    return out.toString();
  }

  private static String quoted(Object value) {
    String text = value instanceof Boolean truth ? (truth ? "1" : "0") : String.valueOf(value);
    return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static Map<String, Object> cells(Row row) {
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("kind", row.kind().word());
    cells.put("case", row.name());
    cells.put("truth", row.truth());
    cells.put("statement", row.statement());
    cells.put("value", row.value());
    cells.put("count", row.count());
    cells.put("n", row.n());
    cells.put("probability", row.probability());
    cells.put("lo", row.interval().low());
    cells.put("hi", row.interval().high());
    cells.put("base_rate", row.baseRate());
    cells.put("log_score", row.logScore());
    cells.put("base_log_score", row.baseLogScore());
    cells.put("brier", row.brier());
    cells.put("base_brier", row.baseBrier());
    cells.put("weight", row.weight());
    cells.put("source", row.source());
    return cells;
  }

  String json() {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("replications", report.replications());
    whole.put("seed", report.seed());
    whole.put("failures", report.failures());
    whole.put("rows", report.rows().stream().map(HindcastTables::cells).toList());
    List<Map<String, Object>> sums = new ArrayList<>();
    for (Total total : report.totals()) {
      Map<String, Object> sum = new LinkedHashMap<>();
      sum.put("group", total.group());
      sum.put("cases", total.cases());
      sum.put("truths", total.truths());
      sum.put("weight", total.weight());
      sum.put("log_score", total.logScore());
      sum.put("base_log_score", total.baseLogScore());
      sum.put("brier", total.brier());
      sum.put("base_brier", total.baseBrier());
      sum.put("gain", total.gain().value());
      sum.put("gain_lo", total.gain().low());
      sum.put("gain_hi", total.gain().high());
      sums.add(sum);
    }
    whole.put("totals", sums);
    return Json.text(whole);
  }
}
