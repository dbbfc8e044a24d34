package casus.figure;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;

/**
 * Batik's writer of SVG, with texts measured to fractions of a pixel: Batik itself measures in
 * whole pixels, so that labels would stand off their ticks.
 */
class UnhintedGraphics extends SVGGraphics2D {
  private final Graphics2D ruler;

  UnhintedGraphics(SVGGeneratorContext context) {
    super(context, false);
    ruler = ruler();
  }

  /** A copy that writes to the same document. */
  UnhintedGraphics(UnhintedGraphics other) {
    super(other);
    ruler = ruler();
  }

  private static Graphics2D ruler() {
    Graphics2D ruler = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    ruler.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    ruler.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    return ruler;
  }

  /** The bold face is a font of its own to Java, and a weight to SVG. */
  @Override
  public void setFont(Font font) {
    super.setFont(Typeface.isBold(font) ? font.deriveFont(Font.BOLD) : font);
  }

  @Override
  public FontMetrics getFontMetrics(Font font) {
    return ruler.getFontMetrics(font);
  }
}
