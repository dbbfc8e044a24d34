package casus.table;

import casus.text.Named;
import java.nio.charset.StandardCharsets;

/** What a table can be written as. */
public enum TableFormat implements Named {
  /** LaTeX for booktabs and siunitx. */
  TEX("tex"),
  /** A document with a table of Word. */
  DOCX("docx"),
  /** A pipe table. */
  MARKDOWN("md"),
  /** A web page. */
  HTML("html"),
  /** The numbers, not rounded. */
  CSV("csv");

  private final String word;

  TableFormat(String word) {
    this.word = word;
  }

  /**
   * The whole file of a table.
   *
   * @param table the table
   * @param style how its numbers are written
   * @return its bytes, the same for the same table
   */
  byte[] write(PrintTable table, TableStyle style) {
    return switch (this) {
      case TEX -> utf8(new LatexPage(table, style).text());
      case DOCX -> new WordPage(table, style).bytes();
      case MARKDOWN -> utf8(MarkdownPage.text(table, style));
      case HTML -> utf8(HtmlPage.text(table, style));
      case CSV -> utf8(table.numbers().csv(table.rows()));
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What to ask for, and how names of files end. */
  @Override
  public String word() {
    return word;
  }
}
