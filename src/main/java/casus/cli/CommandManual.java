package casus.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * What a command takes, as manual pages and the site tell it.
 *
 * @param name with the program's, such as {@code casus new study}
 * @param summary its first sentence
 * @param more what else is said of it; may be empty
 * @param synopsis how it is typed, on one line or several
 * @param arguments what it takes, those without a name first
 * @param examples commands, perhaps with a remark
 */
record CommandManual(
    String name,
    String summary,
    String more,
    String synopsis,
    List<Argument> arguments,
    List<String> examples) {
  private static final Pattern DEFAULT = Pattern.compile(" \\(default: ([^()]+)\\)");

  /**
   * An option, or a word without one.
   *
   * @param names its names; of a word, none
   * @param label what stands for its value; empty if it takes none
   * @param standard what stands in if it is not given, or "required"; may be empty
   * @param meaning what it does
   */
  record Argument(List<String> names, String label, String standard, String meaning) {
    private static Argument of(ArgSpec argument, List<String> names) {
      String told = plain(String.join(" ", argument.description()));
      Matcher standard = DEFAULT.matcher(told);
      return new Argument(
          names,
          argument.arity().max() == 0 ? "" : argument.paramLabel(),
          argument.required() ? "required" : standard.find() ? standard.group(1) : "",
          DEFAULT.matcher(told).replaceFirst(""));
    }
  }

  /**
   * The commands that people type, each before its own.
   *
   * @param line with all commands
   * @return all but the hidden ones
   */
  static List<CommandManual> all(CommandLine line) {
    return shown(line).map(CommandManual::of).toList();
  }

  private static Stream<CommandSpec> shown(CommandLine line) {
    return line.getSubcommands().values().stream()
        .distinct()
        .filter(sub -> !sub.getCommandSpec().usageMessage().hidden())
        .flatMap(sub -> Stream.concat(Stream.of(sub.getCommandSpec()), shown(sub)));
  }

  /**
   * A command.
   *
   * @param command as picocli has it
   * @return what it takes, without the help and version that every one has
   */
  static CommandManual of(CommandSpec command) {
    List<Argument> arguments = new ArrayList<>();
    for (PositionalParamSpec positional : command.positionalParameters()) {
      arguments.add(Argument.of(positional, List.of()));
    }
    for (OptionSpec option : command.options()) {
      if (!option.hidden() && !option.usageHelp() && !option.versionHelp()) {
        arguments.add(Argument.of(option, List.of(option.names())));
      }
    }
    UsageMessageSpec usage = command.usageMessage();
    List<String> said = Stream.of(usage.description()).map(CommandManual::plain).toList();
    return new CommandManual(
        command.qualifiedName(),
        said.get(0),
        String.join(" ", said.subList(1, said.size())),
        synopsis(command),
        arguments,
        Stream.of(usage.footer())
            .map(CommandManual::plain)
            .filter(example -> example.startsWith("casus "))
            .toList());
  }

  private static String synopsis(CommandSpec command) {
    UsageMessageSpec usage = command.usageMessage();
    int width = usage.width();
    try {
      usage.width(100);
      return command.commandLine().getHelp().synopsis(0).strip();
    } finally {
      usage.width(width);
    }
  }

  /** As picocli prints it. */
  private static String plain(String text) {
    return text.replace("%n", " ").replace("%%", "%").strip();
  }
}
