package casus.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How help is set: prose is wrapped once, examples stand as they are to be typed. */
final class HelpText {
  private HelpText() {}

  /** Lets a command and all its subcommands tell their help and version, and arranges the help. */
  static void arrange(CommandLine line) {
    CommandSpec command = line.getCommandSpec();
    // What is only summed up has no options; to give it some would take time at each start.
    command.mixinStandardHelpOptions(command.userObject() != null);
    UsageMessageSpec usage = command.usageMessage();
    int examples = usage.footer().length;
    if (examples > 0 && usage.footerHeading().isEmpty()) {
      usage.footerHeading(examples == 1 ? "%nExample:%n" : "%nExamples:%n");
    }
    String[] said = usage.description();
    if (said.length > 2) {
      // The first sentence is the summary; what follows is one paragraph.
      usage.description(said[0], String.join(" ", Arrays.asList(said).subList(1, said.length)));
    }
    line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, HelpText::examples);
    line.getSubcommands().values().forEach(HelpText::arrange);
  }

  /** A line that is broken cannot be pasted. */
  private static String examples(Help help) {
    return Stream.of(help.commandSpec().usageMessage().footer())
        .map(line -> String.format(Locale.ROOT, line) + "\n")
        .collect(Collectors.joining());
  }
}
