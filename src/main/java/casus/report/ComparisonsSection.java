package casus.report;

import casus.figure.Words;
import casus.report.Table.Cell;
import casus.results.Titles;
import casus.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the arms change, from {@code comparisons.csv}. */
final class ComparisonsSection implements Section {
  private static final String FILE = "comparisons.csv";
  private static final double CLEAR = 0.05;
  private static final int LISTED = 20;

  /** A difference in a probability that is told from none. */
  private record Difference(
      String outcome, String arm, String baseline, double value, double lo, double hi) {
    String words(int decimals) {
      return Text.format(
          "%s, arm %s: %s points against %s (95%% interval %s to %s)",
          outcome,
          arm,
          Words.signedPoints(value, decimals),
          baseline,
          Words.signedPoints(lo, decimals),
          Words.signedPoints(hi, decimals));
    }
  }

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
                "Pairs",
                "Pairs needed"));
    Titles titles = findings.titles();
    Set<String> doubted = new LinkedHashSet<>();
    List<Difference> clear = new ArrayList<>();
    boolean[] adjusted = new boolean[1];
    findings.results().stream(
        FILE,
        row -> {
          double value = row.number("value");
          double lo = row.number("lo");
          double hi = row.number("hi");
          double p = row.has("p_adjusted") ? row.number("p_adjusted") : Double.NaN;
          double needed = row.has("runs_needed") ? row.number("runs_needed") : Double.NaN;
          table.add(
              Cell.of(titles.outcome(row.text("outcome"))),
              Cell.of(row.integer("point")),
              Cell.of(titles.arm(row.text("arm"))),
              Cell.of(titles.arm(row.text("baseline"))),
              Cell.of(row.text("statistic")),
              Cell.of(value),
              Cell.of(lo),
              Cell.of(hi),
              Cell.of(p),
              row.text("n").isEmpty() ? Cell.of("–") : Cell.of(row.whole("n")),
              Cell.of(needed));
          if (row.text("statistic").equals("difference") && needed > row.number("n")) {
            doubted.add(
                Text.format(
                    "%s, arm %s%s (the top 0.1%% of pairs hold %.0f%% of all change)",
                    titles.outcome(row.text("outcome")),
                    titles.arm(row.text("arm")),
                    findings.points() > 1 ? ", point " + row.integer("point") : "",
                    100 * row.number("top_share")));
          }
          adjusted[0] |= !Double.isNaN(p);
          boolean apart = lo > 0 || hi < 0;
          boolean holds = Double.isNaN(p) || p < CLEAR;
          if (row.text("statistic").equals("difference")
              && row.integer("point") == findings.point()
              && findings.estimate(row.text("outcome"), "probability").isPresent()
              && apart
              && holds) {
            clear.add(
                new Difference(
                    titles.outcome(row.text("outcome")),
                    titles.arm(row.text("arm")),
                    titles.arm(row.text("baseline")),
                    value,
                    lo,
                    hi));
          }
        });
    html.leaf(
        "p",
        "Runs of equal number share their luck in all arms, so that differences are paired."
            + " Probabilities differ in percentage points.");
    String which =
        (findings.points() > 1 ? Text.format(" at design point %d", findings.point()) : "")
            + (adjusted[0]
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
      clear.stream().limit(LISTED).forEach(line -> html.leaf("li", line.words(decimals)));
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
    table.write(html, FILE);
  }
}
