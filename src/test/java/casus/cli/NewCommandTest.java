package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code casus new}. */
class NewCommandTest {
  private final Shell shell = new Shell();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

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
  @CsvSource({"18 mo, 548 d", "2y, 730 d", "400, 400 d", "30 d, 30 d"})
  void everyUnitOfTimeThatIsNamedIsTaken(String time, String written) {
    assertThat(shell.run("new", "scenario", "--dispute", "PRK-KOR", "--horizon", time, "-o", "-"))
        .as(shell.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("\nhorizon: " + written + " ");
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
        "new scenario --dispute PRK-KOR --horizon 3xx|horizon",
        "new scenario --dispute PRK-KOR --issue banana|write one of territory, regime, policy, not",
        "new scenario --dispute PRK-KOR --rung shelling|write one of threat, display, force, war",
        "new scenario --dispute PRK-KOR --without nato-1950|did you mean nato-1949?",
        "new scenario --dispute PRK-KOR --without PRK|cannot be left out",
        "new scenario --dispute PRK-KOR -o /nowhere/at/all.yaml|there is no folder",
        "new treaty --members JPN|two members or more",
        "new treaty --members JPN,KOR --like natoo-1949|did you mean nato-1949?",
        "new scenario --dispute YUG-HRV --date 2025-03-01|names no state on 2025-03-01",
        "new scenario --dispute PRK-KOR --without natoo|no state goes by 'natoo'",
        "new study|name the scenario",
        "new|scenario, study or treaty"
      })
  void aMistakeIsToldWithWhatToWrite(String command, String told) {
    assertThat(shell.run((Object[]) command.split(" "))).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains(told).doesNotContain("Exception");
  }

  /** What a name means depends on the day, and a treaty may be named by its beginning. */
  @Test
  void namesAreThoseOfTheDayAndWhatIsLeftOutIsLeftOut() throws Exception {
    Path file = folder.resolve("x.yaml");

    assertThat(
            shell.run(
                "new", "scenario", "--dispute", "SUN-CHN", "--date", "1969-03-01", "-o", file))
        .as(shell.err())
        .isZero();
    assertThat(
            shell.run(
                "new",
                "scenario",
                "--dispute",
                "RUS-EST",
                "--without",
                "nato",
                "-o",
                folder.resolve("y.yaml"),
                "--json"))
        .as(shell.err())
        .isZero();
    assertThat(shell.out()).contains("\"what\": \"nato-1949\",\n      \"why\": \"as asked\"");
  }

  /** The file says how it came about: not where on this machine it went. */
  @Test
  void theHeadTellsTheCommandWithoutPlacesOfThisMachine() throws Exception {
    Path scenario = folder.resolve("crisis.yaml");
    Path study = folder.resolve("study.yaml");

    assertThat(
            shell.run(
                "new", "scenario", "--dispute=PRK-KOR", "-q", "--force", "-o", scenario.toString()))
        .isZero();
    assertThat(
            shell.run(
                "new", "study", "--scenario", scenario, "--arms", "remove,wording", "-o", study))
        .isZero();

    assertThat(scenario)
        .content()
        .contains("casus new scenario --dispute PRK-KOR\n")
        .doesNotContain(folder.toString());
    assertThat(study)
        .content()
        .contains("# Written by: casus new study --scenario crisis.yaml --arms remove,wording\n")
        .doesNotContain(folder.toString());
  }

  /** Nothing is there to compare where only factors are asked for. */
  @Test
  void theNextCommandSuitsTheStudy() throws Exception {
    Object[] words = {"new", "study", "--scenario", Shell.KOREA, "--factors"};
    Path study = folder.resolve("s.yaml");

    assertThat(
            shell.run(
                words[0], words[1], words[2], words[3], words[4], "choice_precision", "-o", study))
        .isZero();

    assertThat(shell.err()).contains("casus chart results/").doesNotContain("casus compare");
    assertThat(study).content().doesNotContain("casus compare");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "choice_precision,parameters.choice_precision|parameters.choice_precision is given twice",
        "states.PRK.resolve=0.2..|is no path with a range",
        "states.PRK.resolve=0.2.1..0.3|is no path with a range",
        "states.PRK.resolve=0.8..0.2|has no room"
      })
  void aFactorIsAPathWithARangeOnce(String factors, String told) {
    assertThat(shell.run("new", "study", "--scenario", Shell.KOREA, "--factors", factors))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains(told);
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
    StateWords words = new StateWords(LocalDate.of(2025, 1, 1));
    StringWriter asked = new StringWriter();
    Questions questions =
        new Questions(
            new BufferedReader(new StringReader("Atlantis\n\nJapan\n")),
            new PrintWriter(asked, true));

    assertThat(questions.ask("Who", "", typed -> words.code(typed, "who"))).isEqualTo("JPN");
    assertThat(asked.toString()).contains("Who: ", "no state goes by 'Atlantis'");
    assertThatThrownBy(() -> questions.ask("Who", "", typed -> typed))
        .isInstanceOf(UserError.class);
  }
}
