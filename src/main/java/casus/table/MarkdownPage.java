package casus.table;

import casus.text.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table in Markdown, with pipes; panels are rows in bold. */
final class MarkdownPage {
  private MarkdownPage() {}

  static String text(PrintTable table, TableStyle style) {
    StringBuilder text = new StringBuilder();
    text.append("**").append(Markup.markdown(table.title())).append("**\n\n");
    text.append(
        line(table.columns().stream().map(c -> Markup.markdown(style.heading(c))).toList()));
    text.append(
        line(table.columns().stream().map(column -> column.isWords() ? ":---" : "---:").toList()));
    for (PrintTable.Panel panel : table.panels()) {
      if (!panel.title().isEmpty()) {
        List<String> cells = new ArrayList<>(List.of("**" + Markup.markdown(panel.title()) + "**"));
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
        TableNotes.of(table, style).stream().map(Markup::markdown).collect(Collectors.joining(" "));
    return text.append("\n*")
        .append(style.note())
        .append("* ")
        .append(notes)
        .append("\n")
        .toString();
  }

  private static String cell(Printed cell, TableStyle style) {
    String number = Markup.markdown(cell.text()) + Markup.markdown(cell.marks());
    if (cell.interval().isEmpty()) {
      return number;
    }
    String between = style.intervals() == TableStyle.Place.BELOW ? "<br>" : " ";
    return number + between + cell.interval();
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
