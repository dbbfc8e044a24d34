package casus.table;

import casus.text.Markup;
import java.util.List;

/** A table as a web page of its own, which loads nothing; it can be pasted into a text. */
final class HtmlPage {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; }
      body { font-family: serif; margin: 2em auto; max-width: 60em; padding: 0 1em; color: #111; background: #fff; }
      .wide { overflow-x: auto; }
      table { border-collapse: collapse; border-top: 2px solid; border-bottom: 2px solid; }
      caption { text-align: left; font-weight: bold; padding-bottom: .5em; }
      caption span, th.panel span { display: inline-block; position: sticky; left: 0; max-width: calc(100vw - 4em); }
      th, td { padding: .15em .6em; text-align: left; font-weight: normal; vertical-align: top; }
      thead th { border-bottom: 1px solid; vertical-align: bottom; }
      .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
      th.panel { font-style: italic; padding-top: .6em; }
      p { font-size: .85em; }
      @media screen and (prefers-color-scheme: dark) { body { color: #e8e8e8; background: #16181b; } }
      """;

  private HtmlPage() {}

  static String text(PrintTable table, TableStyle style) {
    StringBuilder text = new StringBuilder();
    String title = Markup.escaped(table.title());
    text.append(
            "<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>")
        .append("<meta charset=\"utf-8\"/>\n<meta name=\"viewport\"")
        .append(" content=\"width=device-width, initial-scale=1\"/>\n<title>")
        .append(title)
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<div class=\"wide\" tabindex=\"0\" role=\"region\"")
        .append(" aria-label=\"Table\">\n<table>\n<caption><span>")
        .append(title)
        .append("</span></caption>\n<thead>\n<tr>");
    for (PrintColumn column : table.columns()) {
      text.append("<th scope=\"col\"")
          .append(side(column))
          .append('>')
          .append(Markup.escaped(style.heading(column)))
          .append("</th>");
    }
    text.append("</tr>\n</thead>\n");
    for (PrintTable.Panel panel : table.panels()) {
      text.append("<tbody>\n");
      if (!panel.title().isEmpty()) {
        text.append("<tr><th class=\"panel\" scope=\"rowgroup\" colspan=\"")
            .append(table.columns().size())
            .append("\"><span>")
            .append(Markup.escaped(panel.title()))
            .append("</span></th></tr>\n");
      }
      for (PrintRow row : panel.rows()) {
        row(text, table, style.row(row.cells()), style);
      }
      text.append("</tbody>\n");
    }
    return text.append("</table>\n</div>\n<p><em>")
        .append(Markup.escaped(style.note()))
        .append("</em> ")
        .append(Markup.escaped(String.join(" ", TableNotes.of(table, style))))
        .append("</p>\n</body>\n</html>\n")
        .toString();
  }

  private static void row(
      StringBuilder text, PrintTable table, List<Printed> cells, TableStyle style) {
    text.append("<tr>");
    for (int i = 0; i < cells.size(); i++) {
      Printed cell = cells.get(i);
      String tag = i == 0 ? "th" : "td";
      text.append('<').append(tag).append(i == 0 ? " scope=\"row\"" : "");
      text.append(side(table.columns().get(i))).append('>');
      text.append(Markup.escaped(cell.text() + cell.marks()));
      if (!cell.interval().isEmpty()) {
        text.append(style.intervals() == TableStyle.Place.BELOW ? "<br/>" : " ")
            .append(Markup.escaped(cell.interval()));
      }
      text.append("</").append(tag).append('>');
    }
    text.append("</tr>\n");
  }

  private static String side(PrintColumn column) {
    return column.isWords() ? "" : " class=\"n\"";
  }
}
