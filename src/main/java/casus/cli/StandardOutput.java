package casus.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The word {@code -} in place of a file. Where it does not stand for standard output it is refused:
 * who types it does not want a folder of that name.
 */
final class StandardOutput implements ITypeConverter<Path> {
  private static final Path DASH = Path.of("-");

  /**
   * Refuses the word wherever an option does not name this converter.
   *
   * @param line the command line, with all of its commands
   */
  static void register(CommandLine line) {
    line.registerConverter(
        Path.class,
        typed -> {
          if (typed.equals(DASH.toString())) {
            throw new TypeConversionException(
                "'-' is no standard input or output here; name a file or a folder");
          }
          return Path.of(typed);
        });
  }

  /** Whether the word was typed. */
  static boolean is(@Nullable Path output) {
    return DASH.equals(output);
  }

  @Override
  public Path convert(String typed) {
    return Path.of(typed);
  }
}
