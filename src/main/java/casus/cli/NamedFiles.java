package casus.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The files and folders that a command names: the values of all that picocli knows as paths. */
final class NamedFiles {
  private NamedFiles() {}

  /**
   * What a command names.
   *
   * @param words the command without {@code casus}
   * @return the paths as they were typed
   * @throws ParameterException if there is no such command, or it is not understood
   */
  static List<String> of(List<String> words) {
    ParseResult parsed = Casus.commandLine(words).parseArgs(words.toArray(String[]::new));
    List<String> named = new ArrayList<>();
    for (ParseResult at = parsed; at != null; at = at.subcommand()) {
      Stream.concat(at.matchedOptions().stream(), at.matchedPositionals().stream())
          .distinct()
          .filter(NamedFiles::isPath)
          .forEach(argument -> named.addAll(argument.originalStringValues()));
    }
    return named;
  }

  /** Whether the values of an option or parameter are paths. */
  static boolean isPath(ArgSpec argument) {
    return argument.typeInfo().getType() == Path.class
        || Arrays.asList(argument.typeInfo().getAuxiliaryTypes()).contains(Path.class);
  }
}
