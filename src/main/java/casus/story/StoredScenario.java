package casus.story;

import casus.results.ResultsException;
import casus.results.StoredResults;
import casus.scenario.LoadedScenario;
import casus.scenario.Parsed;
import casus.scenario.ScenarioReader;
import java.util.List;

/**
 * Where the scenario comes from that was played at a design point and in an arm of a stored study.
 */
@FunctionalInterface
public interface StoredScenario {
  /** The arm of a run that compares nothing. */
  String BASE = "base";

  /**
   * The scenario as it was played.
   *
   * @param results the results folder
   * @param point the design point, from 0
   * @param arm the arm
   * @return the scenario in full
   * @throws ResultsException if the folder has no such point or arm, or lacks the files
   */
  LoadedScenario find(StoredResults results, int point, String arm);

  /**
   * The scenario of a folder that {@code casus run} made: it has point 0 and the arm "base" alone,
   * and keeps its scenario in {@code scenario.effective.yaml}.
   *
   * @return reads that file
   */
  static StoredScenario ofRun() {
    return (results, point, arm) -> {
      if (point != 0 || !arm.equals(BASE)) {
        throw new ResultsException(
            "%s has no point %d with arm '%s'; a run has point 0 and arm '%s' alone"
                .formatted(results.folder(), point, arm, BASE));
      }
      if (!results.has("scenario.effective.yaml")) {
        throw new ResultsException(
            results.folder()
                + " has no scenario.effective.yaml, so its runs cannot be played again;"
                + " name the scenario file instead, with the seed after -s");
      }
      Parsed<LoadedScenario> parsed =
          ScenarioReader.read(results.folder().resolve("scenario.effective.yaml"), List.of());
      if (parsed instanceof Parsed.Sound<LoadedScenario> sound) {
        return sound.value();
      }
      throw new ResultsException(
          "the stored scenario cannot be read:\n"
              + String.join("\n", parsed.problems().stream().map(Object::toString).toList()));
    };
  }
}
