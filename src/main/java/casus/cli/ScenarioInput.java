package casus.cli;

import casus.scenario.LoadedScenario;
import casus.scenario.ScenarioReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A scenario named on the command line, with changes. */
final class ScenarioInput {
  @Parameters(paramLabel = "SCENARIO", description = "The scenario file.")
  @SuppressWarnings("NullAway.Init")
  Path file;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description =
          "Change a value of the scenario, such as "
              + "treaties.rus-prk-2024.articles.4.readings.aggression.weight=0.7. May be repeated.")
  List<String> sets = new ArrayList<>();

  /** Reads the scenario; problems go to the user. */
  Optional<LoadedScenario> read(PrintWriter err, boolean quiet) {
    return read(file, sets, err, quiet);
  }

  /** Reads a scenario with changes; problems go to the user. */
  static Optional<LoadedScenario> read(
      Path file, List<String> sets, PrintWriter err, boolean quiet) {
    return StudyInput.sound(ScenarioReader.read(file, sets), err, quiet);
  }

  /** The file as a command names it: as typed, but no place on this machine. */
  String named() {
    return StudyInput.named(file);
  }
}
