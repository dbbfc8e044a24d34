package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** What people type at first. */
class HelpTest {
  private final Shell shell = new Shell();

  static Stream<CommandLine> commands() {
    return all(Casus.commandLine());
  }

  private static Stream<CommandLine> all(CommandLine line) {
    return Stream.concat(
        Stream.of(line), line.getSubcommands().values().stream().flatMap(HelpTest::all));
  }

  @Test
  void helpOfACommandIsTheSameByEitherWord() {
    assertThat(shell.run("help", "run")).isEqualTo(ExitCode.DONE);
    String told = shell.out();

    assertThat(shell.run("run", "--help")).isEqualTo(ExitCode.DONE);
    assertThat(told).isEqualTo(shell.out()).contains("Usage: casus run");
  }

  @ParameterizedTest
  @CsvSource({"rnu, run", "sweeep, sweep", "Report, report", "comapre, compare"})
  void aMistypedCommandIsTold(String typed, String meant) {
    assertThat(shell.run(typed)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("Did you mean 'casus " + meant + "'?");
  }

  /** Lines that were wrapped by hand are wrapped again where the column is narrower. */
  @ParameterizedTest
  @MethodSource("commands")
  void proseIsWrappedOnce(CommandLine line) {
    for (ArgSpec argument : line.getCommandSpec().args()) {
      assertThat(argument.description()).as(argument.toString()).hasSizeLessThanOrEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void examplesStandOnOneLineAndAreUnderstood(CommandLine line) {
    List<String> shown = line.getUsageMessage().lines().toList();
    for (String example : line.getCommandSpec().usageMessage().footer()) {
      assertThat(shown).contains(String.format(example));
      String command = example.replaceAll("#.*|>.*", "").strip();
      if (command.startsWith("casus ")) {
        assertThat(command).doesNotEndWith("\\");
        Casus.commandLine().parseArgs(words(command.substring("casus ".length())));
      }
    }
  }

  /** As a shell parts them: quotes hold words together. */
  static String[] words(String command) {
    List<String> words = new ArrayList<>();
    java.util.regex.Matcher matcher =
        java.util.regex.Pattern.compile("(?:[^\\s'\"]|'[^']*'|\"[^\"]*\")+").matcher(command);
    while (matcher.find()) {
      words.add(matcher.group().replaceAll("['\"]", ""));
    }
    return words.toArray(String[]::new);
  }

  @Test
  void helpOfChartNamesPresetsFiguresFormatsAndThemes() {
    assertThat(shell.run("chart", "--help")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out())
        .contains("elsevier-2col", "slide-16x9", "treaty-effect", "prim-boxes", "png600", "grey");
  }

  @Test
  void theShellCompletesEveryClosedSet() {
    String script = AutoComplete.bash("casus", Casus.commandLine());

    assertThat(script)
        .contains("\"nature-1col\"", "\"escalation-ladder\"", "\"png600\"", "\"dark\"")
        .contains("\"treaties\"", "\"scenarios\"", "\"clauses\"", "\"study\"");
  }

  @ParameterizedTest
  @CsvSource({
    "1e5, 100000",
    "100000, 100000",
    "1.5e3, 1500",
    "2E1, 20",
    "20.0, 20",
    "0, 0",
    "-3, -3"
  })
  void wholeNumbersAreReadExactly(String typed, long meant) {
    assertThat(TypedNumbers.whole(typed, Integer.MIN_VALUE, Integer.MAX_VALUE)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100k|write the number out",
        "1,000|thousands no mark",
        "1.5|not a whole number",
        "1e-3|not a whole number",
        "0x10|not a whole number such as",
        "3000000000|the most is 2147483647",
        "1e99|too large",
        "''|not a whole number such as"
      })
  void whatIsNoWholeNumberIsRefusedWithWhatToWrite(String typed, String told) {
    assertThat(shell.run("run", Shell.KOREA, "-n", typed)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("--replications", told).doesNotContain("Exception");
  }

  @Test
  void aDecimalCommaOfAnOptionIsRefused() {
    assertThat(shell.run("run", Shell.KOREA, "--precision", "war=0,005"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("decimals take a point").doesNotContain("Exception");
  }

  @Test
  void quietMeansNoRemarks(@org.junit.jupiter.api.io.TempDir java.nio.file.Path temp) {
    Object[] run = {"run", Shell.KOREA, "-n", 20, "--no-charts", "-o", temp.resolve("it's one")};

    assertThat(shell.run(run)).isEqualTo(ExitCode.DONE);
    assertThat(shell.err())
        .contains("casus report '" + temp.resolve("it'\\''s one") + "'")
        .doesNotContain("warning");

    assertThat(shell.run("report", temp.resolve("it's one"), "-q")).isEqualTo(ExitCode.DONE);
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void theFirstScenarioIsSoundWithoutAWarning() {
    assertThat(shell.run("check", Shell.KOREA)).isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).endsWith(": sound, with 1 note\n");
    assertThat(shell.err()).contains("note: usa-jpn-1960, article 5 can never be triggered here");
  }
}
