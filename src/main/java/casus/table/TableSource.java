package casus.table;

import casus.crisis.RunColumns;
import casus.figure.Words;
import casus.results.StoredResults;
import casus.results.SummaryRow;
import casus.results.Titles;
import casus.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A results folder and what of it tables are to show.
 *
 * @param results the folder
 * @param titles what its things are called
 * @param selection what is wanted
 */
record TableSource(StoredResults results, Titles titles, Selection selection) {
  /** The file of all estimates. */
  static final String SUMMARY = "summary.csv";

  /** What papers tell first, in this order. */
  private static final List<String> FIRST = List.of("war", "attack", "nuclear", "second_theatre");

  private static final List<String> NUMBERS = List.of("belligerents", "calls", "deaths");

  /**
   * What is wanted of a folder.
   *
   * @param points design points; all where empty
   * @param arms in the order to print; all where empty
   * @param outcomes in the order to print; the usual where empty
   */
  record Selection(List<Integer> points, List<String> arms, List<String> outcomes) {
    Selection {
      points = List.copyOf(points);
      arms = List.copyOf(arms);
      outcomes = List.copyOf(outcomes);
    }
  }

  /** The arms to print. */
  List<String> arms() {
    return selection.arms().isEmpty() ? results.manifest().arms() : selection.arms();
  }

  /** The points to print. */
  List<Integer> points() throws IOException {
    if (!selection.points().isEmpty()) {
      return selection.points();
    }
    if (!titles.points().isEmpty()) {
      return titles.points();
    }
    Set<Integer> points = new LinkedHashSet<>();
    results.summary(row -> points.add(row.point()));
    return List.copyOf(points);
  }

  /** The outcomes of an estimate that are told when none is asked for: events, then numbers. */
  List<String> outcomes(Set<String> present) {
    if (!selection.outcomes().isEmpty()) {
      return selection.outcomes().stream().filter(present::contains).toList();
    }
    Set<String> common =
        RunColumns.common().entries().stream()
            .map(entry -> entry.column().name())
            .collect(Collectors.toSet());
    Set<String> outcomes = new LinkedHashSet<>(FIRST);
    present.stream()
        .filter(name -> name.matches("[a-z][a-z0-9_]*") && !common.contains(name))
        .forEach(outcomes::add);
    outcomes.addAll(NUMBERS);
    outcomes.retainAll(present);
    return List.copyOf(outcomes);
  }

  /** The estimates of a point and an arm. */
  Estimates estimates(int point, String arm) throws IOException {
    return new Estimates(results.summary(row -> row.point() == point && row.arm().equals(arm)));
  }

  /** Estimates by outcome and statistic. */
  record Estimates(List<SummaryRow> rows) {
    /** One of them. */
    Optional<SummaryRow> find(String outcome, String statistic) {
      return rows.stream()
          .filter(row -> row.outcome().equals(outcome) && row.statistic().equals(statistic))
          .findFirst();
    }

    /** What is told of: outcomes that have a probability or a mean. */
    Set<String> outcomes() {
      return rows.stream()
          .filter(row -> !row.outcome().contains("/"))
          .filter(row -> row.statistic().equals("probability") || row.statistic().equals("mean"))
          .map(SummaryRow::outcome)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether an outcome is yes or no. */
    boolean isEvent(String outcome) {
      return find(outcome, "probability").isPresent();
    }

    /** Whether the interval of a mean is not to be trusted. */
    boolean isDoubtful(SummaryRow mean) {
      return find(mean.outcome(), "runs_needed")
          .filter(needed -> needed.value() > mean.n())
          .isPresent();
    }

    /** The probability or the mean of an outcome. */
    Cell cell(String outcome) {
      Optional<SummaryRow> share = find(outcome, "probability");
      if (share.isPresent()) {
        return Cell.Measure.of(Scale.SHARE, share.get());
      }
      return find(outcome, "mean")
          .map(
              mean ->
                  (Cell)
                      new Cell.Measure(
                          Scale.NUMBER, mean.value(), mean.lo(), mean.hi(), isDoubtful(mean)))
          .orElse(Cell.Measure.plain(Scale.NUMBER, Double.NaN));
    }
  }

  /** The heading of rows of a point, where there are several. */
  String panel(int point, String rest) throws IOException {
    String where = points().size() > 1 || titles.points().size() > 1 ? titles.point(point) : "";
    return where.isEmpty() ? rest : rest.isEmpty() ? where : where + ": " + rest;
  }

  /** How many there are, in words. */
  static String range(List<Long> counts, String one, String many) {
    long least = counts.stream().min(Long::compare).orElse(0L);
    long most = counts.stream().max(Long::compare).orElse(0L);
    return least == most
        ? Words.count(most, one, many)
        : Words.count(least) + " to " + Words.count(most, one, many);
  }

  /** The runs that the estimates of some points and arms rest on. */
  String runs() throws IOException {
    Map<String, Long> byCell = new TreeMap<>();
    List<Integer> points = points();
    results
        .summary(
            row ->
                points.contains(row.point())
                    && arms().contains(row.arm())
                    && row.outcome().equals("war")
                    && row.statistic().equals("probability"))
        .forEach(row -> byCell.put(row.point() + "/" + row.arm(), row.n()));
    String each =
        byCell.size() <= 1 ? "" : points.size() > 1 ? " at each point and arm" : " of each arm";
    return Text.format("n = %s%s.", range(new ArrayList<>(byCell.values()), "run", "runs"), each);
  }

  /** Where all numbers come from, and that they are partial where they are. */
  String origin() {
    return results.manifest().partial().map(part -> part.sentence() + " ").orElse("")
        + Words.source(results.manifest());
  }

  /** A reason for a file that is missing. */
  Optional<String> lacks(String file, String command) {
    return results.has(file)
        ? Optional.empty()
        : Optional.of(
            Text.format(
                "the folder has no %s; '%s %s' writes it", file, command, results.folder()));
  }
}
