package casus.gui;

import casus.figure.Palette;
import casus.figure.Theme;
import casus.figure.Typeface;
import casus.treaty.Response;
import casus.treaty.Rung;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;

/** Colours, lines and letters of the live view; rungs and answers have those of the figures. */
final class Ink {
  static final Color SEA = new Color(0xF3F6F8);
  static final Color LAND = new Color(0xE4E5E2);
  static final Color LAND_OF_SCENARIO = new Color(0xD3D6D2);
  static final Color BORDER = Color.WHITE;
  static final Color PANEL = Color.WHITE;
  static final Color RULE = new Color(0xDADDE0);
  static final Color TREATY = new Color(0x6F8BA5);
  static final Color PATRON = new Color(0x8C7B6B);
  static final Color PARTING = new Color(0xB3261E);
  static final Color CALL = new Color(0x0072B2);
  static final Color ENGAGED = new Color(0x8A939C);
  static final Color NUCLEAR = new Color(0x5A2A82);

  private final Palette palette = new Palette(Theme.COLOUR);
  private final Typeface typeface = Typeface.load();

  Color text() {
    return palette.ink();
  }

  Color faint() {
    return palette.faintInk();
  }

  Color rung(Rung rung) {
    return palette.rung(rung.ordinal());
  }

  Color response(Response response) {
    return palette.response(response.ordinal());
  }

  Color on(Color background) {
    return palette.on(background);
  }

  Font regular(double size) {
    return typeface.regular((float) size);
  }

  Font bold(double size) {
    return typeface.bold((float) size);
  }

  static Color faded(Color colour, double share) {
    return new Color(
        colour.getRed(),
        colour.getGreen(),
        colour.getBlue(),
        (int) Math.round(255 * Math.max(0, Math.min(1, share))));
  }

  /** A colour mixed with white, opaque. */
  static Color tint(Color colour, double share) {
    return new Color(
        (int) Math.round(255 + share * (colour.getRed() - 255)),
        (int) Math.round(255 + share * (colour.getGreen() - 255)),
        (int) Math.round(255 + share * (colour.getBlue() - 255)));
  }

  static Stroke line(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  static Stroke dashed(double width, double on, double off) {
    return new BasicStroke(
        (float) width,
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_ROUND,
        1,
        new float[] {(float) on, (float) off},
        0);
  }

  /** Fine drawing whatever the screen's habits. */
  static void prepare(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  static void fill(Graphics2D g, Color colour, Shape area) {
    g.setColor(colour);
    g.fill(area);
  }

  static void draw(Graphics2D g, Stroke stroke, Color colour, Shape line) {
    g.setStroke(stroke);
    g.setColor(colour);
    g.draw(line);
  }

  static double width(Graphics2D g, Font font, String text) {
    return font.getStringBounds(text, g.getFontRenderContext()).getWidth();
  }

  /** Text that starts at a place. */
  static void text(Graphics2D g, Font font, Color colour, String text, double x, double baseline) {
    g.setFont(font);
    g.setColor(colour);
    g.drawString(text, (float) x, (float) baseline);
  }

  /** Text around a place, with a halo of white that parts it from what is below. */
  static void label(Graphics2D g, Font font, Color colour, String text, double x, double baseline) {
    double left = x - width(g, font, text) / 2;
    Shape outline =
        font.createGlyphVector(g.getFontRenderContext(), text)
            .getOutline((float) left, (float) baseline);
    draw(g, line(3), faded(Color.WHITE, 0.85), outline);
    text(g, font, colour, text, left, baseline);
  }

  /** A text cut to a width. */
  static String fitted(Graphics2D g, Font font, String text, double width) {
    FontMetrics metrics = g.getFontMetrics(font);
    if (metrics.stringWidth(text) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 1 && metrics.stringWidth(text.substring(0, end) + "…") > width) {
      end--;
    }
    return text.substring(0, end).strip() + "…";
  }
}
