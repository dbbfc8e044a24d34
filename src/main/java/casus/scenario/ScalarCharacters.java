package casus.scenario;

import casus.library.StateNames;
import casus.scenario.Node.Scalar;
import casus.text.Text;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Tells of characters in keys and values that cannot be seen or look like others. In prose nobody
 * is bothered with them unless they break lines or turn the direction of reading.
 */
final class ScalarCharacters {
  private final Problems problems;

  ScalarCharacters(Problems problems) {
    this.problems = problems;
  }

  /** A key must be what it looks like. */
  void checkKey(Scalar key) {
    OptionalInt invisible = Characters.firstInvisible(key.text());
    if (invisible.isPresent()) {
      int c = key.text().codePointAt(invisible.getAsInt());
      problems.error(
          place(key, invisible.getAsInt()),
          "a key holds " + Characters.name(c),
          "take it away, or write a plain space");
      return;
    }
    OptionalInt alike = Characters.firstAlike(key.text());
    if (alike.isPresent() && !isOfStates(key.text())) {
      int c = key.text().codePointAt(alike.getAsInt());
      problems.error(
          place(key, alike.getAsInt()),
          Text.format(
              "a key holds %s, which looks like %s", Characters.name(c), Characters.lookedAt(c)),
          "write it in plain letters");
    }
  }

  /** Names that are all of such letters, like СССР, alone or in a pair with a plain code. */
  private static boolean isOfStates(String key) {
    return Stream.of(key.strip().split("-", -1))
        .allMatch(
            part ->
                part.codePoints().allMatch(c -> c < 0x80)
                    || !StateNames.shared().candidates(part).isEmpty());
  }

  /** A value may hold any character, but none unseen that matters. */
  void checkValue(Scalar value) {
    String text = value.text();
    boolean prose = !value.plain() || text.indexOf(' ') >= 0;
    OptionalInt at = prose ? Characters.firstMisleading(text) : Characters.firstInvisible(text);
    if (at.isPresent()) {
      problems.warn(
          place(value, at.getAsInt()),
          "the value holds " + Characters.name(text.codePointAt(at.getAsInt())),
          "take it away, or write a plain space");
      return;
    }
    boolean latin = text.codePoints().anyMatch(c -> c < 0x80 && Character.isLetter(c));
    OptionalInt alike = prose || !latin ? OptionalInt.empty() : Characters.firstAlike(text);
    if (alike.isPresent()) {
      int c = text.codePointAt(alike.getAsInt());
      if (Character.isLetterOrDigit(c)) {
        problems.warn(
            place(value, alike.getAsInt()),
            Text.format(
                "the value holds %s, which looks like %s",
                Characters.name(c), Characters.lookedAt(c)),
            "write it in plain letters");
      }
    }
  }

  private static Origin place(Scalar scalar, int index) {
    Origin at = scalar.origin();
    String text = scalar.text();
    boolean oneLine = at.source().line(at.line()).contains(text);
    int quote = scalar.plain() ? 0 : 1;
    return oneLine
        ? new Origin(at.source(), at.line(), at.column() + quote + text.codePointCount(0, index))
        : at;
  }
}
