package casus.history;

import casus.scenario.Library;
import casus.scenario.LoadedScenario;
import casus.scenario.Parsed;
import casus.scenario.Problem;
import casus.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads cases of history from a folder. */
public final class HistoricalCases {
  private HistoricalCases() {}

  /**
   * All cases of a folder: its scenario files that say what happened, by file, then the non-events
   * if it holds their tables, by date.
   *
   * @param folder such as {@code scenarios/hindcasts}
   * @param library what scenarios draw on
   * @return the cases, or all that is wrong with any of the files
   * @throws IOException if the folder cannot be listed
   */
  public static Parsed<List<HistoricalCase>> read(Path folder, Library library) throws IOException {
    ScenarioReader reader = new ScenarioReader(library);
    List<HistoricalCase> cases = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path file : scenarioFiles(folder)) {
      Parsed<LoadedScenario> parsed = reader.load(file, List.of());
      problems.addAll(parsed.problems());
      if (parsed instanceof Parsed.Sound<LoadedScenario> sound) {
        hindcast(file, sound.value()).ifPresent(cases::add);
      }
    }
    if (Files.exists(folder.resolve(NonEvents.DISPUTES))) {
      Parsed<List<HistoricalCase>> parsed = NonEvents.read(folder, library);
      problems.addAll(parsed.problems());
      if (parsed instanceof Parsed.Sound<List<HistoricalCase>> sound) {
        cases.addAll(sound.value());
      }
    }
    boolean faulty = problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
    return faulty
        ? new Parsed.Faulty<>(problems)
        : new Parsed.Sound<>(List.copyOf(cases), problems);
  }

  private static List<Path> scenarioFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static Optional<HistoricalCase> hindcast(Path file, LoadedScenario loaded) {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.yaml$", "");
    return loaded
        .hindcast()
        .map(
            hindcast ->
                new HistoricalCase(
                    HistoricalCase.Kind.HINDCAST, name, loaded.scenario(), hindcast));
  }
}
