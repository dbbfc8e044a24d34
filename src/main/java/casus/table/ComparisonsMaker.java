package casus.table;

import casus.results.ComparisonRow;
import casus.results.SummaryRow;
import casus.stats.Estimate;
import casus.stats.Proportion;
import casus.treaty.Rung;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What each arm changes: both levels, their difference, its tests. */
final class ComparisonsMaker implements TableMaker {
  private static final double LEVEL = 0.95;

  @Override
  public String name() {
    return "comparisons";
  }

  @Override
  public Optional<String> missing(TableSource source) {
    return source.lacks(ComparisonRow.FILE, "casus compare");
  }

  /** An arm against another at a point. */
  private record Pair(int point, String arm, String baseline) {}

  @Override
  public PrintTable make(TableSource source) throws IOException {
    List<Integer> points = source.points();
    List<String> arms = source.selection().arms();
    Map<Pair, List<ComparisonRow>> pairs = new LinkedHashMap<>();
    ComparisonRow.of(
            source.results(),
            row ->
                row.isDifference()
                    && points.contains(row.point())
                    && TableSource.isAsked(arms, row.arm()))
        .stream()
        .sorted(
            Comparator.comparingInt((ComparisonRow row) -> points.indexOf(row.point()))
                .thenComparing(TableSource.asAsked(arms, ComparisonRow::arm)))
        .forEach(
            row ->
                pairs
                    .computeIfAbsent(
                        new Pair(row.point(), row.arm(), row.baseline()), key -> new ArrayList<>())
                    .add(row));
    List<PrintRow> rows = new ArrayList<>();
    for (List<ComparisonRow> lines : pairs.values()) {
      rows.addAll(rows(source, lines));
    }
    return new PrintTable(
        name(),
        source.say("table.comparisons", source.titles().study()),
        List.of(
            PrintColumn.words("outcome", "", "what is compared"),
            PrintColumn.estimate("base", source.say("column.base"), "its level in the baseline"),
            PrintColumn.estimate("arm", source.say("column.arm"), "its level in the arm"),
            PrintColumn.estimate(
                "difference", source.say("column.difference"), "arm less baseline"),
            PrintColumn.probability(
                "p", source.say("column.p"), "p-value of the test of no difference"),
            PrintColumn.probability(
                "p_adjusted", source.say("column.p-adjusted"), "the same by Holm's correction"),
            PrintColumn.number(
                "vrf",
                source.say("column.vrf"),
                "variance-reduction factor: how many times as many independent runs would be"
                    + " needed"),
            PrintColumn.count("n", source.say("column.n"), "pairs of runs")),
        rows,
        List.of(
            source.say("note.comparisons"), source.planned(ComparisonRow.FILE), source.origin()));
  }

  private static List<PrintRow> rows(TableSource source, List<ComparisonRow> lines)
      throws IOException {
    ComparisonRow first = lines.get(0);
    TableSource.Estimates ofArm = source.estimates(first.point(), first.arm());
    TableSource.Estimates ofBase = source.estimates(first.point(), first.baseline());
    Map<String, ComparisonRow> by = new LinkedHashMap<>();
    lines.forEach(line -> by.put(line.outcome(), line));
    Set<String> wanted = new LinkedHashSet<>(source.outcomes(by.keySet()));
    if (source.selection().outcomes().isEmpty()) {
      by.keySet().stream()
          .filter(name -> name.startsWith(ComparisonRow.DECOMPOSITION))
          .forEach(wanted::add);
      if (wanted.contains(ComparisonRow.DECOMPOSITION + "belligerents")) {
        wanted.remove("belligerents"); // the same number
      }
    }
    String panel =
        source.panel(
            first.point(),
            source.say(
                "panel.against",
                source.titles().arm(first.arm()),
                source.titles().arm(first.baseline())));
    List<PrintRow> rows = new ArrayList<>();
    for (String outcome : wanted) {
      ComparisonRow line = by.get(outcome);
      if (line == null) {
        continue;
      }
      boolean share = isShare(outcome, ofArm);
      rows.add(
          new PrintRow(
              panel,
              List.of(
                  new Cell.Words(source.titles().outcome(outcome), share),
                  level(outcome, ofBase),
                  level(outcome, ofArm),
                  new Cell.Measure(
                      share ? Scale.SHARE_DIFFERENCE : Scale.DIFFERENCE,
                      line.value(),
                      line.lo(),
                      line.hi(),
                      line.isDoubtful()),
                  new Cell.Probability(line.p()),
                  new Cell.Probability(line.adjusted()),
                  Cell.Measure.plain(Scale.FACTOR, line.varianceReduction()),
                  new Cell.Count(line.n()))));
    }
    return rows;
  }

  private static boolean isShare(String outcome, TableSource.Estimates estimates) {
    return outcome.startsWith(ComparisonRow.DECOMPOSITION)
        ? !outcome.endsWith("belligerents")
        : estimates.isEvent(outcome);
  }

  /** The level of an outcome, or of a part of the decomposition. */
  private static Cell level(String outcome, TableSource.Estimates estimates) {
    if (!outcome.startsWith(ComparisonRow.DECOMPOSITION)) {
      return estimates.cell(outcome);
    }
    String part = outcome.substring(ComparisonRow.DECOMPOSITION.length());
    if (part.equals("belligerents")) {
      return estimates.cell(part);
    }
    Optional<SummaryRow> war = estimates.find("war", "probability");
    double forced = 0;
    for (int rung = Rung.FORCE.ordinal(); rung < Rung.COUNT; rung++) {
      forced +=
          estimates.find("max_rung", "share:" + rung).map(SummaryRow::value).orElse(Double.NaN);
    }
    if (war.isEmpty() || Double.isNaN(forced)) {
      return Cell.Measure.plain(Scale.SHARE, Double.NaN);
    }
    long runs = war.get().n();
    long force = Math.round(forced * runs);
    Estimate share =
        (part.equals("force")
                ? Proportion.of(force, runs)
                : Proportion.of(Math.round(war.get().value() * runs), force))
            .estimate(LEVEL);
    return new Cell.Measure(Scale.SHARE, share.value(), share.low(), share.high());
  }
}
