package casus.cli;

import casus.crisis.Parameter;
import casus.crisis.RunColumns;
import casus.library.StateLibrary;
import casus.library.TreatyTexts;
import casus.scenario.EffectivePaths;
import casus.scenario.LoadedScenario;
import casus.scenario.ScenarioReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What the last word of a command line can be. Where it can be a file, the shell knows better. */
final class Completion {
  private final List<String> before;
  private final String last;
  private CommandSpec command;
  private @Nullable OptionSpec open;

  private Completion(List<String> words) {
    before = words.subList(0, words.size() - 1);
    last = words.get(words.size() - 1);
    command =
        Casus.commandLine(before.isEmpty() ? List.of() : List.of(before.get(0))).getCommandSpec();
    before.forEach(this::read);
  }

  /**
   * What can stand at the end.
   *
   * @param words after the name of the program; the last as far as it is typed, perhaps empty
   * @return whole words that begin so; empty where files are meant, or nothing is known
   */
  static List<String> of(List<String> words) {
    return new Completion(words).candidates();
  }

  /**
   * The words of a line; the last may be empty, and its quote may still be open.
   *
   * @param line the line as far as it is typed
   * @return one word at least
   */
  static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    boolean any = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote == 0 && Character.isWhitespace(c)) {
        if (any) {
          words.add(word.toString());
        }
        word.setLength(0);
        any = false;
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
        any = true;
      } else {
        word.append(c);
        any = true;
      }
    }
    words.add(word.toString());
    return words;
  }

  private void read(String word) {
    if (open != null) {
      open = null;
    } else if (word.startsWith("-")) {
      OptionSpec option = command.findOption(word);
      open = option != null && option.arity().max() > 0 ? option : null;
    } else {
      CommandLine sub = command.subcommands().get(word);
      command = sub == null ? command : sub.getCommandSpec();
    }
  }

  private List<String> candidates() {
    int equals = last.indexOf('=');
    OptionSpec named = equals > 0 ? command.findOption(last.substring(0, equals)) : null;
    if (open != null) {
      return items(open, "", last);
    }
    if (named != null) {
      return items(named, last.substring(0, equals + 1), last.substring(equals + 1));
    }
    if (last.startsWith("-")) {
      return beginning(
          command.options().stream()
              .filter(option -> !option.hidden())
              .map(OptionSpec::longestName)
              .toList());
    }
    List<String> words = new ArrayList<>();
    command.subcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .filter(sub -> !sub.usageMessage().hidden())
        .forEach(sub -> words.add(sub.name()));
    for (PositionalParamSpec positional : command.positionalParameters()) {
      words.addAll(values(positional));
    }
    if (command.name().equals("help")) {
      command.root().subcommands().keySet().forEach(words::add);
    }
    return beginning(words);
  }

  /** Of a list with commas the last item is completed. */
  private List<String> items(ArgSpec argument, String start, String typed) {
    int comma = argument.splitRegex().isEmpty() ? -1 : typed.lastIndexOf(',');
    String done = start + typed.substring(0, comma + 1);
    String item = typed.substring(comma + 1);
    return values(argument).stream()
        .filter(value -> value.startsWith(item))
        .map(value -> done + value)
        .toList();
  }

  private List<String> beginning(Collection<String> words) {
    return words.stream().filter(word -> word.startsWith(last)).distinct().sorted().toList();
  }

  private List<String> values(ArgSpec argument) {
    if (argument.paramLabel().equals(NewStudyCommand.ARM)) {
      return arms(argument);
    }
    if (argument instanceof OptionSpec option && option.longestName().equals("--outcome")) {
      return outcomes();
    }
    if (argument.completionCandidates() != null) {
      return StreamSupport.stream(argument.completionCandidates().spliterator(), false).toList();
    }
    return switch (argument.paramLabel()) {
      case "CODE", "CODE-CODE" -> states();
      case "ID" -> treaties();
      case "CODE|ID" -> Stream.concat(states().stream(), treaties().stream()).toList();
      case "PATH=VALUE" -> paths();
      case "PATH[=LOW..HIGH]" ->
          Stream.concat(Stream.of(Parameter.values()).map(Parameter::word), paths().stream())
              .toList();
      case "STATE" -> scenario().map(Completion::states).orElseGet(Completion::states);
      case "OUTCOME=HALFWIDTH" -> outcomes().stream().map(name -> name + "=").toList();
      case "OUTCOME", "EXPR" -> outcomes();
      default -> List.of();
    };
  }

  private static List<String> states() {
    return StateLibrary.load().codes();
  }

  private static List<String> states(LoadedScenario loaded) {
    return loaded.scenario().states().stream().map(state -> state.code().letters()).toList();
  }

  /** Kinds of arms, and each with the treaties of the scenario on the line. */
  private List<String> arms(ArgSpec argument) {
    List<String> kinds =
        StreamSupport.stream(argument.completionCandidates().spliterator(), false).toList();
    return Stream.concat(
            kinds.stream(),
            scenario().stream()
                .flatMap(loaded -> loaded.scenario().treaties().stream())
                .flatMap(treaty -> kinds.stream().map(kind -> kind + ":" + treaty.id())))
        .toList();
  }

  private static List<String> treaties() {
    return TreatyTexts.load().ids();
  }

  /** Outcomes of the scenario on the line, and the columns that every run has. */
  private List<String> outcomes() {
    List<String> names = new ArrayList<>();
    scenario().ifPresent(loaded -> loaded.outcomes().forEach(outcome -> names.add(outcome.name())));
    RunColumns.common().columns().forEach(column -> names.add(column.name()));
    return names;
  }

  /** The paths of the scenario on the line, as far as they end in a value. */
  private List<String> paths() {
    return scenario().map(EffectivePaths::of).orElse(List.of()).stream()
        .filter(path -> path.contains("."))
        .map(path -> path + "=")
        .toList();
  }

  private Optional<LoadedScenario> scenario() {
    return before.stream()
        .filter(word -> word.endsWith(".yaml"))
        .flatMap(word -> scenario(word).stream())
        .findFirst();
  }

  private static Optional<LoadedScenario> scenario(String word) {
    try {
      Path file = Path.of(word);
      return Files.isRegularFile(file)
          ? ScenarioReader.read(file, List.of()).ifSound()
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
