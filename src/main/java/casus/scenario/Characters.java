package casus.scenario;

import casus.text.Text;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Characters that cannot be seen, or are taken for others. */
final class Characters {
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(0x85, "a next-line character NEL"),
          Map.entry(0xA0, "a no-break space"),
          Map.entry(0xAD, "a soft hyphen"),
          Map.entry(0x200B, "a zero-width space"),
          Map.entry(0x200C, "a zero-width non-joiner"),
          Map.entry(0x200D, "a zero-width joiner"),
          Map.entry(0x2028, "a line separator"),
          Map.entry(0x2029, "a paragraph separator"),
          Map.entry(0x202F, "a narrow no-break space"),
          Map.entry(0x2060, "a word joiner"),
          Map.entry(0x3000, "an ideographic space"),
          Map.entry(0xFEFF, "a byte-order mark"));

  /** Cyrillic and Greek letters that look like Latin ones, and the Latin ones. */
  private static final String ALIKE = "АВЕКМНОРСТУХІЈЅаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";

  private static final String LATIN = "ABEKMHOPCTYXIJSaeopcyxijsABEZHIKMNOPTYXo";

  /** Signs that look like those of the format. */
  private static final Map<Integer, String> SIGNS =
      Map.ofEntries(
          Map.entry(0x2018, "'"),
          Map.entry(0x2019, "'"),
          Map.entry(0x201C, "\""),
          Map.entry(0x201D, "\""),
          Map.entry(0x201E, "\""),
          Map.entry(0x2010, "-"),
          Map.entry(0x2011, "-"),
          Map.entry(0x2013, "-"),
          Map.entry(0x2014, "-"),
          Map.entry(0x2212, "-"),
          Map.entry(0x2264, "<="),
          Map.entry(0x2265, ">="),
          Map.entry(0x2260, "!="),
          Map.entry(0xD7, "*"),
          Map.entry(0xF7, "/"));

  private static final Set<Integer> JOINERS = Set.of(0x200C, 0x200D);

  private Characters() {}

  /** Whether nothing, or only a gap, is seen of a character; the plain space is no such one. */
  static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return isSpace(c)
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || (c >= 0x80 && c < 0xA0);
  }

  /** Whether a character is a space other than the plain one. */
  static boolean isSpace(int c) {
    return c != ' ' && Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** Whether it breaks a line in some programs, or turns the direction of the text. */
  static boolean misleads(int c) {
    return c == 0x85
        || c == 0x2028
        || c == 0x2029
        || (c >= 0x80 && c < 0xA0)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  /**
   * The first invisible character of a text.
   *
   * @param text any text
   * @return its place, in chars
   */
  static OptionalInt firstInvisible(String text) {
    return first(text, Characters::isInvisible);
  }

  /** The first character that misleads. */
  static OptionalInt firstMisleading(String text) {
    return first(text, Characters::misleads);
  }

  /**
   * The first letter or sign of a word that is not the one it looks like: in a word that otherwise,
   * or but for such letters, is Latin.
   */
  static OptionalInt firstAlike(String word) {
    boolean latin =
        word.codePoints()
            .allMatch(c -> c < 0x80 || isAlike(c) || isFullWidth(c) || SIGNS.containsKey(c));
    return latin ? first(word, c -> c >= 0x80 && !JOINERS.contains(c)) : OptionalInt.empty();
  }

  /** The first character that is not of ASCII, in words. */
  static String nameOfFirstOther(String text) {
    OptionalInt at = first(text, c -> c >= 0x80);
    return at.isPresent() ? name(text.codePointAt(at.getAsInt())) : "";
  }

  /** What it looks like; empty if like nothing of the format. */
  static String lookedAt(int c) {
    int at = ALIKE.indexOf(c);
    if (at >= 0) {
      return LATIN.substring(at, at + 1);
    }
    return isFullWidth(c) ? Character.toString(c - 0xFEE0) : SIGNS.getOrDefault(c, "");
  }

  private static boolean isAlike(int c) {
    return ALIKE.indexOf(c) >= 0;
  }

  private static boolean isFullWidth(int c) {
    return c >= 0xFF01 && c <= 0xFF5E;
  }

  /**
   * A character in words.
   *
   * @param c the character
   * @return such as {@code "a no-break space (U+00A0)"}
   */
  static String name(int c) {
    String code = Text.format("U+%04X", c);
    String name = NAMES.get(c);
    if (name != null) {
      return name + " (" + code + ")";
    }
    String unicode = Character.getName(c);
    String seen = isInvisible(c) ? "" : "'" + Character.toString(c) + "', ";
    return Text.format(
        "%s%s (%s)",
        seen, unicode == null ? "a character" : unicode.toLowerCase(Locale.ROOT), code);
  }

  private static OptionalInt first(String text, java.util.function.IntPredicate wanted) {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (wanted.test(c)) {
        return OptionalInt.of(at);
      }
      at += Character.charCount(c);
    }
    return OptionalInt.empty();
  }

  /** Digits of other scripts, full-width forms, minus signs, points and spaces as in ASCII. */
  static String inPlainDigits(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c < 0x80 || c == '±' || c == '’' || c == '…' || c == '–' || c == '—' || c == '×'
                  || c == '·' || c == '÷' || c == '≈' || c == '≤' || c == '≥' || c == '‰') {
                plain.append((char) c);
              } else if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
              } else if (c == '\u2212' || c == '\u2010' || c == '\u2011' || c == '\uFE63') {
                plain.append('-');
              } else if (c == '\u066B') {
                plain.append(',');
              } else if (isInvisible(c)) {
                plain.append(isSpace(c) ? " " : "");
              } else {
                String folded =
                    Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                        .replace('\u2044', '/');
                // 2½ is two and a half
                boolean mixed =
                    folded.contains("/")
                        && plain.length() > 0
                        && Character.isDigit(plain.charAt(plain.length() - 1));
                plain.append(mixed ? " " : "").append(folded);
              }
            });
    return plain.toString().strip();
  }
}
