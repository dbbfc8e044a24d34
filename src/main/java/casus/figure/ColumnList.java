package casus.figure;

/**
 * A list that is set in columns of small text, filled one after another.
 *
 * @param left its left end, in points
 * @param top where its head stands, in points
 * @param width of all columns together
 * @param columns how many
 * @param rows how many lines each has
 * @param gutter room between two columns
 * @param step from one line to the next
 */
record ColumnList(
    double left, double top, double width, int columns, int rows, double gutter, double step) {
  /** The height of a line of a list, in the heights of a line of small text. */
  private static final double LEAD = 1.12;

  /** A list of so many entries. */
  static ColumnList of(
      Style style, double left, double top, double width, int columns, int rows, double gutter) {
    return new ColumnList(
        left, top, width, columns, rows, gutter * style.em(), LEAD * style.line());
  }

  double columnWidth() {
    return (width - (columns - 1) * gutter) / columns;
  }

  /** Where the column of an entry begins. */
  double left(int entry) {
    int column = entry / rows;
    return left + column * (columnWidth() + gutter);
  }

  /** Where the column of an entry ends. */
  double right(int entry) {
    return left(entry) + columnWidth();
  }

  /** The middle of an entry's line, so many lines below the head. */
  double middle(int entry, double below) {
    return top + (entry % rows + below) * step;
  }
}
