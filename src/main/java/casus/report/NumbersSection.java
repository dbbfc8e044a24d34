package casus.report;

import casus.figure.Words;
import casus.report.Table.Cell;
import casus.results.SummaryRow;
import casus.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The estimates of the first design point: outcomes, quantities, and the answers of allies. */
final class NumbersSection implements Section {
  @Override
  public boolean present(Findings findings) {
    return !findings.rows().isEmpty();
  }

  @Override
  public void write(Findings findings, Html html) {
    if (findings.points() > 1) {
      html.leaf(
          "p",
          Text.format(
              "Of design point %s; the others stand under Design points.",
              findings.titles().numbered(findings.point())));
    }
    Table shares =
        new Table("Shares of runs", List.of("Outcome", "Arm", "%", "95% from", "to", "Runs"));
    Table quantities =
        new Table(
            "Quantities per run",
            List.of(
                "Quantity",
                "Arm",
                "Mean",
                "95% from",
                "to",
                "Median",
                "10%",
                "90%",
                "99%",
                "Mean without 5% at either end",
                "Top 0.1% of runs hold %",
                "n"));
    List<String> untold = new ArrayList<>();
    for (SummaryRow row : findings.rows()) {
      if (!row.outcome().contains("/") && isShare(row)) {
        shares.add(
            Cell.of(name(findings, row)),
            Cell.of(findings.titles().arm(row.arm())),
            percent(row, row.value()),
            percent(row, row.lo()),
            percent(row, row.hi()),
            Cell.of(row.n()));
      } else if (!row.outcome().contains("/") && row.statistic().equals("mean")) {
        quantities.add(
            Cell.of(findings.titles().outcome(row.outcome())),
            Cell.of(findings.titles().arm(row.arm())),
            Cell.of(row.value()),
            Cell.of(row.lo()),
            Cell.of(row.hi()),
            quantile(findings, row, "median"),
            quantile(findings, row, "q10"),
            quantile(findings, row, "q90"),
            quantile(findings, row, "q99"),
            quantile(findings, row, "trimmed_mean"),
            Cell.of(100 * quantile(findings, row, "top_share").number()),
            Cell.of(row.n()));
        if (quantile(findings, row, "runs_needed").number() > row.n()) {
          untold.add(
              findings.titles().outcome(row.outcome())
                  + " ("
                  + findings.titles().arm(row.arm())
                  + ")");
        }
      }
    }
    for (Table table : List.of(shares, quantities, answers(findings))) {
      if (!table.isEmpty()) {
        table.write(html, SummaryRow.FILE);
      }
    }
    if (!untold.isEmpty()) {
      html.leaf(
          "p",
          "Few runs hold much of the whole here, so that the mean is not well told by so many runs"
              + " and its interval is not to be trusted; quote the median and quantiles, or play"
              + " more: "
              + String.join(", ", untold)
              + ".");
    }
  }

  private static boolean isShare(SummaryRow row) {
    return row.statistic().equals("probability") || row.statistic().startsWith("share:");
  }

  private static String name(Findings findings, SummaryRow row) {
    String outcome = findings.titles().outcome(row.outcome());
    if (!row.statistic().startsWith("share:")) {
      return outcome;
    }
    String category = row.statistic().substring("share:".length());
    return row.outcome().equals("max_rung") && category.matches("[0-6]")
        ? "Highest rung " + Words.rung(Integer.parseInt(category))
        : outcome + ": " + category;
  }

  private static Cell percent(SummaryRow row, double share) {
    return Double.isNaN(share)
        ? Cell.of("–")
        : Cell.of(Words.percent(share, row.lo(), row.hi()), share);
  }

  private static Cell quantile(Findings findings, SummaryRow of, String statistic) {
    return findings.rows().stream()
        .filter(row -> row.arm().equals(of.arm()) && row.outcome().equals(of.outcome()))
        .filter(row -> row.statistic().equals(statistic))
        .map(row -> Cell.of(row.value()))
        .findFirst()
        .orElse(Cell.of("–"));
  }

  /** What each ally did when called, one row for each arm. */
  private static Table answers(Findings findings) {
    List<String> header =
        List.of(
            "Treaty and article",
            "Victim",
            "Ally",
            "Arm",
            "Called in % of runs",
            "None %",
            "Diplomatic %",
            "Materiel %",
            "Deployment %",
            "Limited %",
            "Full %",
            "Calls");
    Table table = new Table("Answers of allies, given that they were called", header);
    Map<String, SummaryRow> byKey = new LinkedHashMap<>();
    for (SummaryRow row : findings.rows()) {
      byKey.put(row.arm() + " " + row.outcome() + " " + row.statistic(), row);
    }
    for (SummaryRow row : findings.rows()) {
      String[] parts = row.outcome().split("/", -1);
      if (!row.outcome().startsWith("called/") || parts.length != 4) {
        continue;
      }
      String key = row.arm() + " response/" + row.outcome().substring("called/".length()) + " ";
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(parts[1]));
      cells.add(Cell.of(findings.state(parts[2])));
      cells.add(Cell.of(findings.state(parts[3])));
      cells.add(Cell.of(findings.titles().arm(row.arm())));
      cells.add(percent(row, row.value()));
      long calls = 0;
      for (String response : Words.RESPONSES) {
        SummaryRow share = byKey.get(key + "share:" + response);
        cells.add(share == null ? Cell.of("–") : percent(share, share.value()));
        calls = share == null ? calls : share.n();
      }
      cells.add(Cell.of(calls));
      table.add(cells);
    }
    return table;
  }
}
