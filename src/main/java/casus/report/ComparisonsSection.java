package casus.report;

import casus.figure.Words;
import casus.report.Table.Cell;
import casus.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the arms change, from {@code comparisons.csv}. */
final class ComparisonsSection implements Section {
  private static final String FILE = "comparisons.csv";
  private static final double CLEAR = 0.05;

  @Override
  public String id() {
    return "comparisons";
  }

  @Override
  public String title() {
    return "What the arms change";
  }

  @Override
  public boolean present(Findings findings) {
    return findings.results().has(FILE);
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
                "Pairs"));
    List<String> clear = new ArrayList<>();
    findings.results().stream(
        FILE,
        row -> {
          double value = row.number("value");
          double lo = row.number("lo");
          double hi = row.number("hi");
          double p = row.has("p_adjusted") ? row.number("p_adjusted") : Double.NaN;
          table.add(
              Cell.of(Words.sentence(row.text("outcome"))),
              Cell.of(row.integer("point")),
              Cell.of(row.text("arm")),
              Cell.of(row.text("baseline")),
              Cell.of(row.text("statistic")),
              Cell.of(value),
              Cell.of(lo),
              Cell.of(hi),
              Cell.of(p),
              row.text("n").isEmpty() ? Cell.of("–") : Cell.of(row.whole("n")));
          boolean apart = lo > 0 || hi < 0;
          boolean holds = Double.isNaN(p) || p < CLEAR;
          if (row.text("statistic").equals("difference")
              && row.integer("point") == findings.point()
              && findings.estimate(row.text("outcome"), "probability").isPresent()
              && apart
              && holds) {
            clear.add(
                Text.format(
                    "%s, arm %s: %s points against %s (95%% interval %s to %s)",
                    row.text("outcome").replace('_', ' '),
                    row.text("arm"),
                    Words.signedPoints(value, lo, hi),
                    row.text("baseline"),
                    Words.signedPoints(lo, lo, hi),
                    Words.signedPoints(hi, lo, hi)));
          }
        });
    html.leaf(
        "p",
        "Runs of equal number share their luck in all arms, so that differences are paired."
            + " Probabilities differ in percentage points.");
    if (clear.isEmpty()) {
      html.leaf("p", "No difference in a probability has an interval without zero.");
    } else {
      html.leaf("p", "Differences in probabilities whose intervals exclude zero:");
      html.open("ul");
      clear.stream().limit(20).forEach(line -> html.leaf("li", line));
      html.close();
    }
    table.write(html, FILE);
  }
}
