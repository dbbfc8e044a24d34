package casus.cli;

import casus.figure.ChartRequest;
import casus.figure.Figures;
import casus.figure.Focus;
import casus.results.StoredResults;
import casus.scenario.Suggestion;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether a results folder has what charts of it are asked to show. */
final class Asked {
  /** More names than these are not listed. */
  private static final int LISTED = 20;

  private static final String SUMMARY = "summary.csv";

  /** Files whose rows are of outcomes. */
  private static final List<String> OF_OUTCOMES =
      List.of(SUMMARY, "comparisons.csv", "sensitivity.csv");

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
        faults.add(unknown("figure", name, Figures.names()));
        faults.addAll(Figures.faults());
      }
    }
    try {
      faults.addAll(faults(StoredResults.open(folder), request.focus()));
    } catch (IOException e) {
      throw new UserError("cannot draw from " + folder + ": " + e.getMessage());
    }
    if (!faults.isEmpty()) {
      throw new UserError(String.join("\ncasus: ", faults));
    }
  }

  /** That there is no thing of a name, with what it may have been meant to be. */
  static String unknown(String what, String name, Collection<String> known) {
    String hint = Suggestion.hint(name, known);
    String listed =
        known.size() <= LISTED
            ? "there are " + String.join(", ", known)
            : "there are " + known.size();
    return Text.format(
        "there is no %s '%s'; %s", what, name, hint.startsWith("did you mean") ? hint : listed);
  }

  /** That there is no such design point, and which there are. */
  static String noPoint(int point, Set<Integer> points) {
    return Text.format(
        "there is no point %d; the folder has %d, from %d to %d",
        point,
        points.size(),
        points.stream().min(Integer::compare).orElse(0),
        points.stream().max(Integer::compare).orElse(0));
  }

  private static List<String> faults(StoredResults results, Focus focus) throws IOException {
    if (!results.has(SUMMARY)) {
      return List.of(); // each figure tells what it lacks
    }
    Set<Integer> points = new TreeSet<>();
    Set<String> arms = new LinkedHashSet<>(results.manifest().arms());
    Set<String> outcomes = new LinkedHashSet<>();
    results.stream(
        SUMMARY,
        row -> {
          points.add(row.integer("point"));
          arms.add(row.text("arm"));
        });
    for (String file : OF_OUTCOMES) {
      if (results.has(file)) {
        results.stream(file, row -> outcomes.add(row.text("outcome")));
      }
    }
    List<String> faults = new ArrayList<>();
    for (String arm : focus.arms()) {
      if (!arms.contains(arm)) {
        faults.add(unknown("arm", arm, arms));
      }
    }
    if (focus.point().isPresent() && !points.contains(focus.point().getAsInt())) {
      faults.add(noPoint(focus.point().getAsInt(), points));
    }
    outcomes.removeIf(outcome -> outcome.contains("/"));
    focus
        .asked()
        .filter(outcome -> !outcomes.contains(outcome))
        .ifPresent(outcome -> faults.add(unknown("outcome", outcome, outcomes)));
    return faults;
  }
}
