package casus.report;

import casus.figure.Words;
import casus.report.Table.Cell;
import casus.results.ComparisonRow;
import casus.results.Titles;
import casus.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the arms change, from {@code comparisons.csv}. */
final class ComparisonsSection implements Section {
  private static final double CLEAR = 0.05;
  private static final int LISTED = 20;

  @Override
  public boolean present(Findings findings) {
    return findings.results().has(ComparisonRow.FILE);
  }

  @Override
  public void write(Findings findings, Html html) throws IOException {
    Table table =
        new Table(
            "Differences between arms, paired by run",
            List.of(
                "Outcome",
                "Point",
                "Arm",
                "Baseline",
                "Statistic",
                "Value",
                "95% from",
                "to",
                "p (adjusted)",
                "Pairs",
                "Pairs needed"));
    Titles titles = findings.titles();
    Set<String> doubted = new LinkedHashSet<>();
    List<ComparisonRow> clear = new ArrayList<>();
    List<ComparisonRow> rows = ComparisonRow.of(findings.results(), row -> true);
    for (ComparisonRow row : rows) {
      table.add(
          Cell.of(titles.outcome(row.outcome())),
          Cell.of(row.point()),
          Cell.of(titles.arm(row.arm())),
          Cell.of(titles.arm(row.baseline())),
          Cell.of(row.statistic()),
          Cell.of(row.value()),
          Cell.of(row.lo()),
          Cell.of(row.hi()),
          Cell.of(row.adjusted()),
          Cell.of(row.n()),
          Cell.of(row.needed()));
      if (row.isDifference() && row.isDoubtful()) {
        doubted.add(
            Text.format(
                "%s, arm %s%s (the top 0.1%% of pairs hold %.0f%% of all change)",
                titles.outcome(row.outcome()),
                titles.arm(row.arm()),
                findings.points() > 1 ? ", point " + row.point() : "",
                100 * row.topShare()));
      }
      boolean apart = row.lo() > 0 || row.hi() < 0;
      boolean holds = Double.isNaN(row.adjusted()) || row.adjusted() < CLEAR;
      if (row.isDifference()
          && row.point() == findings.point()
          && findings.estimate(row.outcome(), "probability").isPresent()
          && apart
          && holds) {
        clear.add(row);
      }
    }
    boolean adjusted = rows.stream().anyMatch(row -> !Double.isNaN(row.adjusted()));
    html.leaf(
        "p",
        "Runs of equal number share their luck in all arms, so that differences are paired."
            + " Probabilities differ in percentage points.");
    String which =
        (findings.points() > 1 ? " at design point " + titles.numbered(findings.point()) : "")
            + (adjusted
                ? " has a 95% interval without zero and a p below 0.05 once adjusted for"
                    + " many comparisons"
                : " has a 95% interval without zero");
    if (clear.isEmpty()) {
      html.leaf("p", "No difference in a probability" + which + ".");
    } else {
      html.leaf(
          "p",
          Text.format(
              "Each of these differences in probabilities%s%s:",
              which,
              clear.size() > LISTED
                  ? Text.format("; the first %d of %d", LISTED, clear.size())
                  : ""));
      int decimals =
          clear.stream().mapToInt(d -> Words.pointDecimals(d.lo(), d.hi())).max().orElse(0);
      html.open("ul");
      clear.stream().limit(LISTED).forEach(line -> html.leaf("li", words(line, titles, decimals)));
      html.close();
    }
    if (!doubted.isEmpty()) {
      html.leaf(
          "p",
          "The intervals of these differences in numbers are not to be trusted, since their tails"
              + " are heavy and there are fewer pairs than they ask for: "
              + String.join("; ", doubted.stream().limit(LISTED).toList())
              + (doubted.size() > LISTED
                  ? Text.format("; and %d more", doubted.size() - LISTED)
                  : "")
              + ".");
    }
    table.write(html, ComparisonRow.FILE);
  }

  private static String words(ComparisonRow row, Titles titles, int decimals) {
    return Text.format(
        "%s, arm %s: %s points against %s (95%% interval %s to %s)",
        titles.outcome(row.outcome()),
        titles.arm(row.arm()),
        Words.signedPoints(row.value(), decimals),
        titles.arm(row.baseline()),
        Words.signedPoints(row.lo(), decimals),
        Words.signedPoints(row.hi(), decimals));
  }
}
