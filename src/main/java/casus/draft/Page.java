package casus.draft;

import java.util.ArrayList;
import java.util.List;

/** A YAML file as it is written: lines with remarks behind them, paragraphs of comment, texts. */
final class Page {
  /** Where remarks begin, so that they can be read down the page. */
  private static final int REMARKS = 36;

  private static final int WIDTH = 100;

  /** What marks a line that is nobody's data. */
  static final String ASSUMED = "ASSUMED: ";

  private final StringBuilder text = new StringBuilder();
  private final List<String> assumed = new ArrayList<>();

  /** An empty line. */
  Page gap() {
    text.append('\n');
    return this;
  }

  /** A line as it stands. */
  Page line(String line) {
    text.append(line).append('\n');
    return this;
  }

  /** A line with where it comes from. */
  Page line(String line, String remark) {
    text.append(line);
    int pad = Math.max(2, REMARKS - line.length());
    text.append(" ".repeat(pad)).append("# ").append(remark).append('\n');
    return this;
  }

  /** A line that is nobody's data; what is assumed is kept, to be told. */
  Page assumed(String line, String remark) {
    assumed.add(line.strip() + ": " + remark);
    return line(line, ASSUMED + remark);
  }

  /** Prose as a comment, wrapped. */
  Page comment(String indent, String prose) {
    String start = indent + "# ";
    StringBuilder row = new StringBuilder(start);
    for (String word : prose.split(" ", -1)) {
      if (row.length() > start.length() && row.length() + 1 + word.length() > WIDTH) {
        line(row.toString());
        row = new StringBuilder(start);
      }
      row.append(row.length() > start.length() ? " " : "").append(word);
    }
    return line(row.toString());
  }

  /** What was marked as assumed so far. */
  List<String> assumptions() {
    return assumed;
  }

  /** A text that YAML reads as it is, whatever is in it. */
  static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
