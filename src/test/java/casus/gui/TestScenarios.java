package casus.gui;

import casus.crisis.Scenario;
import casus.scenario.LoadedScenario;
import casus.scenario.Parsed;
import casus.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.List;

/** Shipped scenarios, read. */
final class TestScenarios {
  private static final Path PROJECT = Path.of(System.getProperty("casus.basedir", "."));

  private TestScenarios() {}

  static Scenario read(String file, String... sets) {
    Path path = PROJECT.resolve(file);
    return ((Parsed.Sound<LoadedScenario>) ScenarioReader.read(path, List.of(sets)))
        .value()
        .scenario();
  }
}
