package casus.api;

import casus.crisis.Scenario;
import casus.crisis.ScenarioBuilder;
import casus.scenario.Library;
import casus.scenario.LoadedScenario;
import casus.scenario.Parsed;
import casus.scenario.Problem;
import casus.scenario.ScenarioReader;
import casus.treaty.Treaty;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Where scenarios come from: files, or a builder with the parameters that casus ships. */
public final class Scenarios {
  private Scenarios() {}

  /** A file that cannot be used; the message tells all that is wrong with it, place by place. */
  public static final class FaultyFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    FaultyFileException(List<Problem> problems) {
      super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
  }

  /**
   * Reads a scenario file. What is allowed but strange is told on standard error.
   *
   * @param file the file
   * @param sets changes, {@code path=value}, as {@code --set} has them
   * @return the scenario with its outcomes and sources
   * @throws FaultyFileException if the file cannot be read, or something in it is wrong
   */
  public static LoadedScenario read(Path file, String... sets) {
    return sound(ScenarioReader.read(file, List.of(sets)));
  }

  static <T> T sound(Parsed<T> parsed) {
    if (parsed instanceof Parsed.Sound<T> sound) {
      sound.warnings().forEach(System.err::println);
      return sound.value();
    }
    throw new FaultyFileException(parsed.problems());
  }

  /**
   * A scenario to be put together, with the parameters that casus ships. It has no outcomes of its
   * own; runs are asked by expression, see {@link Runs.Played#estimate}.
   *
   * @param name small letters, digits and hyphens
   * @param date day 0
   * @param days how many days are simulated, from 1
   * @return a builder
   */
  public static ScenarioBuilder builder(String name, LocalDate date, int days) {
    return Scenario.builder(name, date, days, Library.load().parameters().defaults());
  }

  /**
   * A treaty of the library.
   *
   * @param id such as {@code usa-kor-1953}; {@code casus list treaties} tells them all
   * @return the treaty as its text has it
   * @throws IllegalArgumentException if there is none
   */
  public static Treaty treaty(String id) {
    return Library.load()
        .treaties()
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("the library has no treaty " + id));
  }
}
