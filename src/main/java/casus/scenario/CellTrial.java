package casus.scenario;

import casus.scenario.StudyLint.Mismatch;
import casus.text.Text;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
    Covering covering = all ? Covering.whole(points) : Covering.of(study.study(), ALL);
    List<Integer> tried = covering.points();
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
              "of %,d cells, %,d were tried: %s; what values make impossible together is told when"
                  + " it is played",
              study.study().cells(), (long) tried.size() * arms.size(), covering.words()));
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
}
