package casus.cli;

import casus.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * Manual pages in the language of {@code man}. picocli has a maker of its own, but that writes
 * AsciiDoc, which needs another program before it is a page.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/man.7.html">man(7)</a>
 */
final class ManPages {
  private ManPages() {}

  /**
   * The pages of a program.
   *
   * @param line with all commands
   * @return by name of a file: that of the program, then one for each command
   */
  static Map<String, String> of(CommandLine line) {
    Map<String, String> pages = new LinkedHashMap<>();
    CommandManual program = CommandManual.of(line.getCommandSpec());
    List<CommandManual> commands = CommandManual.all(line);
    pages.put(file(program), page(program, commands));
    for (CommandManual command : commands) {
      pages.put(file(command), page(command, List.of()));
    }
    return pages;
  }

  private static String called(CommandManual command) {
    return command.name().replace(' ', '-');
  }

  private static String file(CommandManual command) {
    return called(command) + ".1";
  }

  /** A page without a date, which would make other bytes on another day. */
  private static String page(CommandManual command, List<CommandManual> others) {
    StringBuilder page = new StringBuilder();
    page.append(
            Text.format(
                ".TH \"%s\" \"1\" \"\" \"casus %s\" \"casus manual\"\n.nh\n.ad l\n",
                called(command).toUpperCase(Locale.ROOT), Build.version()))
        .append(".SH NAME\n")
        .append(text(called(command)))
        .append(" \\- ")
        .append(text(command.summary()))
        .append("\n.SH SYNOPSIS\n")
        .append(asTyped(command.synopsis().lines()))
        .append(".SH DESCRIPTION\n")
        .append(line(command.summary()))
        .append(command.more().isEmpty() ? "" : line(command.more()));
    if (!command.arguments().isEmpty()) {
      page.append(".SH OPTIONS\n");
      command.arguments().forEach(argument -> page.append(option(argument)));
    }
    if (!others.isEmpty()) {
      page.append(".SH COMMANDS\n");
      others.forEach(
          other ->
              page.append(Text.format(".TP\n\\fB%s\\fR(1)\n", text(called(other))))
                  .append(line(other.summary())));
    }
    page.append(".SH EXIT STATUS\n");
    for (HelpTopicCommand.Code code : HelpTopicCommand.exitCodes()) {
      page.append(".TP\n").append(code.number()).append('\n').append(line(code.meaning()));
    }
    if (!command.examples().isEmpty()) {
      page.append(".SH EXAMPLES\n").append(asTyped(command.examples().stream()));
    }
    return page.append(".SH SEE ALSO\n")
        .append(others.isEmpty() ? "\\fBcasus\\fR(1), " : "")
        .append("\\fBcasus help\\fR, and the manual as a site: \\fBmvn site\\fR\n")
        .toString();
  }

  private static String option(CommandManual.Argument argument) {
    String label = argument.label().isEmpty() ? "" : "\\fI" + text(argument.label()) + "\\fR";
    String names =
        argument.names().stream()
            .map(name -> "\\fB" + text(name) + "\\fR" + (label.isEmpty() ? "" : " " + label))
            .collect(Collectors.joining(", "));
    String standard = argument.standard();
    String told =
        standard.isEmpty()
            ? ""
            : standard.equals("required") ? " (required)" : " (default: " + standard + ")";
    return ".TP\n" + (names.isEmpty() ? label : names) + "\n" + line(argument.meaning() + told);
  }

  private static String asTyped(Stream<String> lines) {
    return lines.map(ManPages::line).collect(Collectors.joining("", ".nf\n", ".fi\n"));
  }

  /** A line of its own: a point or an apostrophe at its start would be a command. */
  private static String line(String plain) {
    String text = text(plain);
    boolean isCommand = text.startsWith(".") || text.startsWith("'");
    return (isCommand ? "\\&" : "") + text + "\n";
  }

  private static String text(String plain) {
    return plain.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq");
  }
}
