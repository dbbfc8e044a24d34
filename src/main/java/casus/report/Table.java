package casus.report;

import casus.figure.Words;
import casus.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A table whose rows can be sorted by a press on a heading. Long ones scroll in a frame of their
 * own and are cut, with a word on where the rest is.
 */
final class Table {
  /** How many rows a page shows; a file holds them all. */
  static final int MOST_ROWS = 400;

  private final String name;
  private final List<String> header;
  private final List<List<Cell>> rows = new ArrayList<>();

  /**
   * A cell.
   *
   * @param text what is read
   * @param number by which it is sorted; NaN for a text
   */
  record Cell(String text, double number) {
    static Cell of(String text) {
      return new Cell(text, Double.NaN);
    }

    static Cell of(String text, double number) {
      return new Cell(text, number);
    }

    /** A number to three digits; a dash for none. */
    static Cell of(double number) {
      return new Cell(Double.isNaN(number) ? "–" : Words.number(number), number);
    }

    static Cell of(long count) {
      return new Cell(Words.count(count), (double) count);
    }
  }

  /**
   * An empty table.
   *
   * @param name for those who hear the page
   * @param header names of the columns
   */
  Table(String name, List<String> header) {
    this.name = name;
    this.header = List.copyOf(header);
  }

  void add(Cell... cells) {
    rows.add(List.of(cells));
  }

  void add(List<Cell> cells) {
    rows.add(List.copyOf(cells));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /**
   * Writes the table.
   *
   * @param file that holds all rows, named where some are left out
   */
  void write(Html html, String file) {
    String id = "table-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    html.leaf("h3", name, "id", id);
    html.exhibit(id, name, file);
    html.open("div", "class", "scroll", "role", "region", "aria-labelledby", id, "tabindex", "0");
    html.open("table", "class", "sortable", "aria-labelledby", id);
    html.open("thead").open("tr");
    for (int column = 0; column < header.size(); column++) {
      html.open("th", "scope", "col", "class", isNumeric(column) ? "n" : "t");
      html.leaf("button", header.get(column), "type", "button");
      html.close();
    }
    html.close().close();
    html.open("tbody");
    for (List<Cell> row : rows.subList(0, Math.min(rows.size(), MOST_ROWS))) {
      html.open("tr");
      for (int i = 0; i < row.size(); i++) {
        write(html, row.get(i), i == 0);
      }
      html.close();
    }
    html.close().close().close();
    if (rows.size() > MOST_ROWS) {
      html.leaf(
          "p",
          Text.format(
              "The first %s of %s rows; all are in %s.",
              Words.count(MOST_ROWS), Words.count(rows.size()), file),
          "class",
          "note");
    }
  }

  private boolean isNumeric(int column) {
    return rows.stream().anyMatch(row -> !Double.isNaN(row.get(column).number()));
  }

  private static void write(Html html, Cell cell, boolean first) {
    String tag = first ? "th" : "td";
    List<String> attributes = new ArrayList<>();
    if (first) {
      attributes.addAll(List.of("scope", "row"));
    }
    if (!Double.isNaN(cell.number())) {
      attributes.addAll(List.of("class", "n", "data-n", Double.toString(cell.number())));
    }
    html.leaf(tag, cell.text(), attributes.toArray(new String[0]));
  }
}
