package casus.gui;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.crisis.Scenario;
import casus.engine.Simulator;
import casus.luck.Luck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who watches a run sees the run that is counted. */
class SameRunTest {
  private static RunRecord headless(Scenario scenario, long seed, int replication) {
    return new Simulator(new ResolvedScenario(scenario)).run(new Luck(seed, replication));
  }

  private static RunRecord played(CrisisGui gui) {
    gui.start();
    while (gui.step()) {
      // MASON's console does the same from its own thread.
    }
    return gui.record();
  }

  @ParameterizedTest
  @CsvSource({
    "scenarios/korea-article4.yaml, 1, 445",
    "scenarios/korea-article4.yaml, -3, 7",
    "scenarios/korea-article4.yaml, 81985529216486895, 3",
    "scenarios/korea-tit-for-tat.yaml, 1, 4",
    "scenarios/baltic-incursion.yaml, 1, 8",
    "scenarios/two-theatres.yaml, 1, 7"
  })
  void theConsolesRunIsTheHeadlessReplication(String file, long seed, int replication) {
    Scenario scenario = TestScenarios.read(file);

    CrisisGui gui = new CrisisGui(scenario, sets -> scenario, seed, replication);

    assertThat(played(gui)).isEqualTo(headless(scenario, seed, replication));
  }

  @Test
  void soItIsWhereParametersAreDrawnAnew() {
    Scenario scenario =
        TestScenarios.read(
            "scenarios/korea-article4.yaml", "parameters.choice_precision=normal(8, 2)");

    CrisisGui gui = new CrisisGui(scenario, sets -> scenario, 1, 445);

    assertThat(played(gui)).isEqualTo(headless(scenario, 1, 445));
    assertThat(played(gui)).isNotEqualTo(headless(scenario, 1, 446));
  }

  @Test
  void aSecondStartPlaysTheSameRun() {
    Scenario scenario = TestScenarios.read("scenarios/korea-article4.yaml");
    CrisisGui gui = new CrisisGui(scenario, sets -> scenario, 1, 445);
    RunRecord first = played(gui);
    int lines = gui.scene().log().size();

    assertThat(played(gui)).isEqualTo(first);
    assertThat(gui.scene().log()).hasSize(lines);
  }

  @Test
  void aSeedFromTheConsoleCounts() {
    Scenario scenario = TestScenarios.read("scenarios/korea-article4.yaml");
    CrisisGui gui = new CrisisGui(scenario, sets -> scenario, 1, 445);

    gui.state.setSeed(2); // as the console does with what stands in its field

    assertThat(played(gui)).isEqualTo(headless(scenario, 2, 445));
  }

  @Test
  void thePicturesAreOfTheSameRun() {
    Scenario scenario = TestScenarios.read("scenarios/korea-article4.yaml");
    Playback playback = new Playback(scenario, 1, 445);
    int days = 0;
    while (playback.step()) {
      days++;
      assertThat(playback.scene().day()).isEqualTo(days - 1);
    }

    assertThat(playback.record()).isEqualTo(headless(scenario, 1, 445));
    assertThat(playback.scene().course().points()).hasSize(days);
    assertThat(playback.scene().over()).isTrue();
  }
}
