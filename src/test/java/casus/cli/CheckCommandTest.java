package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private final Shell shell = new Shell();

  @TempDir private Path folder;

  @Test
  void faultsOfStudiesAndScenariosAreToldInOnePass() throws IOException {
    Path scenario =
        Files.writeString(
            folder.resolve("scenario.yaml"),
            """
            casus: 1
            name: a
            date: 2025-13-01
            horizon: 3 kg
            states: {PRK: {}}
            """);
    Path study =
        Files.writeString(
            folder.resolve("study.yaml"),
            """
            casus: 1
            study: s
            scenario: %s
            desing: lhs
            arms: {none: {remove: rus-prk-2025}}
            """
                .formatted(Shell.KOREA.toAbsolutePath().normalize()));

    assertThat(shell.run("check", scenario, study, Shell.KOREA)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err())
        .contains(scenario + ":3:7: error: ")
        .contains(scenario + ":4:10: error: ")
        .contains(study + ":4:1: error: no key is called 'desing'")
        .contains("did you mean design?")
        .contains(study + ":5:23: error: ")
        .contains("did you mean rus-prk-2024?");
    assertThat(shell.out()).contains(Shell.KOREA + ": sound");
  }

  @Test
  void shippedStudiesAreSound() {
    Path studies = Shell.PROJECT.resolve("scenarios/studies");

    assertThat(
            shell.run(
                "check",
                studies.resolve("article4-wording.yaml"),
                studies.resolve("deterrence-2x2.yaml")))
        .as(shell.err())
        .isEqualTo(ExitCode.DONE);
  }

  @Test
  void changesOfAStudyFromTheCommandLineAreRefused() {
    Path study = Shell.PROJECT.resolve("scenarios/studies/deterrence-2x2.yaml");

    assertThat(shell.run("check", "--set", "horizon=10 d", study)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("is a study; --set changes scenarios only");
  }
}
