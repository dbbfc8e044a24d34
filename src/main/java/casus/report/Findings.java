package casus.report;

import casus.results.StoredManifest;
import casus.results.StoredResults;
import casus.results.StoredScenario;
import casus.results.SummaryRow;
import casus.results.Titles;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a report draws on: a results folder with its manifest, its scenario where there is one, and
 * the estimates of the design point that is told of in words, the first.
 */
final class Findings {
  private static final String DICTIONARY = "dictionary.csv";

  private final StoredResults results;
  private final Titles titles;
  private final Optional<StoredScenario> scenario;
  private final List<SummaryRow> rows;
  private final Map<String, String> meanings = new LinkedHashMap<>();
  private final List<String> arms;
  private final int points;
  private final int point;

  Findings(StoredResults results) throws IOException {
    this.results = results;
    this.titles = results.titles();
    this.scenario =
        results.has(StoredScenario.FILE) ? Optional.of(results.scenario()) : Optional.empty();
    Set<Integer> seen = new LinkedHashSet<>();
    if (results.has(SummaryRow.FILE)) {
      results.stream(SummaryRow.FILE, row -> seen.add(row.integer("point")));
    }
    if (results.has(DICTIONARY)) {
      results.stream(
          DICTIONARY,
          row -> {
            if (row.text("file").equals("runs.csv")) {
              meanings.put(row.text("column"), row.text("meaning"));
            }
          });
    }
    points = seen.size();
    point = seen.stream().min(Integer::compare).orElse(0);
    rows = results.has(SummaryRow.FILE) ? results.summary(row -> row.point() == point) : List.of();
    Set<String> found =
        rows.stream().map(SummaryRow::arm).collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> ordered = new LinkedHashSet<>(results.manifest().arms());
    ordered.retainAll(found);
    ordered.addAll(found); // those that the manifest does not name, in the order of the file
    arms = List.copyOf(ordered);
  }

  StoredResults results() {
    return results;
  }

  /** What things are called. */
  Titles titles() {
    return titles;
  }

  StoredManifest manifest() {
    return results.manifest();
  }

  Optional<StoredScenario> scenario() {
    return scenario;
  }

  /** The estimates of the first design point. */
  List<SummaryRow> rows() {
    return rows;
  }

  /** How many design points there are. */
  int points() {
    return points;
  }

  /** The first design point. */
  int point() {
    return point;
  }

  /** The arms, in the order of the study. */
  List<String> arms() {
    return arms;
  }

  /** The arm that is told of in words, the first. */
  String arm() {
    return arms.isEmpty() ? "" : arms.get(0);
  }

  /** One estimate of the arm that is told of. */
  Optional<SummaryRow> estimate(String outcome, String statistic) {
    return rows.stream()
        .filter(row -> row.arm().equals(arm()))
        .filter(row -> row.outcome().equals(outcome) && row.statistic().equals(statistic))
        .findFirst();
  }

  /** All estimates of the arm that is told of with a statistic, by outcome. */
  Map<String, SummaryRow> estimates(String statistic) {
    Map<String, SummaryRow> estimates = new LinkedHashMap<>();
    for (SummaryRow row : rows) {
      if (row.arm().equals(arm()) && row.statistic().equals(statistic)) {
        estimates.put(row.outcome(), row);
      }
    }
    return estimates;
  }

  /** What a column of runs.csv means; empty where the folder does not tell. */
  Optional<String> meaning(String column) {
    return Optional.ofNullable(meanings.get(column)).filter(words -> !words.isBlank());
  }

  /** What a state is called: its name, or its code where the scenario is not there. */
  String state(String code) {
    return scenario.map(s -> s.name(code)).orElse(code);
  }

  /** What a treaty is called. */
  String treaty(String id) {
    return scenario.stream()
        .flatMap(s -> s.treaties().stream())
        .filter(treaty -> treaty.id().equals(id))
        .map(StoredScenario.Treaty::title)
        .findFirst()
        .orElse(id);
  }
}
