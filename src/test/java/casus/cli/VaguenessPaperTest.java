package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casus.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked paper in {@code scripts/reproduce/vagueness}: one command from plan to archive. */
@Tag("process")
class VaguenessPaperTest {
  private static final Path PAPER =
      Shell.PROJECT.resolve("scripts/reproduce/vagueness").toAbsolutePath();

  @TempDir private Path temp;

  private Path program;

  @BeforeEach
  void writeProgram() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash here");
    program =
        Files.writeString(
            temp.resolve("casus"),
            "#!/bin/sh\nexec " + String.join(" ", KillTest.command()) + " \"$@\"\n");
    assumeTrue(program.toFile().setExecutable(true), "no program can be written here");
  }

  private Ended make(Path casus, Object... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("/bin/bash", PAPER + "/make.sh"));
    Stream.of(words).map(Object::toString).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("CASUS", casus.toString());
    return Ended.of(builder);
  }

  @Test
  void oneCommandMakesPlanTablesFiguresTextsAndASoundArchive() throws Exception {
    Path folder = temp.resolve("a paper");
    Ended made = make(program, "--study", "korea-texts", "-n", 20, folder);

    assertThat(made.code()).as(made.told()).isZero();
    assertThat(made.told()).contains("All was played and analysed as planned.");
    for (String file :
        List.of(
            "plans/korea-texts.json",
            "results/korea-texts/comparisons.csv",
            "results/korea-texts/tables/comparisons.tex",
            "results/korea-texts/tables/comparisons.docx",
            "results/korea-texts/charts/treaty-effect.pdf",
            "results/korea-texts/text/results.md",
            "results/korea-texts/text/references.bib")) {
      assertThat(folder.resolve(file)).isNotEmptyFile();
    }
    Shell shell = new Shell();
    assertThat(shell.run("verify", folder.resolve("vagueness.zip"), "-q", "-k", 2))
        .as(shell.err())
        .isEqualTo(ExitCode.DONE);

    Ended again = make(program, "--study", "korea-texts", "-n", 20, folder);

    assertThat(again.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(again.told()).contains("is not empty", "--force");
  }

  @Test
  void itStopsWithAWordWhereCasusIsMissingOrAWordIsWrong() throws Exception {
    Path folder = temp.resolve("none");

    assertThat(make(temp.resolve("nothing"), folder).told()).contains("there is no casus at");
    assertThat(make(program, folder, "-n", "many").told()).contains("-n takes a whole number");
    assertThat(make(program, "--study", "korea", folder).told()).contains("--study takes one of");
    assertThat(make(program).code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(folder).doesNotExist();
  }

  @Test
  void everyStudyOfThePaperIsSound() throws Exception {
    try (Stream<Path> files = Files.list(PAPER)) {
      List<Path> studies = files.filter(file -> file.toString().endsWith(".yaml")).toList();

      assertThat(studies).hasSize(4);
      for (Path study : studies) {
        Shell shell = new Shell();
        assertThat(shell.run("check", study, "-q")).as(shell.err()).isEqualTo(ExitCode.DONE);
      }
    }
  }
}
