package casus.history;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.ResolvedScenario;
import casus.engine.Simulator;
import casus.luck.Luck;
import casus.scenario.Library;
import casus.scenario.LoadedScenario;
import casus.scenario.Parsed;
import casus.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R5 on the one invocation of Article 5: what moves it is how many died, not who is stronger. */
@Tag("statistical")
class SeptemberElevenTest {
  private static final Path SHIPPED = Path.of("scenarios/hindcasts/september-11-2001.yaml");
  private static final int RUNS = 2000;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private double invoked(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("case.yaml"), text);
    Parsed<LoadedScenario> parsed = new ScenarioReader(Library.load()).load(file, List.of());
    Simulator simulator = new Simulator(new ResolvedScenario(parsed.orElseThrow().scenario()));
    int called = 0;
    for (int run = 0; run < RUNS; run++) {
      called +=
          simulator.run(new Luck(911, run)).responses().stream()
                  .anyMatch(row -> row.clause().equals("nato-1949.5"))
              ? 1
              : 0;
    }
    return (double) called / RUNS;
  }

  @Test
  void articleFiveIsInvokedFarMoreOftenOverThreeThousandDeadThanOverAFew() throws IOException {
    String shipped = Files.readString(SHIPPED);
    String clash = shipped.replace("deaths: 3000", "deaths: 3");
    assertThat(clash).isNotEqualTo(shipped);

    double grave = invoked(shipped);
    double slight = invoked(clash);

    assertThat(grave).isGreaterThan(.2);
    assertThat(slight).isLessThan(grave / 5);
  }
}
