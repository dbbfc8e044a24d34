package casus.cli;

import casus.results.Course;
import casus.results.StoredManifest;
import casus.results.StoredResults;
import casus.scenario.LoadedScenario;
import casus.story.Courses;
import casus.story.Explanation;
import casus.story.StoredRun;
import casus.sweep.StoredRuns;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A run of a results folder, played again and found to be the stored one. */
final class ReplayedRun {
  private ReplayedRun() {}

  /** That a replay is not the run that was stored: another casus made it. */
  static final class DiffersException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DiffersException(String message) {
      super(message);
    }
  }

  /**
   * Plays a run again, without looking for the draw that it hung on.
   *
   * @throws UserError if there is no such run
   * @throws DiffersException if it is not as it was stored
   */
  static Explanation of(StoredResults results, int point, String arm, int run) {
    try {
      StoredCell cell = StoredCell.of(results.folder(), point, arm);
      LoadedScenario called = Called.by(results.words(), cell.scenario());
      Explanation explanation =
          Explanation.replay(called.scenario(), called.outcomes(), cell.seed(), run);
      requireSame(results, point, arm, explanation);
      return explanation;
    } catch (IOException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
  }

  /** The course of a run, for a figure. */
  static Course course(Path folder, int point, String arm, int run) {
    if (run < 0) {
      throw new UserError("--run is " + run + "; replications are numbered from 0");
    }
    try {
      return Courses.of(of(StoredResults.open(folder), point, arm, run), point, arm);
    } catch (IOException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
  }

  /** A replay that differs tells no story: it would be that of another run. */
  static void requireSame(StoredResults results, int point, String arm, Explanation explanation)
      throws IOException {
    List<String> differences =
        new StoredRun(
                results.folder(),
                reader -> StoredRuns.stream(results, reader),
                point,
                arm,
                explanation.run())
            .differences(explanation.facts());
    if (differences.isEmpty()) {
      return;
    }
    StoredManifest manifest = results.manifest();
    throw new DiffersException(
        Text.format(
            "casus: the replay of run %d differs from the stored run: %s%s. The folder was made by"
                + " casus %s (%s), this is casus %s (%s); explain it with the casus that made it.",
            explanation.run(),
            String.join("; ", differences.subList(0, Math.min(3, differences.size()))),
            differences.size() > 3 ? "; and " + (differences.size() - 3) + " more columns" : "",
            manifest.casusVersion(),
            manifest.casusCommit(),
            Build.version(),
            Build.commit()));
  }
}
