package casus.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casus.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A screen for a test: that of {@code DISPLAY}, or an Xvfb (Debian's package {@code xvfb}) started
 * for it; without either there is nothing to test.
 */
final class Screen {
  /** A screen that takes longer to answer is none to test on. */
  private static final int ANSWER_SECONDS = 60;

  private @Nullable Process screen;

  /**
   * Runs a program at the screen.
   *
   * @param program prints what it finds, {@code key=value}
   * @param temp a folder to work in
   * @param words its arguments, before the folder for pictures
   * @return what it found
   */
  Map<String, String> session(Class<?> program, Path temp, String... words) throws Exception {
    String display = display(temp);
    String kept = System.getProperty("casus.screenshots", "");
    Path pictures = kept.isEmpty() ? temp : Files.createDirectories(Path.of(kept));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=false",
                "-Djava.util.prefs.userRoot=" + temp,
                "-Dcasus.basedir=" + System.getProperty("casus.basedir", "."),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    command.addAll(List.of(words));
    command.add(pictures.toString());
    ProcessBuilder session = new ProcessBuilder(command);
    session.environment().put("DISPLAY", display);
    Ended ended = Ended.of(session);
    String said = ended.told();
    assertThat(ended.code()).as(said).isZero();
    assertThat(said).doesNotContain("Exception", "WARNING", "INFO", "Java3D");
    Map<String, String> found = new HashMap<>();
    said.lines()
        .filter(line -> line.contains("="))
        .map(line -> line.split("=", 2))
        .forEach(pair -> found.put(pair[0], pair[1]));
    return found;
  }

  private String display(Path temp) throws IOException, InterruptedException {
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

  /** Ends the Xvfb, if one was started. */
  void close() {
    if (screen != null) {
      screen.destroyForcibly();
    }
  }
}
