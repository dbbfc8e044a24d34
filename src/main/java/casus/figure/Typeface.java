package casus.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bundled font, Liberation Sans, so that a figure is the same on every machine. Its letters are
 * as wide as those of Arial and Helvetica, which journals ask for; so a figure keeps its layout
 * where an editor replaces the font by one of those.
 */
public final class Typeface {
  /** The families to try, in order, where text is drawn by another program. */
  static final String CSS_FAMILIES = "'Liberation Sans', Arial, Helvetica, sans-serif";

  private final Font regular;
  private final Font bold;

  private Typeface(Font regular, Font bold) {
    this.regular = regular;
    this.bold = bold;
  }

  /**
   * Reads the font from the program's resources.
   *
   * @return the font
   */
  public static Typeface load() {
    return new Typeface(font(File.REGULAR), font(File.BOLD));
  }

  /**
   * Upright, of normal weight.
   *
   * @param sizePt size, points of the page or pixels of the screen
   * @return the font
   */
  public Font regular(float sizePt) {
    return regular.deriveFont(sizePt);
  }

  /**
   * Upright and bold.
   *
   * @param sizePt size, points of the page or pixels of the screen
   * @return the font
   */
  public Font bold(float sizePt) {
    return bold.deriveFont(sizePt);
  }

  /** The bytes of a font file, for embedding; the caller closes the stream. */
  static InputStream open(File file) {
    InputStream stream = Typeface.class.getResourceAsStream(file.resource);
    if (stream == null) {
      throw new IllegalStateException("the program lacks its font " + file.resource);
    }
    return stream;
  }

  private static Font font(File file) {
    try (InputStream stream = open(file)) {
      return Font.createFont(Font.TRUETYPE_FONT, stream);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("the program's font cannot be read: " + file.resource, e);
    }
  }

  /** The files of the font. */
  enum File {
    /** Upright, of normal weight. */
    REGULAR("LiberationSans-Regular.ttf", "Liberation Sans"),
    /** Upright and bold. */
    BOLD("LiberationSans-Bold.ttf", "Liberation Sans Bold");

    private final String resource;
    private final String fontName;

    File(String resource, String fontName) {
      this.resource = resource;
      this.fontName = fontName;
    }

    /** What {@link Font#getFontName()} says of it. */
    String fontName() {
      return fontName;
    }
  }
}
