package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What casus did not write, it does not touch; and it works in a folder alone. */
@Tag("slow")
class OwnFilesTest {
  private static final String STUDY =
      """
      casus: 1
      study: small
      scenario: %s
      replications: 300
      arms:
        other: {set: {parameters.choice_precision: 6}}
      """;

  private final casus.cli.Shell shell = new casus.cli.Shell();

  @TempDir private Path temp;

  private Path study;
  private Path folder;

  @BeforeEach
  void play() throws IOException {
    Path dyad = Path.of("scenarios/generic-dyad.yaml").toAbsolutePath();
    study = Files.writeString(temp.resolve("small.yaml"), STUDY.formatted(dyad));
    folder = temp.resolve("results");
    assertThat(shell.run("sweep", study, "-o", folder, "-q", "--no-charts"))
        .isEqualTo(ExitCode.DONE);
  }

  @Test
  void notesPapersAndChartsOfTheUserSurviveExpandAndForce() throws IOException {
    assertThat(shell.run("compare", folder, "-q")).isEqualTo(ExitCode.DONE);
    String comparisons = Files.readString(folder.resolve("comparisons.csv"));
    Files.createDirectories(folder.resolve("charts"));
    Files.createDirectories(folder.resolve("paper/draft"));
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Files.writeString(folder.resolve("charts/mine.svg"), "mine");
    Files.writeString(folder.resolve("paper/draft/paper.tex"), "mine");
    Files.writeString(folder.resolve("failures.csv"), "what I noted here");

    assertThat(shell.run("sweep", study, "-n", 400, "-o", folder, "--force", "-q", "--no-charts"))
        .isEqualTo(ExitCode.DONE);

    for (String own : new String[] {"notes.txt", "charts/mine.svg", "paper/draft/paper.tex"}) {
      assertThat(folder.resolve(own)).hasContent("mine");
    }
    assertThat(folder.resolve("failures.csv.kept")).hasContent("what I noted here");
    assertThat(shell.err()).contains("failures.csv.kept");
    assertThat(folder.resolve("comparisons.csv")).hasContent(comparisons);
    assertThat(Files.readAllLines(folder.resolve("runs.csv"))).hasSize(1 + 2 * 400);
    assertThat(shell.run("report", folder)).isEqualTo(ExitCode.DONE);
    assertThat(shell.err()).contains("comparisons.csv was made of earlier results");

    assertThat(shell.run("expand", folder, "-n", 500, "-q", "--no-charts"))
        .isEqualTo(ExitCode.DONE);
    assertThat(folder.resolve("notes.txt")).hasContent("mine");
    assertThat(folder.resolve("comparisons.csv")).hasContent(comparisons);
    assertThat(Files.readAllLines(folder.resolve("runs.csv"))).hasSize(1 + 2 * 500);
  }

  @Test
  void aTableOfAnAnalysisThatTheUserEditedIsNotReplaced() throws IOException {
    assertThat(shell.run("compare", folder, "-q")).isEqualTo(ExitCode.DONE);
    assertThat(shell.run("compare", folder, "-q")).isEqualTo(ExitCode.DONE);
    Files.writeString(folder.resolve("comparisons.csv"), "mine");

    assertThat(shell.run("compare", folder, "-q")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("comparisons.csv is not as casus wrote it");
    assertThat(folder.resolve("comparisons.csv")).hasContent("mine");
    assertThat(shell.run("chart", folder, "--figure", "treaty-effect"))
        .isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void aSecondForceOrExpandIsRefusedWhileOneIsAtWork() throws Exception {
    Process process = casus("sweep", study, "-n", 200_000, "-o", folder, "--force", "-q", "-t", 1);
    await(folder.resolve(".casus-new/plan.json"), process);

    assertThat(shell.run("sweep", study, "-o", folder, "--force", "-q"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("another casus is working in " + folder);
    assertThat(shell.run("expand", folder, "-n", 400, "-q")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.run("resume", folder, "-q")).isEqualTo(ExitCode.BAD_INPUT);
    process.destroyForcibly().waitFor();

    assertThat(shell.run("verify", folder)).as("what stood there stands").isEqualTo(ExitCode.DONE);
  }

  /** Wherever it hits, the earlier results are whole, or the new ones are or come by resume. */
  @Test
  void killsWhileResultsAreReplacedLoseNeitherTheOldNorTheNew() throws Exception {
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Path expected = temp.resolve("expected");
    assertThat(shell.run("sweep", study, "-n", 900, "-o", expected, "-q", "--no-charts"))
        .isEqualTo(ExitCode.DONE);
    SplittableRandom dice = new SplittableRandom(4);
    boolean replaced = false;
    for (int kill = 0; kill < 6 && !replaced; kill++) {
      Process process = casus("expand", folder, "-n", 900, "-q", "--no-charts", "-t", 1);
      if (!process.waitFor(dice.nextInt(800, 4000), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
      int runs = Files.readAllLines(folder.resolve("runs.csv")).size() - 1;
      int code = shell.run("verify", folder, "-k", 0);
      replaced = runs == 2 * 900;
      assertThat(code).as(shell.err() + shell.out()).isIn(ExitCode.DONE, ExitCode.BAD_INPUT);
      if (code == ExitCode.BAD_INPUT) {
        assertThat(shell.err()).contains("casus resume");
      }
    }
    assertThat(shell.run("resume", folder, "-q", "--no-charts")).isEqualTo(ExitCode.DONE);
    if (!replaced && Files.readAllLines(folder.resolve("runs.csv")).size() == 1 + 2 * 300) {
      assertThat(shell.run("expand", folder, "-n", 900, "-q", "--no-charts"))
          .isEqualTo(ExitCode.DONE);
    }
    assertThat(folder.resolve("notes.txt")).hasContent("mine");
    Files.delete(folder.resolve("notes.txt"));
    Contents.assertSame(folder, expected);
  }

  /** As if killed after some files were moved. */
  @Test
  void resultsThatAreHalfInPlaceAreToldAndPutThereByResume() throws IOException {
    Path fresh = temp.resolve("fresh");
    assertThat(shell.run("sweep", study, "-n", 350, "-o", fresh, "-q", "--no-charts"))
        .isEqualTo(ExitCode.DONE);
    Path waiting = Files.createDirectory(folder.resolve(".casus-new"));
    try (Stream<Path> files = Files.list(fresh)) {
      for (Path file : files.toList()) {
        Path name = file.getFileName();
        boolean moved = name.toString().compareTo("manifest.json") < 0;
        Files.copy(
            file,
            (moved ? folder : waiting).resolve(name),
            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    }

    assertThat(shell.run("report", folder)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("not all in place", "'casus resume " + folder + "'");
    assertThat(shell.run("resume", folder, "-q")).isEqualTo(ExitCode.DONE);
    Contents.assertSame(folder, fresh);
  }

  @Test
  void oldCopiesThatAKillLeftAreClearedButNotWhatTheUserPutThere() throws IOException {
    Path old = copy(temp.resolve(".results.old-4711"));
    Path used = copy(temp.resolve(".results.old-4712"));
    Files.writeString(used.resolve("notes.txt"), "mine");
    Path users = Files.createDirectory(temp.resolve(".results.old-4713"));

    assertThat(shell.run("expand", folder, "-n", 350, "-q", "--no-charts"))
        .isEqualTo(ExitCode.DONE);

    assertThat(old).doesNotExist();
    assertThat(used.resolve("notes.txt")).hasContent("mine");
    assertThat(users).exists();
    assertThat(shell.err()).contains(".results.old-4712");
  }

  private Path copy(Path target) throws IOException {
    Files.createDirectory(target);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
    return target;
  }

  private Process casus(Object... args) throws IOException {
    return new ProcessBuilder(KillTest.command(args))
        .redirectErrorStream(true)
        .redirectOutput(temp.resolve("log").toFile())
        .start();
  }

  private static void await(Path file, Process process) throws InterruptedException {
    while (!Files.exists(file) && process.isAlive()) {
      Thread.sleep(10);
    }
  }
}
