package casus.report;

import casus.figure.Words;
import casus.report.Table.Cell;
import casus.results.SensitivityRow;
import casus.results.Titles;
import casus.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much each factor matters to which outcome, in words and as a table. */
final class SensitivitySection implements Section {
  /** The index of each method by which factors are ranked, and what it is called. */
  private static final Map<String, String> RANKED = Map.of("sobol", "total", "morris", "mu_star");

  @Override
  public boolean present(Findings findings) {
    return findings.results().has(SensitivityRow.FILE);
  }

  @Override
  public void write(Findings findings, Html html) throws IOException {
    Table table =
        new Table(
            "Sensitivity indices",
            List.of("Factor", "Outcome", "Arm", "Method", "Index", "Value", "95% from", "to", "n"));
    Titles titles = findings.titles();
    Map<List<String>, List<SensitivityRow>> groups = new LinkedHashMap<>();
    List<SensitivityRow> chance = new ArrayList<>();
    for (SensitivityRow row : SensitivityRow.of(findings.results(), it -> true)) {
      table.add(
          Cell.of(row.factor().isEmpty() ? "–" : titles.factor(row.factor())),
          Cell.of(titles.outcome(row.outcome())),
          Cell.of(titles.arm(row.arm())),
          Cell.of(row.method()),
          Cell.of(row.index()),
          Cell.of(row.value()),
          Cell.of(row.lo()),
          Cell.of(row.hi()),
          Cell.of(row.n()));
      if (row.index().equals(RANKED.get(row.method()))) {
        groups
            .computeIfAbsent(
                List.of(row.outcome(), row.arm(), row.method()), key -> new ArrayList<>())
            .add(row);
      } else if (row.index().equals(SensitivityRow.CHANCE) && !Double.isNaN(row.value())) {
        chance.add(row);
      }
    }
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
                    interval(index))));
    html.close();
    html.leaf(
        "p",
        "Indices are of the ranges that the study gives its factors: with other ranges they are"
            + " others.",
        "class",
        "note");
    table.write(html, SensitivityRow.FILE);
  }

  /** Which factor matters most, as far as the intervals allow to say it. */
  private static String ranked(List<SensitivityRow> group, Titles titles) {
    List<SensitivityRow> factors =
        group.stream()
            .filter(index -> !index.isDummy() && !Double.isNaN(index.value()))
            .sorted(Comparator.comparingDouble(SensitivityRow::value).reversed())
            .toList();
    SensitivityRow any = group.get(0);
    String of =
        Text.format(
            "%s (arm %s, %s): ",
            titles.outcome(any.outcome()), titles.arm(any.arm()), any.method());
    if (factors.isEmpty()) {
      return of + "no index can be told: chance hides it, or the outcome hardly varies.";
    }
    SensitivityRow first = factors.get(0);
    double noise =
        group.stream()
            .filter(SensitivityRow::isDummy)
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
            titles.factor(first.factor()), Words.number(first.value()), interval(first))
        + (alike.isEmpty() ? "" : ", which cannot be told from that of " + Words.list(alike))
        + (faint.isEmpty()
            ? "."
            : "; nothing is shown for " + Words.list(faint) + ", whose intervals reach the noise.");
  }

  private static String interval(SensitivityRow index) {
    return Double.isNaN(index.lo()) || Double.isNaN(index.hi())
        ? "no interval"
        : Text.format("95%% interval %s to %s", Words.number(index.lo()), Words.number(index.hi()));
  }
}
