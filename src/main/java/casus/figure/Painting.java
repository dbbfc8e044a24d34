package casus.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/**
 * Anything that can be painted, as a page: what a window shows, with the writers of figures.
 *
 * @param width of the page, in points: pixels at scale 1
 * @param height of the page, in points
 * @param title what to call it in the file's own description
 * @param description what it shows, for those who cannot see it
 * @param language of its words, such as {@code de}; empty if it does not say
 * @param painter paints it
 */
public record Painting(
    double width,
    double height,
    String title,
    String description,
    Optional<String> language,
    Consumer<Graphics2D> painter) {
  /** A figure as a page. */
  static Painting of(Drawing drawing, Style style, String title) {
    return new Painting(
        style.pageWidth(),
        drawing.height(),
        title,
        drawing.caption().altText(),
        style.print().language(),
        graphics -> {
          Canvas canvas = new Canvas(graphics, style, drawing.height());
          canvas.begin();
          drawing.painter().accept(canvas);
        });
  }

  /**
   * The page as SVG, in which text is text.
   *
   * @return the bytes of the file
   * @throws IOException if it cannot be made
   */
  public byte[] svg() throws IOException {
    return SvgPage.write(this);
  }

  /**
   * The page as PDF, with its fonts.
   *
   * @return the bytes of the file
   * @throws IOException if it cannot be made
   */
  public byte[] pdf() throws IOException {
    return PdfPage.write(this);
  }

  /**
   * The page as PNG.
   *
   * @param scale pixels of a point
   * @return the bytes of the file
   * @throws IOException if it cannot be made
   */
  public byte[] png(double scale) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image(scale), "png", bytes)) {
      throw new IOException("this Java writes no PNG files");
    }
    return bytes.toByteArray();
  }

  /**
   * The page as pixels, on white.
   *
   * @param scale pixels of a point
   * @return the picture
   */
  public BufferedImage image(double scale) {
    return image(scale, Color.WHITE);
  }

  /** The page as pixels, on paper of a colour. */
  BufferedImage image(double scale, Color paper) {
    BufferedImage image =
        new BufferedImage(
            (int) Math.round(width * scale),
            (int) Math.round(height * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(paper);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.scale(scale, scale);
    painter.accept(graphics);
    graphics.dispose();
    return image;
  }
}
