package casus.cli;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * No list of an option holds a thing twice: what is shown, compared or counted twice is a slip, and
 * two tests of one difference would be two of a family.
 */
final class NamedTwice {
  private NamedTwice() {}

  /**
   * Refuses a command line that names something twice.
   *
   * @throws ParameterException that tells all that is
   */
  static void refuse(ParseResult parsed) {
    ParseResult inner = parsed;
    while (inner.hasSubcommand()) {
      inner = inner.subcommand();
    }
    List<String> faults =
        inner.matchedOptions().stream().distinct().flatMap(NamedTwice::faults).toList();
    if (!faults.isEmpty()) {
      throw new ParameterException(
          inner.commandSpec().commandLine(), String.join("\ncasus: ", faults));
    }
  }

  private static Stream<String> faults(OptionSpec option) {
    Set<Object> seen = new HashSet<>();
    return things(option)
        .filter(thing -> !seen.add(thing))
        .distinct()
        .map(thing -> option.longestName() + ": " + thing + " is named twice");
  }

  /** What is in a list; of settings their names, of which the last would win. */
  private static Stream<?> things(OptionSpec option) {
    Object value = option.getValue();
    if (value instanceof Map) {
      return option.originalStringValues().stream()
          .flatMap(
              typed ->
                  Stream.of(
                      typed.split(option.splitRegex().isEmpty() ? "\n" : option.splitRegex(), -1)))
          .map(setting -> setting.replaceFirst("=.*", ""));
    }
    return value instanceof Collection<?> list ? list.stream() : Stream.empty();
  }
}
