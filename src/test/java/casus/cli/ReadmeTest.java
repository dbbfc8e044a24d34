package casus.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The table of commands in README.md against the commands that there are. */
class ReadmeTest {
  private static final Map<String, CommandLine> COMMANDS = Casus.commandLine().getSubcommands();
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** What stands for a value of the reader's own where a number is asked for. */
  private static final Pattern NUMBERS = Pattern.compile("\\b(K|N|DISNO|DAY)\\b");

  private static final String CALL = "scripts/casus ";

  /** Letters that tell a word from others: "plays" and "played" are one. */
  private static final int STEM = 4;

  private static List<String> rows() throws IOException {
    return Files.readAllLines(Shell.PROJECT.resolve("README.md")).stream()
        .dropWhile(line -> !line.equals("| command | does |"))
        .skip(2)
        .takeWhile(line -> line.startsWith("| "))
        .toList();
  }

  /** Commands in the table: those that are called, and those that are told of. */
  private static List<String> calls(String text) {
    return CODE.matcher(text)
        .results()
        .map(code -> code.group(1).replaceFirst("^… ", "").replaceFirst("^casus ", ""))
        .map(code -> code.startsWith(CALL) ? code.substring(CALL.length()) : code)
        .filter(code -> COMMANDS.containsKey(first(code)))
        .toList();
  }

  private static String first(String call) {
    return call.replaceFirst(" .*", "");
  }

  static Stream<Arguments> shown() throws IOException {
    return rows().stream()
        .flatMap(row -> calls(row).stream())
        .filter(call -> call.contains(" "))
        .map(Arguments::arguments);
  }

  static Stream<Arguments> called() throws IOException {
    return rows().stream()
        .filter(row -> row.startsWith("| `" + CALL))
        .map(row -> row.split(" \\| "))
        .filter(cells -> !calls(cells[0]).isEmpty())
        .map(cells -> arguments(calls(cells[0]).get(0), cells[1]));
  }

  @ParameterizedTest
  @MethodSource("shown")
  void commandsOfTheTableAreUnderstood(String call) {
    String command = call.replaceAll(">.*", "").strip();
    Casus.commandLine().parseArgs(HelpTest.words(NUMBERS.matcher(command).replaceAll("7")));
  }

  @Test
  void everyCommandIsInTheTable() throws IOException {
    Set<String> told =
        rows().stream()
            .flatMap(row -> calls(row).stream())
            .map(call -> first(call))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            COMMANDS.values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .map(CommandSpec::name)
                .toList());
  }

  /** Or neither would be about the same: what a row says has words of the command's own help. */
  @ParameterizedTest
  @MethodSource("called")
  void rowsSpeakOfWhatTheirCommandSaysOfItself(String call, String does) {
    assertThat(stems(does)).as("%s: %s", call, does).containsAnyElementsOf(stems(help(call)));
  }

  private static String help(String call) {
    List<String> words = List.of(call.split(" "));
    CommandLine line = requireNonNull(COMMANDS.get(words.get(0)));
    CommandLine below = words.size() > 1 ? line.getSubcommands().get(words.get(1)) : null;
    CommandSpec command = (below == null ? line : below).getCommandSpec();
    Stream<String> ofOptions =
        words.stream()
            .map(command::findOption)
            .filter(option -> option != null)
            .flatMap(option -> Stream.of(option.description()));
    return Stream.concat(Stream.of(command.usageMessage().description()), ofOptions)
        .collect(Collectors.joining(" "));
  }

  private static Set<String> stems(String text) {
    return Pattern.compile("\\p{L}{" + STEM + ",}")
        .matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .map(word -> word.substring(0, STEM))
        .filter(word -> !Set.of("casu", "with", "that", "this", "what", "from").contains(word))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
