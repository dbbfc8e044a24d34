package casus.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** The reference of commands, as a page in Markdown made from what the program takes. */
final class CommandsPage {
  private static final String HEAD =
      """
      # Commands

      Made by the program from what it takes. `casus help COMMAND` tells the same at a terminal, `casus man -o DIR`
      writes it as manual pages, and `casus completion` lets a shell complete it.

      Every command has `-h`, `--help` and `-V`, `--version` too, and takes `@FILE` for the words of a file, one argument
      a line or in quotes (`casus help @file`). Results go to standard output, everything for people to standard error.
      What `--json` writes is on [a page of its own](json.md).

      | exit code | meaning |
      |---|---|
      %s
      """;

  private static final Pattern TYPED =
      Pattern.compile("(?<!\\w)'[a-z][^']* [^']*'(?!\\w)|--[a-z][a-z-]*(=(--)?[\\w.=-]*\\w)?");

  private CommandsPage() {}

  /** The page. */
  static String text() {
    CommandLine line = Casus.commandLine();
    List<CommandManual> commands = CommandManual.all(line);
    StringBuilder page = new StringBuilder();
    page.append(
        HEAD.formatted(
            HelpTopicCommand.exitCodes().stream()
                .map(code -> "| %s | %s |\n".formatted(code.number(), markdown(code.meaning())))
                .collect(Collectors.joining())));
    for (CommandManual command : commands) {
      page.append(
          "- [`%s`](#%s): %s\n"
              .formatted(command.name(), anchor(command), markdown(command.summary())));
    }
    commands.forEach(command -> page.append(section(command)));
    return page.toString();
  }

  static String anchor(CommandManual command) {
    return command.name().replace(' ', '-');
  }

  private static String section(CommandManual command) {
    StringBuilder section = new StringBuilder();
    section
        .append("\n<a id=\"%s\"></a>\n".formatted(anchor(command)))
        .append("\n## %s\n\n".formatted(command.name()))
        .append(markdown(command.summary()))
        .append("\n\n");
    if (!command.more().isEmpty()) {
      section.append(markdown(command.more())).append("\n\n");
    }
    section.append("```text\n").append(command.synopsis()).append("\n```\n");
    if (!command.arguments().isEmpty()) {
      section.append("\n| option | default | meaning |\n|---|---|---|\n");
      command.arguments().forEach(argument -> section.append(row(argument)));
    }
    if (!command.examples().isEmpty()) {
      section.append("\n```text\n");
      command.examples().forEach(example -> section.append(example).append('\n'));
      section.append("```\n");
    }
    return section.toString();
  }

  private static String row(CommandManual.Argument argument) {
    String label = argument.label().isEmpty() ? "" : " " + argument.label();
    String names =
        argument.names().isEmpty()
            ? "`" + argument.label() + "`"
            : argument.names().stream()
                .map(name -> "`" + name + label + "`")
                .collect(Collectors.joining(", "));
    return "| %s | %s | %s |\n"
        .formatted(
            names.replace("|", "\\|"), markdown(argument.standard()), markdown(argument.meaning()));
  }

  /**
   * Markdown takes some signs for its own, and two hyphens for a dash: what a reader may type, a
   * command in single quotes or an option, is code.
   */
  private static String markdown(String text) {
    StringBuilder told = new StringBuilder();
    Matcher typed = TYPED.matcher(text);
    int from = 0;
    while (typed.find()) {
      told.append(prose(text.substring(from, typed.start())))
          .append('`')
          .append(typed.group().replace("'", "").replace("|", "\\|"))
          .append('`');
      from = typed.end();
    }
    return told.append(prose(text.substring(from))).toString();
  }

  private static String prose(String text) {
    return text.replace("|", "\\|").replace("*", "\\*").replace("<", "&lt;").replace("_", "\\_");
  }
}
