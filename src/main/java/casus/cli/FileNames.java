package casus.cli;

import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What files can be called here. Java reads names by the locale's character set: under C or POSIX,
 * the locale of cron and of many batch systems, it knows ASCII ones alone. {@code scripts/casus}
 * chooses a better locale by itself.
 */
final class FileNames {
  /** What Java puts where it could not read a character. */
  private static final char UNREAD = '\uFFFD';

  private FileNames() {}

  /**
   * Why the command line, or the folder it was typed in, does not say here what was typed.
   *
   * @param args the command line
   * @return words for the user; empty if all could be read
   */
  static Optional<String> unreadable(List<String> args) {
    String folder = System.getProperty("user.dir", "");
    return Stream.concat(args.stream(), Stream.of(folder))
        .filter(word -> word.indexOf(UNREAD) >= 0 && !isUnicode())
        .findFirst()
        .map(word -> "'" + word + "' cannot be read: " + locale());
  }

  /**
   * Why a file cannot be called so.
   *
   * @param e what Java says of it
   * @return words for the user
   */
  static String told(InvalidPathException e) {
    String name = "'" + e.getInput().replace("\0", "\\0") + "'";
    return isUnicode()
        ? name + " cannot be the name of a file"
        : name + " cannot be the name of a file here: " + locale();
  }

  private static String locale() {
    return isWindows(System.getProperty("os.name", "")) ? ofWindows() : ofLocale();
  }

  /** What makes all names readable here, in few words. */
  static String advice(String system) {
    return isWindows(system)
        ? "names of files with other letters cannot be typed: choose 'Use Unicode UTF-8' in the"
            + " region settings of Windows"
        : "names of files with other letters cannot be opened: export LC_ALL=C.UTF-8";
  }

  private static boolean isWindows(String system) {
    return system.startsWith("Windows");
  }

  private static String ofWindows() {
    return "Windows hands over the characters of "
        + characterSet()
        + " only; choose another name, or 'Use Unicode UTF-8' in the region settings of Windows";
  }

  private static String ofLocale() {
    String named =
        Stream.of("LC_ALL", "LC_CTYPE", "LANG")
            .filter(variable -> !System.getenv().getOrDefault(variable, "").isEmpty())
            .findFirst()
            .map(variable -> variable + "=" + System.getenv(variable))
            .orElse("POSIX, as no LC_ALL or LANG is set");
    return "the locale ("
        + named
        + ") has the characters of "
        + characterSet()
        + " only; choose one of UTF-8 and start again, as with: export LC_ALL=C.UTF-8";
  }

  private static boolean isUnicode() {
    return characterSet().toUpperCase(Locale.ROOT).startsWith("UTF");
  }

  private static String characterSet() {
    return System.getProperty("sun.jnu.encoding", "UTF-8");
  }
}
