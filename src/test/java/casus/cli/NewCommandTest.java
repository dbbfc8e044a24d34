package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code casus new}. */
class NewCommandTest {
  private final Shell shell = new Shell();

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsCheckedPlayedAndStudied() {
    Path scenario = folder.resolve("crisis.yaml");
    Path study = folder.resolve("studies.yaml");

    assertThat(
            shell.run(
                "new",
                "scenario",
                "--dispute",
                "North Korea-South Korea",
                "--rung",
                "force",
                "--date",
                "2025-03-01",
                "-o",
                scenario))
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("states: CHN, KOR, PRK, RUS, USA");
    assertThat(shell.err()).contains("Next:", "casus run " + scenario);
    assertThat(scenario).content().contains("#   casus run crisis.yaml");
    assertThat(
            shell.run(
                "new",
                "study",
                "--scenario",
                scenario,
                "--arms",
                "remove:rus-prk-2024",
                "-o",
                study))
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.run("check", scenario, study)).isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("crisis.yaml: sound", "studies.yaml: sound");
    assertThat(shell.run("sweep", study, "-n", 20, "--no-charts", "-o", folder.resolve("results")))
        .isEqualTo(ExitCode.DONE);
  }

  @Test
  void whatIsThereIsNotWrittenOver() throws Exception {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(file, "mine");

    assertThat(shell.run("new", "scenario", "--dispute", "PRK-KOR", "-o", file))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("is there already");
    assertThat(file).hasContent("mine");
    assertThat(shell.run("new", "scenario", "--dispute", "PRK-KOR", "-o", file, "--force"))
        .isEqualTo(ExitCode.DONE);
    assertThat(file).content().contains("casus: 1");
  }

  @Test
  void aTreatyGoesToStandardOutputWhereThatIsAsked() {
    assertThat(shell.run("new", "treaty", "--members", "JPN,KOR", "--like", "nato", "-o", "-"))
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).startsWith("# A treaty among Japan, South Korea").contains("inline:");
    assertThat(shell.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new scenario|name the dispute",
        "new scenario --dispute PRKKOR|write challenger and target",
        "new scenario --dispute PRK-Atlantis|no state goes by 'Atlantis'",
        "new scenario --dispute PRK-PRK|not of PRK with itself",
        "new scenario --dispute PRK-KOR --date tomorrow|write a day such as 2025-03-01",
        "new scenario --dispute PRK-KOR --horizon long|write such as 365 d",
        "new scenario --dispute PRK-KOR --without nato-1950|did you mean nato-1949?",
        "new scenario --dispute PRK-KOR --without PRK|cannot be left out",
        "new scenario --dispute PRK-KOR -o /nowhere/at/all.yaml|there is no folder",
        "new treaty --members JPN|two members or more",
        "new treaty --members JPN,KOR --like natoo-1949|did you mean nato-1949?",
        "new study|name the scenario",
        "new|scenario, study or treaty"
      })
  void aMistakeIsToldWithWhatToWrite(String command, String told) {
    assertThat(shell.run((Object[]) command.split(" "))).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains(told).doesNotContain("Exception");
  }

  @Test
  void aFactorThatTheScenarioDoesNotHaveIsToldAndNothingIsWritten() throws Exception {
    Path study = folder.resolve("s.yaml");

    assertThat(
            shell.run(
                "new",
                "study",
                "--scenario",
                Shell.KOREA,
                "--factors",
                "states.PRK.reslove=0.2..0.8",
                "-o",
                study))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("resolve");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void questionsAreAskedAgainUntilTheAnswerIsOne() {
    StringWriter asked = new StringWriter();
    Questions questions =
        new Questions(
            new BufferedReader(new StringReader("Atlantis\n\nJapan\n")),
            new PrintWriter(asked, true));

    assertThat(questions.ask("Who", "", typed -> StateWords.code(typed, "who"))).isEqualTo("JPN");
    assertThat(asked.toString()).contains("Who: ", "no state goes by 'Atlantis'");
    assertThatThrownBy(() -> questions.ask("Who", "", typed -> typed))
        .isInstanceOf(UserError.class);
  }
}
