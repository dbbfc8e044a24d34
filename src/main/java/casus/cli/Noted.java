package casus.cli;

import casus.results.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Commands on results as they are put on record: one wording for all ways of typing them, {@code
 * DIR} for the folder, and without what does not change what they make.
 */
final class Noted {
  /** What stands for the results folder. */
  static final String FOLDER = "DIR";

  private static final Set<String> OF_NO_EFFECT =
      Set.of("--quiet", "--json", "--force", "--threads", "--latex");

  private Noted() {}

  /**
   * The command that is carried out.
   *
   * @param parsed the command line
   * @return such as {@code casus compare DIR --arms a,b}; empty if it is about no folder
   */
  static Optional<String> command(ParseResult parsed) {
    ParseResult inner = parsed;
    while (inner.hasSubcommand()) {
      inner = inner.subcommand();
    }
    Optional<Path> folder =
        inner.matchedPositionals().stream()
            .flatMap(positional -> positional.typedValues().stream())
            .filter(Path.class::isInstance)
            .map(Path.class::cast)
            .filter(Files::isDirectory)
            .findFirst();
    ParseResult command = inner;
    return folder.map(path -> worded(command, path));
  }

  /**
   * A command that is planned.
   *
   * @param command as it will be on record
   * @param written the table that it writes in the place of an earlier one; empty for none
   */
  record Analysis(String command, String written) {}

  /**
   * Analyses that are planned.
   *
   * @param typed commands without their folder
   * @return the commands as they will be on record
   * @throws UserError if one is none, or two write one table, so that the first would be lost
   */
  static List<String> analyses(List<String> typed) {
    Map<String, Analysis> byTable = new HashMap<>();
    List<String> commands = new ArrayList<>();
    for (String words : typed) {
      Analysis analysis = analysis(words);
      Analysis other = byTable.putIfAbsent(analysis.written(), analysis);
      if (other != null && !analysis.written().isEmpty()) {
        throw new UserError(
            "'%s' and '%s' both write %s, so that the second would replace what the first"
                + " found; plan one command that asks for both, or one of them",
            other.command(), analysis.command(), analysis.written());
      }
      commands.add(analysis.command());
    }
    return commands;
  }

  /**
   * An analysis that is planned.
   *
   * @param typed the command without its folder, such as {@code compare --arms a,b}
   * @return the command as it will be on record, and the table that it writes
   * @throws UserError if there is no such command, or it is not understood
   */
  static Analysis analysis(String typed) {
    List<String> words = new ArrayList<>(Shell.words(typed));
    if (!words.isEmpty() && words.get(0).equals("casus")) {
      words.remove(0);
    }
    if (words.isEmpty()) {
      throw new UserError("--analysis is empty; write such as 'compare --arms base,aggression'");
    }
    if (!words.contains(FOLDER)) {
      words.add(1, FOLDER);
    }
    try {
      ParseResult parsed = Casus.commandLine(words).parseArgs(words.toArray(String[]::new));
      NamedTwice.refuse(parsed);
      ParseResult command = parsed.subcommand();
      return new Analysis(
          worded(command, Path.of(FOLDER)),
          command.commandSpec().userObject() instanceof WritesTable analysis
              ? analysis.written()
              : "");
    } catch (ParameterException e) {
      throw new UserError("--analysis '" + typed + "': " + e.getMessage());
    }
  }

  private static String worded(ParseResult command, Path folder) {
    List<String> words = new ArrayList<>(List.of("casus", command.commandSpec().name()));
    command.matchedPositionals().forEach(positional -> words.addAll(values(positional, folder)));
    command.matchedOptions().stream()
        .filter(option -> !OF_NO_EFFECT.contains(option.longestName()))
        .sorted(Comparator.comparing(OptionSpec::longestName))
        .distinct()
        .forEach(
            option -> {
              if (option.arity().max() == 0) {
                words.add(option.longestName());
              } else {
                for (String value : values(option, folder)) {
                  words.add(option.longestName());
                  words.add(value);
                }
              }
            });
    return Shell.command(words);
  }

  /** Values as they were typed, but for places in the folder. */
  private static List<String> values(ArgSpec argument, Path folder) {
    return argument.originalStringValues().stream()
        .map(
            value ->
                NamedFiles.isPath(argument)
                    ? seenFrom(folder, folder.getFileSystem().getPath(value))
                    : value)
        .toList();
  }

  private static String seenFrom(Path folder, Path path) {
    Path root = folder.toAbsolutePath().normalize();
    Path inside = path.toAbsolutePath().normalize();
    if (!inside.startsWith(root)) {
      return path.toString().replace('\\', '/');
    }
    String rest = root.relativize(inside).toString().replace('\\', '/');
    return rest.isEmpty() ? FOLDER : FOLDER + "/" + rest;
  }
}
