package casus.cli;

import casus.figure.ChartRequest;
import casus.figure.Figures;
import casus.figure.Focus;
import casus.results.ComparisonRow;
import casus.results.SensitivityRow;
import casus.results.StoredResults;
import casus.results.SummaryRow;
import casus.scenario.Suggestion;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether a results folder has what charts and tables of it are asked to show. */
final class Asked {
  /** Files whose rows are of outcomes. */
  private static final List<String> OF_OUTCOMES =
      List.of(SummaryRow.FILE, ComparisonRow.FILE, SensitivityRow.FILE);

  private Asked() {}

  /**
   * Checks the names that a request gives.
   *
   * @throws UserError that tells all names which the folder or the program does not have
   */
  static void check(Path folder, ChartRequest request) {
    List<String> faults = new ArrayList<>();
    for (String name : request.figures()) {
      if (!Figures.names().contains(name)) {
        faults.add(Suggestion.unknown("figure", name, Figures.names()));
        faults.addAll(Figures.faults());
      }
    }
    try {
      Focus focus = request.focus();
      Parts parts =
          new Parts(
              focus.arms(),
              focus.point().stream().boxed().toList(),
              focus.asked().stream().toList());
      faults.addAll(parts(StoredResults.open(folder), parts, Set.of()));
    } catch (IOException e) {
      throw new UserError("cannot draw from " + folder + ": " + e.getMessage());
    }
    if (!faults.isEmpty()) {
      throw new UserError(String.join("\ncasus: ", faults));
    }
  }

  /** That there is no such design point, and which there are. */
  private static String noPoint(int point, Set<Integer> points) {
    return Text.format(
        "there is no point %d; the folder has %d, from %d to %d",
        point,
        points.size(),
        points.stream().min(Integer::compare).orElse(0),
        points.stream().max(Integer::compare).orElse(0));
  }

  /**
   * Arms, points and outcomes that a folder does not have.
   *
   * @param statistics the statistics of outcomes that can be shown; empty for all
   */
  static List<String> parts(StoredResults results, Parts asked, Set<String> statistics)
      throws IOException {
    if (!results.has(SummaryRow.FILE)) {
      return List.of(); // what is made of it tells what it lacks
    }
    Set<Integer> points = new TreeSet<>();
    Set<String> arms = new LinkedHashSet<>(results.manifest().arms());
    Set<String> outcomes = new LinkedHashSet<>();
    for (String file : OF_OUTCOMES) {
      if (results.has(file)) {
        results.stream(
            file,
            row -> {
              if (file.equals(SummaryRow.FILE)) {
                points.add(row.integer("point"));
                arms.add(row.text("arm"));
              }
              if (statistics.isEmpty()
                  || (row.has("statistic") && statistics.contains(row.text("statistic")))) {
                outcomes.add(row.text("outcome"));
              }
            });
      }
    }
    outcomes.removeIf(outcome -> outcome.contains("/"));
    List<String> faults = new ArrayList<>();
    asked.arms().stream()
        .filter(arm -> !arms.contains(arm))
        .forEach(arm -> faults.add(Suggestion.unknown("arm", arm, arms)));
    asked.points().stream()
        .filter(point -> !points.contains(point))
        .forEach(point -> faults.add(noPoint(point, points)));
    asked.outcomes().stream()
        .filter(outcome -> !outcomes.contains(outcome))
        .forEach(outcome -> faults.add(Suggestion.unknown("outcome", outcome, outcomes)));
    return faults;
  }

  /** Parts of results that are asked for. */
  record Parts(List<String> arms, List<Integer> points, List<String> outcomes) {}
}
