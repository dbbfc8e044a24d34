package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casus.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, ended in all the ways in which programs end. */
@Tag("process")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KillTest {
  private static final int KILLS = 20;

  /** Enough work that no process ends before it is killed. */
  private static final String STUDY =
      """
      casus: 1
      study: long
      scenario: %s
      replications: 6000
      arms:
        no-treaty: {remove: rus-prk-2024}
        other: {set: {parameters.choice_precision: 6}}
      """;

  private final Shell shell = new Shell();

  private final List<Process> started = new ArrayList<>();

  @TempDir private Path temp;

  private Path study;

  @BeforeEach
  void writeStudy() throws IOException {
    Path korea = Shell.KOREA.toAbsolutePath().normalize();
    study = Files.writeString(temp.resolve("long.yaml"), STUDY.formatted(korea));
  }

  @Test
  void aStudyKilledTwentyTimesIsTheSameBytesAsOneLeftAlone() throws Exception {
    SplittableRandom dice = new SplittableRandom(20);
    Path folder = temp.resolve("killed");
    int whileWorking = 0;
    Process process = casus("sweep", study, "-q", "--no-charts", "-t", 1, "-o", folder);
    for (int kill = 0; kill < KILLS; kill++) {
      await(folder.resolve("plan.json"), process);
      long before = journal(folder);
      process.waitFor(dice.nextInt(50, 900), TimeUnit.MILLISECONDS);
      if (process.isAlive()) {
        process.destroyForcibly(); // SIGKILL
        process.waitFor();
        whileWorking += journal(folder) > before ? 1 : 0;
      }
      process = casus("resume", folder, "-q", "--no-charts", "-t", 1);
    }
    assertThat(Ended.within(process, temp.resolve("log"))).isEqualTo(ExitCode.DONE);
    assertThat(whileWorking).as("kills that hit while runs were written").isPositive();

    assertThat(shell.run("sweep", study, "-q", "--no-charts", "-o", temp.resolve("left-alone")))
        .isEqualTo(ExitCode.DONE);
    Contents.assertSame(folder, temp.resolve("left-alone"));
  }

  @Test
  void controlCSavesAndExitsWith130AndTheWorkGoesOn() throws Exception {
    Path folder = temp.resolve("stopped");
    Process process = casus("sweep", study, "--no-charts", "-o", folder);
    await(folder.resolve("plan.json"), process);
    waitUntilGrown(folder, process);
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

    assertThat(Ended.within(process, temp.resolve("log"))).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(Files.readString(temp.resolve("log"))).contains("'casus resume");
    assertThat(folder.resolve("manifest.json")).doesNotExist();
    assertThat(shell.run("resume", folder, "-q", "--no-charts")).isEqualTo(ExitCode.DONE);
    assertThat(Files.readAllLines(folder.resolve("runs.csv"))).hasSize(1 + 3 * 6000);
  }

  /**
   * The shell's limit on the size of a file stands for a full disk: writing fails in the middle.
   */
  @Test
  void aFullDiskLosesNothingThatWasPlayed() throws Exception {
    Path folder = temp.resolve("full");
    String java = String.join(" ", command("sweep", study, "-q", "--no-charts", "-o", folder));
    Process process =
        new ProcessBuilder("bash", "-c", "trap '' XFSZ; ulimit -f 200; exec " + java)
            .redirectErrorStream(true)
            .redirectOutput(temp.resolve("log").toFile())
            .start();

    assertThat(Ended.within(process, temp.resolve("log"))).isEqualTo(ExitCode.PARTLY);
    assertThat(Files.readString(temp.resolve("log")))
        .contains("cannot write")
        .contains("casus resume")
        .doesNotContain("\tat ");
    assertThat(journal(folder)).isGreaterThan(100_000);
    assertThat(shell.run("resume", folder, "-q", "--no-charts")).isEqualTo(ExitCode.DONE);
    assertThat(Files.readAllLines(folder.resolve("runs.csv"))).hasSize(1 + 3 * 6000);
  }

  /** Not even root may make a folder in {@code /proc}. */
  @Test
  void aReadOnlyFolderIsToldBeforeAnythingIsPlayed() {
    Path locked = Path.of("/proc/casus-results");
    assumeTrue(Files.isDirectory(Path.of("/proc")));

    assertThat(shell.run("sweep", study, "-q", "-o", locked)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err())
        .contains("cannot write results to /proc/casus-results", "-o")
        .doesNotContain("\tat ");
  }

  @Test
  void twoProcessesDoNotWorkInOneFolder() throws Exception {
    Path folder = temp.resolve("shared");
    Process process = casus("sweep", study, "-q", "--no-charts", "-t", 1, "-o", folder);
    await(folder.resolve("plan.json"), process);

    assertThat(shell.run("resume", folder, "-q")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("another casus is working");
    process.destroyForcibly().waitFor();
  }

  private Process casus(Object... args) throws IOException {
    Process process =
        new ProcessBuilder(command(args))
            .redirectErrorStream(true)
            .redirectOutput(temp.resolve("log").toFile())
            .start();
    started.add(process);
    return process;
  }

  static List<String> command(Object... args) {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                path,
                "casus.cli.Casus"));
    for (Object arg : args) {
      command.add(arg.toString());
    }
    return command;
  }

  @AfterEach
  void endWhatIsLeft() {
    started.forEach(Process::destroyForcibly);
  }

  private static void await(Path file, Process process) throws InterruptedException {
    while (!Files.exists(file) && process.isAlive()) {
      Thread.sleep(10);
    }
  }

  private static void waitUntilGrown(Path folder, Process process)
      throws IOException, InterruptedException {
    while (journal(folder) < 10_000 && process.isAlive()) {
      Thread.sleep(10);
    }
  }

  private static long journal(Path folder) throws IOException {
    Path journal = folder.resolve("journal.bin");
    return Files.exists(journal) ? Files.size(journal) : 0;
  }
}
