package casus.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.batik.svggen.SVGGraphics2D;

/**
 * A page to draw on, in points from its top left corner. What is drawn is opaque: EPS knows no
 * transparency, and some presses neither.
 */
final class Canvas {
  /** The margin of a slide, as a share of its width and height. */
  private static final double SLIDE_MARGIN = 0.03;

  private final Graphics2D graphics;
  private final Style style;
  private final double height;
  private final List<Spot> spots = new ArrayList<>();

  Canvas(Graphics2D graphics, Style style, double height) {
    this.graphics = graphics;
    this.style = style;
    this.height = height;
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    // JFreeChart changes this hint and then puts back what it found: not all writers bear null.
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /**
   * Begins a page: covers it with the paper's colour, where that is not white, and on a slide keeps
   * everything clear of the edge, which projectors cut and eyes avoid. In print the column's edge
   * is the figure's.
   */
  void begin() {
    Color paper = style.palette().paper();
    if (!paper.equals(Color.WHITE)) {
      fill(new Rectangle2D.Double(0, 0, width(), height()), paper);
    }
    if (style.preset().fixedHeight()) {
      graphics.translate(SLIDE_MARGIN * width(), SLIDE_MARGIN * height());
      graphics.scale(1 - 2 * SLIDE_MARGIN, 1 - 2 * SLIDE_MARGIN);
    }
  }

  Graphics2D graphics() {
    return graphics;
  }

  Style style() {
    return style;
  }

  double width() {
    return style.pageWidth();
  }

  double height() {
    return height;
  }

  /**
   * A place of the page that a reader may point at, where a page can be pointed at.
   *
   * @param x its middle
   * @param y its middle
   * @param words what is told there: the numbers drawn
   */
  record Spot(double x, double y, String words) {}

  /** Notes what is to be told to who points at a place; nothing is drawn. */
  void spot(double x, double y, String words) {
    spots.add(new Spot(x, y, words));
  }

  /** The places that may be pointed at, in the order drawn. */
  List<Spot> spots() {
    return List.copyOf(spots);
  }

  /** Writes a line of text with its base line at y. */
  void text(String string, double x, double baseline, Align align, Font font, Color colour) {
    graphics.setColor(colour);
    double left = x - align.share() * style.width(string, font);
    style.lettering().note(string, font);
    // A reader of SVG has fonts of its own for what the bundled ones lack.
    boolean readerHasFonts = graphics instanceof SVGGraphics2D;
    for (Lettering.Piece piece : style.lettering().pieces(string, font)) {
      graphics.setFont(piece.font());
      graphics.drawString(
          readerHasFonts ? piece.original() : piece.text(), (float) left, (float) baseline);
      left += style.width(piece);
    }
  }

  /** The same in a usual hand. */
  void text(String string, double x, double baseline, Align align, Pen pen) {
    text(string, x, baseline, align, pen.font(style), pen.colour(style));
  }

  /** Writes a line of text whose capitals stand centred on y. */
  void textAtMiddle(String string, double x, double y, Align align, Font font, Color colour) {
    text(string, x, y + style.capHeight(font) / 2, align, font, colour);
  }

  /** The same in a usual hand. */
  void textAtMiddle(String string, double x, double y, Align align, Pen pen) {
    textAtMiddle(string, x, y, align, pen.font(style), pen.colour(style));
  }

  /** Writes as much of a line of text as a width holds, its capitals centred on y. */
  void fittedAtMiddle(String string, double width, double x, double y, Align align, Pen pen) {
    textAtMiddle(Words.fitted(string, width, style, pen.font(style)), x, y, align, pen);
  }

  /**
   * Writes the title of a vertical axis, upwards, centred on y, its base line at x. JFreeChart's
   * own would be outlines in PDF, and would not stand in one line over several panels.
   */
  void verticalTitle(String string, double x, double y) {
    AffineTransform upright = graphics.getTransform();
    graphics.rotate(-Math.PI / 2, x, y);
    text(string, x, y, Align.CENTRE, Pen.TEXT);
    graphics.setTransform(upright);
  }

  void line(double x1, double y1, double x2, double y2, Color colour, BasicStroke stroke) {
    draw(new Line2D.Double(x1, y1, x2, y2), colour, stroke);
  }

  void draw(Shape shape, Color colour, BasicStroke stroke) {
    graphics.setColor(colour);
    graphics.setStroke(stroke);
    graphics.draw(shape);
  }

  void fill(Shape shape, Color colour) {
    graphics.setColor(colour);
    graphics.fill(shape);
  }

  /** A small square of a colour with a thin edge, as keys have. */
  void swatch(double x, double middle, double size, Color colour) {
    Rectangle2D square = new Rectangle2D.Double(x, middle - size / 2, size, size);
    fill(square, colour);
    draw(square, style.palette().faintInk(), style.stroke(0.25));
  }
}
