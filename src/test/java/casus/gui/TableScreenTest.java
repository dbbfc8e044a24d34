package casus.gui;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.ResolvedScenario;
import casus.engine.Simulator;
import casus.luck.Luck;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person at the windows, and two worlds side by side; see {@link Screen}. */
@Tag("screen")
class TableScreenTest {
  private static final String KOREA = "scenarios/korea-article4.yaml";
  private static final Map<String, String> FOUND = new HashMap<>();
  private static final Screen SCREEN = new Screen();

  @TempDir private static Path temp;

  @BeforeAll
  static void sitDown() throws Exception {
    FOUND.putAll(SCREEN.session(TableSession.class, temp, KOREA));
  }

  @AfterAll
  static void closeTheScreen() {
    SCREEN.close();
  }

  @Test
  void playStandsStillOnTheEveOfAChoice() {
    assertThat(FOUND)
        .containsEntry("day of the shelling", "10") // it may be invoked on that very day
        .containsEntry("day before the choice", "13")
        .containsEntry("state then", "paused");
  }

  @Test
  void afterTheChoiceItIsToldWhatElseMightHaveCome() {
    assertThat(FOUND).containsEntry("told of", "true").containsEntry("day after it", "true");
  }

  @Test
  void theGameIsKeptOnceAndCanBePlayedAgain() {
    assertThat(FOUND.get("game")).startsWith("Saved ");
    assertThat(FOUND.get("game again")).contains("is there already");
    assertThat(FOUND)
        .containsEntry("choices kept", "5")
        .containsEntry("choices of a new game", "0");
  }

  @Test
  void leftToTheModelTheGameIsTheReplication() {
    assertThat(FOUND.get("record"))
        .isEqualTo(
            new Simulator(new ResolvedScenario(TestScenarios.read(KOREA)))
                .run(new Luck(1, 72))
                .toString());
  }

  @Test
  void twoWorldsStandOnTheSameDayWithTheFirstDifferenceMarked() {
    assertThat(FOUND)
        .containsEntry("windows of two worlds", "4")
        .containsEntry("day marked", "14")
        .containsEntry("words in it", "true");
    assertThat(FOUND.get("both saved")).startsWith("Saved ");
  }
}
