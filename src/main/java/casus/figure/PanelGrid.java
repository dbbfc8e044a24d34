package casus.figure;

import java.util.List;
import java.util.function.BiConsumer;
import org.jfree.chart.axis.ValueAxis;

/**
 * The page as small multiples: one cell for each arm, as many beside one another as have room, and
 * in each cell the same panels one above another. All cells have the same size, so that they can be
 * compared by eye.
 */
final class PanelGrid {
  /** Room above the first panel of a cell, between two, and below the last; in ems. */
  private static final double TOP = 1.9;

  private static final double BETWEEN = 2.2;
  private static final double BOTTOM = 3.2;

  /** The least width of a panel in which a curve can still be read, and its height; in ems. */
  private static final double LEAST_WIDTH = 9.5;

  private static final double PANEL_HEIGHT = 13;

  /** The least height of a panel that the ticks of its axis leave legible; in ems. */
  private static final double LEAST_HEIGHT = 4.9;

  private final Style style;
  private final List<String> titles;
  private final int storeys;
  private final double left;
  private final double gap;
  private final int columns;
  private final double panelWidth;
  private final double height;

  /**
   * A grid.
   *
   * @param titles of the cells; a single cell shows none
   * @param storeys how many panels stand one above another in a cell
   * @param left room for the axes at the left of the page, in points
   * @param gap room between two columns, in points
   * @param right room for keys or labels at the right of the page, in points
   */
  PanelGrid(Style style, List<String> titles, int storeys, double left, double gap, double right) {
    this.style = style;
    this.titles = titles;
    this.storeys = storeys;
    this.left = left;
    this.gap = gap;
    double em = style.em();
    double room = style.pageWidth() - left - right;
    int fit = (int) Math.floor((room + gap) / (LEAST_WIDTH * em + gap));
    columns = Math.max(1, Math.min(titles.size(), fit));
    panelWidth = (room - (columns - 1) * gap) / columns;
    height = style.pageHeight(rows() * cellHeight(PANEL_HEIGHT * em));
  }

  /**
   * One cell of the grid.
   *
   * @param index which one, in the order of the titles
   * @param grid that it belongs to
   */
  record Cell(int index, PanelGrid grid) {
    double left() {
      return grid.left + column() * (grid.panelWidth + grid.gap);
    }

    double right() {
      return left() + grid.panelWidth;
    }

    /** The upper end of one of its panels, counted from 0 at the top. */
    double top(int storey) {
      double em = grid.style.em();
      double cell = grid.height / grid.rows();
      int row = index / grid.columns;
      return row * cell + TOP * em + storey * (grid.panelHeight() + BETWEEN * em);
    }

    double bottom(int storey) {
      return top(storey) + grid.panelHeight();
    }

    /** One of its panels, without data. */
    Panel panel(int storey, ValueAxis x, ValueAxis y) {
      return new Panel(left(), top(storey), right(), bottom(storey), x, y);
    }

    /** Whether it stands at the left of the page, where the axes are labelled. */
    boolean leftmost() {
      return column() == 0;
    }

    private int column() {
      return index % grid.columns;
    }
  }

  double height() {
    return height;
  }

  /**
   * How many cells one page has room for; one at least.
   *
   * @param least the least height of a panel, in points, when what it holds needs more than its
   *     axis does
   */
  int cellsOnPage(double least) {
    double cell = cellHeight(Math.max(least, LEAST_HEIGHT * style.em()));
    return columns * Math.max(1, (int) Math.floor(style.greatestHeight() / cell));
  }

  double panelWidth() {
    return panelWidth;
  }

  private int rows() {
    return (titles.size() + columns - 1) / columns;
  }

  private double cellHeight(double panel) {
    return (TOP + (storeys - 1) * BETWEEN + BOTTOM) * style.em() + storeys * panel;
  }

  private double panelHeight() {
    return (height / rows() - cellHeight(0)) / storeys;
  }

  /**
   * Draws all cells, with their titles, a letter for each storey where there are several, and the
   * titles of the vertical axes at the left.
   *
   * @param painter draws what is in a cell
   * @param common what to write once for all panels of a cell where they are too low for a title
   *     each
   * @param axisTitles one for each storey, from the top
   */
  void paint(
      Canvas canvas, BiConsumer<Canvas, Cell> painter, String common, List<String> axisTitles) {
    double em = style.em();
    boolean oneEach = style.width(axisTitles, style.text()) < panelHeight() + 0.8 * BETWEEN * em;
    for (int i = 0; i < titles.size(); i++) {
      Cell cell = new Cell(i, this);
      painter.accept(canvas, cell);
      if (titles.size() > 1) {
        String title = Words.fitted(titles.get(i), panelWidth, style, style.heading());
        heading(canvas, title, cell.left(), cell.top(0) - 0.7 * em);
      }
      if (cell.leftmost() && oneEach) {
        for (int storey = 0; storey < storeys; storey++) {
          canvas.verticalTitle(
              axisTitles.get(storey), em, (cell.top(storey) + cell.bottom(storey)) / 2);
        }
      } else if (cell.leftmost()) {
        canvas.verticalTitle(common, em, (cell.top(0) + cell.bottom(storeys - 1)) / 2);
      }
    }
    Cell first = new Cell(0, this);
    for (int storey = 0; storey < storeys && storeys > 1; storey++) {
      String letter = String.valueOf((char) ('a' + storey));
      // A title that stands for all panels has the edge of the page to itself.
      heading(canvas, letter, oneEach ? 0 : 1.4 * em, first.top(storey) - 0.8 * em);
    }
  }

  private void heading(Canvas canvas, String text, double x, double baseline) {
    canvas.text(text, x, baseline, Align.LEFT, Pen.HEADING);
  }
}
