package casus.scenario;

import casus.text.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks the words that figures, tables and texts call things of one kind by. They change nothing
 * that is played; they must be there, stand on one line, and tell the things apart.
 */
final class PrintWords {
  static final String TITLE = "title";
  static final String SHORT = "short";

  /** Longer ones are cut in legends and above panels one column wide. */
  static final int MOST_IN_LEGENDS = 40;

  /** What no line of print has: control characters, breaks of lines, turns of the direction. */
  private static final Pattern UNFIT =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF]");

  private final String kind;
  private final boolean inLegends;
  private final Problems problems;
  private final Map<String, String> titles = new HashMap<>();
  private final Map<String, String> briefs = new HashMap<>();

  private PrintWords(String kind, boolean inLegends, Problems problems) {
    this.kind = kind;
    this.inLegends = inLegends;
    this.problems = problems;
  }

  /**
   * For things of one kind that stand in legends.
   *
   * @param kind what they are, such as {@code arm}
   */
  static PrintWords inLegends(String kind, Problems problems) {
    return new PrintWords(kind, true, problems);
  }

  /** For things of one kind that stand where there is room, so that any length will do. */
  static PrintWords ofAnyLength(String kind, Problems problems) {
    return new PrintWords(kind, false, problems);
  }

  /** Notes what a thing that is given no words is called. */
  void take(String id, String usual) {
    titles.putIfAbsent(usual, id);
  }

  /**
   * Checks the title and the short label of one thing.
   *
   * @param id the thing
   * @param fields where they may stand
   */
  void check(String id, Fields fields) {
    Optional<String> title = word(id, TITLE, fields);
    Optional<String> brief = word(id, SHORT, fields);
    String shown = title.orElse(id);
    boolean told = isTaken(id, shown, titles, at(fields, TITLE));
    String legend = brief.orElse(shown);
    Origin place = at(fields, brief.isPresent() ? SHORT : TITLE);
    if (!told) {
      isTaken(id, legend, briefs, place);
    }
    if (inLegends
        && legend.codePointCount(0, legend.length()) > MOST_IN_LEGENDS
        && !legend.equals(id)) {
      problems.warn(
          place,
          Text.format(
              "the %s of %s %s has %d characters, and is cut in a legend of one column",
              brief.isPresent() ? "short label" : "title",
              kind,
              id,
              legend.codePointCount(0, legend.length())),
          Text.format("give a short label of up to %d characters, short: …", MOST_IN_LEGENDS));
    }
  }

  /** Whether a text has what no line of print has. */
  static boolean isUnfit(String text) {
    return UNFIT.matcher(text).find();
  }

  private Optional<String> word(String id, String key, Fields fields) {
    Optional<String> word = fields.text(key);
    if (word.isPresent() && isUnfit(word.get())) {
      problems.error(
          fields.at(key),
          Text.format("the %s of %s %s does not stand on one line", key, kind, id),
          "write it without breaks of lines and control characters");
      return Optional.empty();
    }
    if (word.filter(String::isEmpty).isPresent() || isBlank(fields, key)) {
      problems.error(
          fields.at(key),
          Text.format("the %s of %s %s is empty", key, kind, id),
          "write a text, or leave the key out");
      return Optional.empty();
    }
    return word;
  }

  private static boolean isBlank(Fields fields, String key) {
    return fields.mapping().get(key).filter(node -> node.isBlank()).isPresent();
  }

  private static Origin at(Fields fields, String key) {
    return fields.mapping().has(key) ? fields.at(key) : fields.at();
  }

  /** Two things of one name could not be told apart in print. */
  private boolean isTaken(String id, String word, Map<String, String> taken, Origin at) {
    String other = taken.putIfAbsent(word, id);
    if (other != null) {
      problems.error(
          at,
          Text.format("%s %s is called '%s', as is %s %s", kind, id, word, kind, other),
          "give them labels that tell them apart");
    }
    return other != null;
  }
}
