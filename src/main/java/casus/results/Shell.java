package casus.results;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of a command line, written so that a POSIX shell reads them back as they were. */
public final class Shell {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");
  private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\\\\.|[^\\s'\\\\])+");
  private static final Pattern PART = Pattern.compile("'([^']*)'|\\\\(.)|([^'\\\\]+)");

  private Shell() {}

  /**
   * A word as it is typed.
   *
   * @param word a path, a name or a value
   * @return as it is where a shell leaves it alone, else within single quotes
   */
  public static String word(Object word) {
    String text = word.toString();
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /**
   * Words as a command.
   *
   * @param words the words
   * @return parted by spaces, each quoted where it has to be
   */
  public static String command(List<String> words) {
    return words.stream().map(Shell::word).collect(Collectors.joining(" "));
  }

  /**
   * The words of a command that {@link #command} wrote.
   *
   * @param command the command
   * @return its words without quotes
   */
  public static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      words.add(
          PART.matcher(word.group())
              .replaceAll(
                  part -> {
                    String text =
                        part.group(1) != null
                            ? part.group(1)
                            : part.group(2) != null ? part.group(2) : part.group(3);
                    return Matcher.quoteReplacement(text);
                  }));
    }
    return words;
  }

  /**
   * A command with another value of an option.
   *
   * @param command the command
   * @param option the option, such as {@code -n}
   * @param value its value
   * @return the command; the option stands where it stood, or last
   */
  public static String withOption(String command, String option, Object value) {
    List<String> words = new ArrayList<>(words(command));
    int at = words.indexOf(option);
    if (at >= 0 && at + 1 < words.size()) {
      words.set(at + 1, value.toString());
    } else {
      words.addAll(List.of(option, value.toString()));
    }
    return command(words);
  }

  /**
   * A command without an option that takes a value.
   *
   * @param command the command
   * @param option the option, such as {@code -n}
   * @return the command; as it is if it has no such option
   */
  public static String withoutOption(String command, String option) {
    List<String> words = new ArrayList<>(words(command));
    int at = words.indexOf(option);
    if (at < 0 || at + 1 == words.size()) {
      return command;
    }
    words.subList(at, at + 2).clear();
    return command(words);
  }
}
