package casus.figure;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Collection;

/**
 * How a figure looks at a preset and theme: fonts, lines, colours, and how wide a text will be. All
 * lengths are in points of 1/72 inch.
 */
final class Style {
  private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

  private final Preset preset;
  private final Borders borders;
  private final Print print;
  private final Lettering lettering;
  private final Palette palette;
  private final Font text;
  private final Font small;
  private final Font smallBold;
  private final Font heading;

  Style(Preset preset, Palette palette, Typeface typeface, Borders borders, Print print) {
    this.print = print;
    this.borders = borders;
    this.preset = preset;
    this.lettering = new Lettering(typeface);
    this.palette = palette;
    this.text = typeface.regular(preset.textPt());
    this.small = typeface.regular(preset.smallPt());
    this.smallBold = typeface.bold(preset.smallPt());
    this.heading = typeface.bold(preset.textPt());
  }

  Preset preset() {
    return preset;
  }

  /** Whose borders the map draws. */
  Borders borders() {
    return borders;
  }

  /** What it says and how. */
  Print print() {
    return print;
  }

  Palette palette() {
    return palette;
  }

  /** Titles and labels. */
  Font text() {
    return text;
  }

  /** Numbers at ticks and in bars. */
  Font small() {
    return small;
  }

  /** What stands out among small text. */
  Font smallBold() {
    return smallBold;
  }

  /** Letters and titles of panels. */
  Font heading() {
    return heading;
  }

  /** The height of a line of small text, with its lead. */
  double line() {
    return 1.2 * preset.smallPt();
  }

  /** The unit of white space: the size of the text. */
  double em() {
    return preset.textPt();
  }

  double pageWidth() {
    return preset.widthMm() * Preset.POINTS_PER_MM;
  }

  /**
   * The height of the page for a figure that would like to be so tall: whole millimetres, no more
   * than the preset allows.
   */
  double pageHeight(double wanted) {
    double mm =
        preset.fixedHeight()
            ? preset.greatestHeightMm()
            : Math.min(preset.greatestHeightMm(), Math.ceil(wanted / Preset.POINTS_PER_MM));
    return mm * Preset.POINTS_PER_MM;
  }

  /** The most a page can be tall. */
  double greatestHeight() {
    return preset.greatestHeightMm() * Preset.POINTS_PER_MM;
  }

  /** The stroke of axes, ticks and leader lines: half a point in print. */
  BasicStroke hairline() {
    return stroke(0.5);
  }

  /** The stroke of data: one point in print. */
  BasicStroke dataLine() {
    return stroke(1);
  }

  /**
   * A line with round joins.
   *
   * @param printWidth its width in points where text is 7 pt; it grows with the text
   */
  BasicStroke stroke(double printWidth) {
    return new BasicStroke(scaled(printWidth), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  }

  /** A line for an arm: each has its own dashes, the first has none. */
  BasicStroke armLine(int arm) {
    float[][] dashes = {{}, {4, 1.5f}, {1.5f, 1.5f}, {5, 1.5f, 1, 1.5f}, {8, 2}, {2, 1, 1, 1}};
    float[] dash = dashes[arm % dashes.length].clone();
    if (dash.length == 0) {
      return dataLine();
    }
    for (int i = 0; i < dash.length; i++) {
      dash[i] = scaled(dash[i]);
    }
    return new BasicStroke(scaled(1), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
  }

  /** A length that is given for text of 7 pt, grown with the text of this style. */
  float scaled(double print) {
    return (float) (print * preset.textPt() / 7);
  }

  /** How texts are written that the usual face alone has not all letters for. */
  Lettering lettering() {
    return lettering;
  }

  /** How wide a text is. */
  double width(String string, Font font) {
    double width = 0;
    for (Lettering.Piece piece : lettering.pieces(string, font)) {
      width += width(piece);
    }
    return width;
  }

  /** How wide a piece of a text is. */
  double width(Lettering.Piece piece) {
    return piece.font().getStringBounds(piece.text(), UNHINTED).getWidth();
  }

  /** How wide the widest of several texts is; 0 for none. */
  double width(Collection<String> strings, Font font) {
    return strings.stream().mapToDouble(string -> width(string, font)).max().orElse(0);
  }

  /** How tall a capital is: what a text must be lowered by half of to stand centred. */
  double capHeight(Font font) {
    // Liberation Sans, like Arial: 1409 of 2048 units.
    return 0.688 * font.getSize2D();
  }
}
