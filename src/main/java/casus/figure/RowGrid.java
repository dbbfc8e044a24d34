package casus.figure;

import java.util.Set;

/**
 * The page as rows, one below another, each of as many lines as there are arms. Where the page is
 * taller than the rows ask for, they stretch; where it is lower, they shrink.
 */
final class RowGrid {
  /** Room below the last row for an axis with its title, in ems. */
  private static final double BOTTOM = 3.2;

  private final Style style;
  private final int rows;
  private final int lines;
  private final double head;
  private final Set<Integer> groups;
  private final double lineHeight;
  private final double rowHeight;
  private final double groupGap;
  private final double height;

  /**
   * Rows.
   *
   * @param rows how many
   * @param lines how many lines each row has
   * @param head room above the first row, in points
   * @param groups rows before which a new group begins, with room for its heading
   */
  RowGrid(Style style, int rows, int lines, double head, Set<Integer> groups) {
    this.style = style;
    this.rows = rows;
    this.lines = lines;
    this.head = head;
    this.groups = Set.copyOf(groups);
    lineHeight = style.line() * (lines > 1 ? 1.0 : 1.25);
    rowHeight = lines * lineHeight + (lines > 1 ? 0.5 * style.line() : 0);
    groupGap = 1.9 * style.em();
    height = style.pageHeight(head + natural() + groups.size() * groupGap + BOTTOM * style.em());
  }

  private double natural() {
    return rows * rowHeight;
  }

  /** The height of the page. */
  double height() {
    return height;
  }

  /** Where the first row begins. */
  double top() {
    return head;
  }

  /** Where the last row ends. */
  double bottom() {
    return height - BOTTOM * style.em();
  }

  /** By how much rows are taller than they ask for. */
  double stretch() {
    return (bottom() - head - groups.size() * groupGap) / natural();
  }

  /** Whether the page has room for all rows at the height that they ask for. */
  boolean fits() {
    return stretch() >= 1;
  }

  /** Whether lines stand far enough apart to hold a number each. */
  boolean hasRoomForNumbers() {
    return lineHeight * stretch() > 0.95 * style.line();
  }

  /** Where a row begins, below the heading of its group. */
  double top(int row) {
    long gaps = groups.stream().filter(first -> first <= row).count();
    return head + gaps * groupGap + row * rowHeight * stretch();
  }

  double middle(int row) {
    return top(row) + rowHeight * stretch() / 2;
  }

  /** The middle of one line of a row. */
  double middle(int row, int line) {
    return middle(row) + (line - (lines - 1) / 2.0) * lineHeight * stretch();
  }

  /** Half the height of a bar that leaves air between the lines. */
  double halfBar() {
    return 0.4 * lineHeight * Math.min(stretch(), 1.3);
  }
}
