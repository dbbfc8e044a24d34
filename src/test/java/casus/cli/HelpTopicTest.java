package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casus.scenario.Problem;
import casus.scenario.ScenarioReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Short pages in the terminal, and what mistyped words lead to. */
class HelpTopicTest {
  private final Shell shell = new Shell();

  static Stream<String> topics() {
    return StreamSupport.stream(new HelpTopicCommand.Topics().spliterator(), false);
  }

  @ParameterizedTest
  @MethodSource("topics")
  void aTopicHasAPageThatFitsATerminal(String topic) {
    assertThat(shell.run("help", topic)).isEqualTo(ExitCode.DONE);
    assertThat(shell.out().lines()).hasSizeBetween(8, 45);
    assertThat(shell.out().lines()).allMatch(line -> line.length() <= 104);
  }

  @Test
  void helpAloneNamesCommandsAndTopics() {
    assertThat(shell.run("help")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("Usage: casus", "Topics", "exit-codes", "precision");
  }

  @Test
  void whatHelpDoesNotTakeIsRefused() {
    assertThat(shell.run("help", "luck", "anything")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("'casus help luck', without 'anything'");
    assertThat(shell.run("help", "run", "--bogus")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.run("generate-completion", "--bogus")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.out()).isEmpty();
  }

  @Test
  void helpOfACommandWithinAnotherIsTold() {
    assertThat(shell.run("help", "new", "scenario")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("Usage: casus new scenario");
  }

  @ParameterizedTest
  @CsvSource({
    "help presicion, did you mean precision?",
    "help swep, did you mean sweep?",
    "list staets, Did you mean 'states'?",
    "new scenaro, Did you mean 'casus new scenario'?",
    "run x.yaml --replicatons 5, Did you mean '--replications'?",
    "run x.yaml --replicatons=5, Did you mean '--replications'?"
  })
  void aMistypedWordIsToldWhatItIsLike(String typed, String told) {
    assertThat(shell.run((Object[]) typed.split(" "))).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains(told).doesNotContain("Exception");
  }

  /** The examples of the page on expressions are expressions. */
  @Test
  void everyExpressionOfThePageIsUnderstood(@TempDir Path folder) throws Exception {
    List<String> examples =
        HelpTopicCommand.page("expressions")
            .lines()
            .filter(line -> line.matches("  [a-z_]+: .*"))
            .toList();
    Path file = folder.resolve("asked.yaml");
    Files.writeString(
        file,
        "casus: 1\nextends: \""
            + Shell.KOREA.toAbsolutePath()
            + "\"\noutcomes:\n"
            + String.join("\n", examples)
            + "\n");

    assertThat(examples).hasSizeGreaterThan(4);
    assertThat(ScenarioReader.read(file, List.of()).problems())
        .noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
  }

  @Test
  void aFileOfArgumentsStandsForItsWordsAndAnAtSignWithinAWordMeansNothing(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("check.args");
    Files.writeString(
        file, "# what is checked\n" + "'" + Shell.KOREA + "'\n--set states.PRK.resolve=0.7\n");

    assertThat(shell.run("check", "@" + file)).isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("sound");
    assertThat(shell.run("check", "someone@example.org")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("someone@example.org");
    assertThat(shell.run("check", "@nobody")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("@nobody");
  }

  @Test
  void aFileOfArgumentsMayNameTheCommand(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("all.args"), "check '" + Shell.KOREA + "'\n-q\n");

    assertThat(Casus.commandLine(List.of("@" + file)).execute("@" + file)).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aNeighbourOfAMissingFileIsNamedWithItsFolder() {
    assertThat(shell.run("check", "scenarios/korea-article.yaml")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("did you mean scenarios/korea-article4.yaml?");
  }
}
