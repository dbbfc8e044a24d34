package casus.api;

import casus.design.FigureChoice;
import casus.figure.Figures;
import casus.results.Json;
import casus.results.Shell;
import casus.results.StudyPlan;
import casus.scenario.InputFile;
import casus.scenario.LoadedStudy;
import casus.scenario.StudyReader;
import casus.sweep.Gathering;
import casus.sweep.StudyFolder;
import casus.sweep.StudyRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Studies: points × arms × replications, from a study file into a results folder. */
public final class Studies {
  private Studies() {}

  /**
   * Reads a study file. What is allowed but strange is told on standard error.
   *
   * @param file the file
   * @return the study
   * @throws Scenarios.FaultyFileException if a file cannot be read, or something in one is wrong
   */
  public static LoadedStudy read(Path file) {
    return Scenarios.sound(
        StudyReader.read(file, Figures.list().stream().map(Figures.Listing::name).toList()));
  }

  /**
   * Plays a study whole. Ended early, it can be gone on with by {@code casus resume}.
   *
   * @param study the study
   * @param target a folder that does not exist or is empty
   * @param threads how many threads play, at least 1
   * @return the results
   * @throws casus.results.ResultsException if something stands there, or nothing can be written
   * @throws IOException if the results cannot be read back
   */
  public static Folder play(LoadedStudy study, Path target, int threads) throws IOException {
    Map<String, String> inputs = new TreeMap<>();
    for (InputFile input : study.inputs()) {
      inputs.put(name(input), input.sha256());
    }
    Figures.brought(study.study().figures().stream().map(FigureChoice::name).toList())
        .forEach(jar -> inputs.put(jar.fileName(), jar.sha256()));
    StudyPlan plan =
        StudyPlan.of(
            study.study(),
            false,
            "casus sweep "
                + Shell.word(name(study.inputs().get(0)))
                + " -s "
                + study.study().seed(),
            inputs);
    try (StudyFolder folder = StudyFolder.begin(target, false, study, plan, Optional.empty())) {
      new StudyRun(folder, threads).play(done -> {}, () -> false);
      new Gathering(folder, threads, done -> {}, () -> false)
          .publish(Json.text(Map.of("threads", threads)) + "\n");
    }
    return Folder.open(target);
  }

  private static String name(InputFile input) {
    return String.valueOf(Path.of(input.path()).getFileName());
  }
}
