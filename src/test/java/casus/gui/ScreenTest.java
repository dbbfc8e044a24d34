package casus.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casus.Ended;
import casus.crisis.ResolvedScenario;
import casus.engine.Simulator;
import casus.luck.Luck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

  /** A screen that takes longer to answer is none to test on. */
  private static final int ANSWER_SECONDS = 60;

  @TempDir private static Path temp;
  private static @Nullable Process screen;

  @BeforeAll
  static void workTheConsole() throws Exception {
    String display = display();
    String kept = System.getProperty("casus.screenshots", "");
    Path pictures = kept.isEmpty() ? temp : Files.createDirectories(Path.of(kept));
    ProcessBuilder session =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=false",
            "-Djava.util.prefs.userRoot=" + temp,
            "-Dcasus.basedir=" + System.getProperty("casus.basedir", "."),
            "-cp",
            System.getProperty("java.class.path"),
            GuiSession.class.getName(),
            "scenarios/korea-article4.yaml",
            "72",
            pictures.toString());
    session.environment().put("DISPLAY", display);
    Ended ended = Ended.of(session);
    String said = ended.told();
    assertThat(ended.code()).as(said).isZero();
    assertThat(said).doesNotContain("Exception", "WARNING", "INFO", "Java3D");
    said.lines()
        .filter(line -> line.contains("="))
        .map(line -> line.split("=", 2))
        .forEach(pair -> FOUND.put(pair[0], pair[1]));
  }

  private static String display() throws IOException, InterruptedException {
    String given = System.getenv("DISPLAY");
    if (given != null && !given.isBlank()) {
      assumeTrue(answers(given), "the display " + given + " does not answer");
      return given;
    }
    boolean installed =
        Stream.of(System.getenv("PATH").split(":", -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "Xvfb")));
    assumeTrue(installed, "no DISPLAY and no Xvfb");
    // Xvfb writes the number of a free display to its standard output.
    Path number = temp.resolve("display");
    screen =
        new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1680x1050x24")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(number.toFile())
            .start();
    long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(ANSWER_SECONDS);
    while (screen.isAlive() && !Files.readString(number).endsWith("\n")) {
      assumeTrue(System.nanoTime() < last, "Xvfb does not start in time");
      Thread.sleep(20);
    }
    assumeTrue(screen.isAlive(), "Xvfb does not start");
    return ":" + Files.readString(number).strip();
  }

  /** Whether a window can be opened there: a display that hangs must not hold up the build. */
  private static boolean answers(String display) throws IOException, InterruptedException {
    ProcessBuilder trial =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=false",
            "-cp",
            System.getProperty("java.class.path"),
            Display.class.getName());
    trial.environment().put("DISPLAY", display);
    Process process =
        trial.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    boolean ended = process.waitFor(ANSWER_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly().waitFor();
    return ended && process.exitValue() == 0;
  }

  /** A program that asks a display for its size, and fails where there is none. */
  static final class Display {
    private Display() {}

    public static void main(String[] args) {
      System.out.println(java.awt.Toolkit.getDefaultToolkit().getScreenSize());
    }
  }

  @AfterAll
  static void closeTheScreen() {
    if (screen != null) {
      screen.destroyForcibly();
    }
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
