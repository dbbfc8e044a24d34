package casus.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts within HTML, SVG, XML and Markdown. */
public final class Markup {
  /** What Markdown means otherwise: CommonMark, tables of GitHub, and what Pandoc adds. */
  private static final Pattern MARKDOWN =
      Pattern.compile("[\\\\`*_|<>#~$^\\[\\]]|&(?=#?[A-Za-z0-9]+;)");

  private Markup() {}

  /**
   * A text with the signs replaced that markup means otherwise.
   *
   * @param text any
   * @return what stands for it in an element, or in an attribute between double quotes
   */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /**
   * A text on one line with the signs marked that Markdown means otherwise.
   *
   * @param text any
   * @return what stands for it in a paragraph, in a heading or in the cell of a table
   */
  public static String markdown(String text) {
    return MARKDOWN
        .matcher(text.replaceAll("\\s*\\R\\s*", " "))
        .replaceAll(sign -> Matcher.quoteReplacement("\\" + sign.group()));
  }
}
