package casus.scenario;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Tabs between words, which YAML allows and the parser does not everywhere: before a comment, after
 * a colon, at the end of a line.
 */
final class Tabs {
  private Tabs() {}

  /**
   * The text with the tabs where the parser stumbled as spaces, so that all places stay.
   *
   * @param text the text
   * @param stumbled where
   * @return empty if no tab is to blame, or one in the indentation, where none may stand
   */
  static Optional<String> spaced(String text, Optional<Mark> stumbled) {
    if (stumbled.isEmpty()) {
      return Optional.empty();
    }
    int start = startOfLine(text, stumbled.get().getLine());
    int at = text.offsetByCodePoints(start, stumbled.get().getColumn());
    if (at >= text.length() || text.charAt(at) != '\t' || text.substring(start, at).isBlank()) {
      return Optional.empty();
    }
    int end = at;
    while (end < text.length() && (text.charAt(end) == '\t' || text.charAt(end) == ' ')) {
      end++;
    }
    return Optional.of(text.substring(0, at) + " ".repeat(end - at) + text.substring(end));
  }

  private static int startOfLine(String text, int line) {
    int start = 0;
    for (int i = 0; i < line; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    return start;
  }
}
