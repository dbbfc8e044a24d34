package casus.report;

import casus.figure.Words;
import casus.report.Table.Cell;
import casus.results.Titles;
import casus.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much each factor matters to which outcome, in words and as a table. */
final class SensitivitySection implements Section {
  private static final String FILE = "sensitivity.csv";
  private static final String DUMMY = "dummy";

  /** The index of each method by which factors are ranked, and what it is called. */
  private static final Map<String, String> RANKED = Map.of("sobol", "total", "morris", "mu_star");

  /** Indices that say what share chance has of the variance. */
  private static final Set<String> CHANCE = Set.of("chance_share_of_runs");

  /** One row of the table. */
  private record Index(
      String arm,
      String outcome,
      String method,
      String factor,
      String name,
      double value,
      double lo,
      double hi) {
    String interval() {
      return Double.isNaN(lo) || Double.isNaN(hi)
          ? "no interval"
          : Text.format("95%% interval %s to %s", Words.number(lo), Words.number(hi));
    }
  }

  @Override
  public String id() {
    return "sensitivity";
  }

  @Override
  public String title() {
    return "Sensitivity";
  }

  @Override
  public boolean present(Findings findings) {
    return findings.results().has(FILE);
  }

  @Override
  public void write(Findings findings, Html html) throws IOException {
    Table table =
        new Table(
            "Sensitivity indices",
            List.of("Factor", "Outcome", "Arm", "Method", "Index", "Value", "95% from", "to", "n"));
    Titles titles = findings.titles();
    Map<List<String>, List<Index>> groups = new LinkedHashMap<>();
    List<Index> chance = new ArrayList<>();
    findings.results().stream(
        FILE,
        row -> {
          Index index =
              new Index(
                  row.text("arm"),
                  row.text("outcome"),
                  row.text("method"),
                  row.text("factor"),
                  row.text("index"),
                  row.number("value"),
                  row.number("lo"),
                  row.number("hi"));
          table.add(
              Cell.of(index.factor().isEmpty() ? "–" : titles.factor(index.factor())),
              Cell.of(titles.outcome(index.outcome())),
              Cell.of(titles.arm(index.arm())),
              Cell.of(index.method()),
              Cell.of(index.name()),
              Cell.of(index.value()),
              Cell.of(index.lo()),
              Cell.of(index.hi()),
              Cell.of(row.whole("n")));
          if (index.name().equals(RANKED.get(index.method()))) {
            groups
                .computeIfAbsent(
                    List.of(index.outcome(), index.arm(), index.method()), key -> new ArrayList<>())
                .add(index);
          } else if (CHANCE.contains(index.name()) && !Double.isNaN(index.value())) {
            chance.add(index);
          }
        });
    html.open("ul");
    groups.values().forEach(group -> html.leaf("li", ranked(group, titles)));
    chance.forEach(
        index ->
            html.leaf(
                "li",
                Text.format(
                    "%s (arm %s): chance alone makes %s of the variance between runs (%s).",
                    titles.outcome(index.outcome()),
                    titles.arm(index.arm()),
                    Words.roughPercent(index.value()),
                    index.interval())));
    html.close();
    html.leaf(
        "p",
        "Indices are of the ranges that the study gives its factors: with other ranges they are"
            + " others.",
        "class",
        "note");
    table.write(html, FILE);
  }

  /** Which factor matters most, as far as the intervals allow to say it. */
  private static String ranked(List<Index> group, Titles titles) {
    List<Index> factors =
        group.stream()
            .filter(index -> !index.factor().equals(DUMMY) && !Double.isNaN(index.value()))
            .sorted(Comparator.comparingDouble(Index::value).reversed())
            .toList();
    Index any = group.get(0);
    String of =
        Text.format(
            "%s (arm %s, %s): ",
            titles.outcome(any.outcome()), titles.arm(any.arm()), any.method());
    if (factors.isEmpty()) {
      return of + "no index can be told: chance hides it, or the outcome hardly varies.";
    }
    Index first = factors.get(0);
    double noise =
        group.stream()
            .filter(index -> index.factor().equals(DUMMY))
            .mapToDouble(index -> Double.isNaN(index.hi()) ? index.value() : index.hi())
            .max()
            .orElse(0);
    List<String> alike =
        factors.stream()
            .skip(1)
            .filter(index -> !(index.hi() < first.lo()))
            .map(index -> titles.factor(index.factor()))
            .toList();
    List<String> faint =
        factors.stream()
            .filter(index -> !(index.lo() > noise))
            .map(index -> titles.factor(index.factor()))
            .toList();
    return of
        + Text.format(
            "%s has the largest index, %s (%s)",
            titles.factor(first.factor()), Words.number(first.value()), first.interval())
        + (alike.isEmpty() ? "" : ", which cannot be told from that of " + Words.list(alike))
        + (faint.isEmpty()
            ? "."
            : "; nothing is shown for " + Words.list(faint) + ", whose intervals reach the noise.");
  }
}
