package casus.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table in Markdown, with pipes; panels are rows in bold. */
final class MarkdownPage {
  private static final String SPECIAL = "\\`*_|<>#~$^";

  private MarkdownPage() {}

  static String text(PrintTable table, TableStyle style) {
    StringBuilder text = new StringBuilder();
    text.append("**").append(escaped(table.title())).append("**\n\n");
    text.append(line(table.columns().stream().map(c -> escaped(style.heading(c))).toList()));
    text.append(
        line(table.columns().stream().map(column -> column.isWords() ? ":---" : "---:").toList()));
    for (PrintTable.Panel panel : table.panels()) {
      if (!panel.title().isEmpty()) {
        List<String> cells = new ArrayList<>(List.of("**" + escaped(panel.title()) + "**"));
        while (cells.size() < table.columns().size()) {
          cells.add("");
        }
        text.append(line(cells));
      }
      for (PrintRow row : panel.rows()) {
        text.append(line(style.row(row.cells()).stream().map(cell -> cell(cell, style)).toList()));
      }
    }
    String notes =
        TableNotes.of(table, style).stream()
            .map(MarkdownPage::escaped)
            .collect(Collectors.joining(" "));
    return text.append("\n*")
        .append(style.note())
        .append("* ")
        .append(notes)
        .append("\n")
        .toString();
  }

  private static String cell(Printed cell, TableStyle style) {
    String number = escaped(cell.text()) + escaped(cell.marks());
    if (cell.interval().isEmpty()) {
      return number;
    }
    String between = style.intervals() == TableStyle.Place.BELOW ? "<br>" : " ";
    return number + between + cell.interval();
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String escaped(String text) {
    return text.codePoints()
        .mapToObj(
            c -> SPECIAL.indexOf(c) >= 0 ? "\\" + Character.toString(c) : Character.toString(c))
        .collect(Collectors.joining());
  }
}
