package casus.report;

import casus.text.Markup;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Writes HTML that is also well-formed XML: every text is escaped, and what was opened last is
 * closed first.
 */
final class Html {
  /** Elements that have no content and no end tag. */
  private static final Set<String> VOID = Set.of("meta", "link", "br", "hr");

  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private final List<Exhibit> exhibits = new ArrayList<>();

  /**
   * A figure or table of the page.
   *
   * @param id what links call it
   * @param name its heading
   * @param from the file that it shows, or the command that makes it for print
   */
  record Exhibit(String id, String name, String from) {}

  /** Puts a figure or table on the list of exhibits. */
  void exhibit(String id, String name, String from) {
    exhibits.add(new Exhibit(id, name, from));
  }

  /** The exhibits so far, in the order of the page. */
  List<Exhibit> exhibits() {
    return List.copyOf(exhibits);
  }

  /**
   * Begins an element.
   *
   * @param tag such as {@code section}
   * @param attributes names and values by turns
   */
  Html open(String tag, String... attributes) {
    text.append('<').append(tag);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      text.append(Markup.escaped(attributes[i + 1])).append('"');
    }
    if (VOID.contains(tag)) {
      text.append("/>\n");
    } else {
      text.append('>');
      open.push(tag);
    }
    return this;
  }

  /** Ends the element that was begun last. */
  Html close() {
    String tag = open.pop();
    text.append("</").append(tag).append('>');
    if (!Set.of("b", "a", "code", "em", "span", "button").contains(tag)) {
      text.append('\n');
    }
    return this;
  }

  /** Writes a text. */
  Html text(String words) {
    text.append(Markup.escaped(words));
    return this;
  }

  /** An element that holds a text only. */
  Html leaf(String tag, String words, String... attributes) {
    return open(tag, attributes).text(words).close();
  }

  /** Writes what is HTML already: figures, style rules, scripts of our own. */
  Html raw(String html) {
    text.append(html);
    return this;
  }

  /**
   * The page.
   *
   * @throws IllegalStateException if an element is still open
   */
  String page() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return "<!DOCTYPE html>\n" + text;
  }
}
