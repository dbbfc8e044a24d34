package casus.gui;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.ResolvedScenario;
import casus.engine.Simulator;
import casus.luck.Luck;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The windows at a screen: that of {@code DISPLAY}, or of an Xvfb (Debian's package {@code xvfb})
 * started for the test; without either there is nothing to test. {@code scripts/test-gui.sh} runs
 * this test and keeps the pictures.
 */
@Tag("screen")
class ScreenTest {
  private static final Map<String, String> FOUND = new HashMap<>();

  private static final Screen SCREEN = new Screen();

  @TempDir private static Path temp;

  @BeforeAll
  static void workTheConsole() throws Exception {
    FOUND.putAll(SCREEN.session(GuiSession.class, temp, "scenarios/korea-article4.yaml", "72"));
  }

  @AfterAll
  static void closeTheScreen() {
    SCREEN.close();
  }

  @Test
  void consoleMapChartsAndLogAreOpen() {
    assertThat(FOUND).containsEntry("windows", "4");
  }

  @Test
  void theMenuOffersOnlyWhatWorks() {
    assertThat(FOUND).containsEntry("menu", "[About MASON, Quit]");
  }

  @Test
  void theCameraSavesWhatIsSeenAndNeverOverAFile() {
    assertThat(FOUND.get("first picture")).startsWith("Saved ");
    assertThat(FOUND.get("second picture")).contains("is there already");
    assertThat(Integer.parseInt(FOUND.get("size of the picture"))).isGreaterThan(300);
  }

  @Test
  void whatIsSeenIsSavedAsVectorsAndAsAFilmToo() {
    assertThat(FOUND.get("as vectors")).contains("seen.svg.").contains("seen.pdf.");
    assertThat(FOUND.get("with another ending")).startsWith("Not saved: ");
    assertThat(FOUND.get("as a film")).startsWith("Saved ");
    assertThat(FOUND).containsEntry("frames of the film", "12");
  }

  @Test
  void keysDoWhatTheButtonsDo() {
    assertThat(FOUND.get("day after the key n")).isEqualTo(FOUND.get("day of the first event"));
  }

  @Test
  void placesOfWindowsAreKept() {
    assertThat(FOUND).containsEntry("place of the log", "11 222");
  }

  @Test
  void noneOfThePicturesIsBlank() {
    for (String picture : List.of("before", "first-event", "inspector", "end")) {
      assertThat(Integer.parseInt(FOUND.get("colours of the map " + picture)))
          .as(picture)
          .isGreaterThan(300);
    }
  }

  @Test
  void theConsolesOwnButtonsPauseAndStep() {
    assertThat(FOUND).containsEntry("day after three steps", "2");
  }

  @Test
  void nextEventStopsAtTheShellingAndThenAtTheCall() {
    assertThat(FOUND)
        .containsEntry("day of the first event", "10")
        .containsEntry("state then", "paused")
        .containsEntry("day of the next event", "11");
  }

  @Test
  void aTreatyCanBeInspected() {
    assertThat(FOUND).containsEntry("inspectors", "1");
  }

  @Test
  void dayZeroIsBeforeTheFirstDay() {
    assertThat(FOUND).containsEntry("day after going back", "-1");
  }

  @Test
  void playedToTheEndItIsTheHeadlessReplication() {
    assertThat(FOUND.get("record"))
        .isEqualTo(
            new Simulator(new ResolvedScenario(TestScenarios.read("scenarios/korea-article4.yaml")))
                .run(new Luck(1, 72))
                .toString());
    assertThat(Integer.parseInt(FOUND.get("lines of log"))).isGreaterThan(100);
  }
}
