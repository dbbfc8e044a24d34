package casus.scenario;

import casus.scenario.StudyLint.Mismatch;
import casus.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Tries what the points and arms of a study make of its scenario: all cells, or of very many every
 * value of every factor, and says which.
 */
final class CellTrial {
  /**
   * Cells that are all tried: about a millisecond each, a small part of what playing them takes.
   */
  private static final int ALL = 50_000;

  /** Faults that are told; who has more will not read them. */
  private static final int TOLD = 100;

  private final LoadedStudy study;
  private final StudyLint lint;
  private final Problems problems;

  CellTrial(LoadedStudy study, StudyLint lint, Problems problems) {
    this.study = study;
    this.lint = lint;
    this.problems = problems;
  }

  void run(Origin design) {
    int points = study.study().points().count();
    List<String> arms = study.study().arms();
    boolean all = study.study().cells() <= ALL;
    List<Integer> tried = all ? IntStream.range(0, points).boxed().toList() : covering(points);
    // Cells share nothing; order is restored by the list, so that messages are the same each time.
    List<List<Mismatch>> found =
        tried.parallelStream()
            .map(point -> arms.stream().flatMap(arm -> errors(point, arm).stream()).toList())
            .toList();
    Set<Problem> faults = new LinkedHashSet<>();
    Set<List<String>> told = new HashSet<>();
    for (List<Mismatch> ofPoint : found) {
      ofPoint.stream()
          .filter(fault -> fault.about().isEmpty() || told.add(fault.about()))
          .forEach(fault -> faults.add(fault.problem()));
    }
    faults.stream().limit(TOLD).forEach(problems::add);
    if (faults.size() > TOLD) {
      problems.error(
          design, Text.format("%d more faults of the kind in the points", faults.size() - TOLD));
    }
    if (!all) {
      problems.warn(
          design,
          Text.format(
              "of %d cells, %d were tried, with every value of every factor; what a pair of values"
                  + " makes impossible is told when it is played",
              study.study().cells(), (long) tried.size() * arms.size()));
    }
  }

  private List<Mismatch> errors(int point, String arm) {
    Parsed<LoadedScenario> cell = study.cell(point, arm);
    return cell instanceof Parsed.Sound<LoadedScenario> sound
        ? lint.mismatches(point, study.study().points().values().get(point), arm, sound.value())
        : cell.problems().stream()
            .filter(problem -> problem.severity() == Problem.Severity.ERROR)
            .map(problem -> new Mismatch(List.of(), problem))
            .toList();
  }

  /**
   * Points that hold every value. Numbers that differ in their digits only, between others that are
   * tried, are one kind: of these the least and the greatest are tried.
   */
  private List<Integer> covering(int points) {
    Set<Integer> tried = new TreeSet<>();
    List<List<String>> values = study.study().points().values();
    for (int f = 0; f < study.study().factors().size(); f++) {
      Set<String> seen = new HashSet<>();
      Map<String, int[]> ends = new HashMap<>();
      for (int point = 0; point < points; point++) {
        String value = values.get(point).get(f);
        String kind = value.replaceFirst("^[-+]?\\d*\\.?\\d+(?:[eE][-+]?\\d+)?", "");
        if (kind.equals(value)) {
          if (seen.add(value)) {
            tried.add(point);
          }
          continue;
        }
        String shape = kind + (value.contains(".") ? "." : "");
        int[] end = ends.get(shape);
        if (end == null) {
          ends.put(shape, new int[] {point, point});
        } else if (number(value, kind) < number(values.get(end[0]).get(f), kind)) {
          end[0] = point;
        } else if (number(value, kind) > number(values.get(end[1]).get(f), kind)) {
          end[1] = point;
        }
      }
      for (int[] end : ends.values()) {
        tried.add(end[0]);
        tried.add(end[1]);
      }
    }
    int stride = Math.max(1, points / 1000);
    for (int point = 0; point < points; point += stride) {
      tried.add(point);
    }
    return new ArrayList<>(tried);
  }

  private static double number(String value, String kind) {
    return Double.parseDouble(value.substring(0, value.length() - kind.length()));
  }
}
