package casus.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The bundled font, Liberation Sans, so that a figure is the same on every machine. Its letters are
 * as wide as those of Arial and Helvetica, which journals ask for; so a figure keeps its layout
 * where an editor replaces the font by one of those. What it has no letters for, Hangul, Chinese
 * characters and kana, two further faces have, which are read only when they are needed.
 */
public final class Typeface {
  /** The families to try, in order, where text is drawn by another program. */
  private static final String CSS_FAMILIES = "'Liberation Sans', Arial, Helvetica, sans-serif";

  /** The same for the faces of East Asia, none of which other machines have. */
  private static final String CSS_EAST_ASIAN =
      "'Noto Sans CJK KR', 'Noto Sans KR', 'Malgun Gothic', 'Apple SD Gothic Neo',"
          + " 'Microsoft YaHei', 'PingFang SC', sans-serif";

  private final Map<File, Font> fonts = new EnumMap<>(File.class);

  private Typeface() {}

  /**
   * Reads the font from the program's resources.
   *
   * @return the font
   */
  public static Typeface load() {
    Typeface typeface = new Typeface();
    typeface.font(File.REGULAR);
    typeface.font(File.BOLD);
    return typeface;
  }

  /**
   * Upright, of normal weight.
   *
   * @param sizePt size, points of the page or pixels of the screen
   * @return the font
   */
  public Font regular(float sizePt) {
    return font(File.REGULAR).deriveFont(sizePt);
  }

  /**
   * Upright and bold.
   *
   * @param sizePt size, points of the page or pixels of the screen
   * @return the font
   */
  public Font bold(float sizePt) {
    return font(File.BOLD).deriveFont(sizePt);
  }

  /** Faces for what a font of this typeface has no letter for, of its weight where there is one. */
  List<File> further(Font font) {
    return isBold(font) ? List.of(File.HANGUL_BOLD, File.HAN) : List.of(File.HANGUL, File.HAN);
  }

  /** A face in the size of a font. */
  Font sizedAs(Font font, File file) {
    return font(file).deriveFont(font.getSize2D());
  }

  /** Whether a font is the bold one: to Java that is a font of its own. */
  static boolean isBold(Font font) {
    return font.getFontName(Locale.ROOT).endsWith("Bold");
  }

  /** The families that a web page may use for text of a font. */
  static String cssFamilies(String family) {
    return family.contains("Casus") ? CSS_EAST_ASIAN : CSS_FAMILIES;
  }

  /** The bytes of a font file, for embedding; the caller closes the stream. */
  static InputStream open(File file) {
    InputStream stream = Typeface.class.getResourceAsStream(file.resource);
    if (stream == null) {
      throw new IllegalStateException("the program lacks its font " + file.resource);
    }
    return stream;
  }

  private Font font(File file) {
    return fonts.computeIfAbsent(file, Typeface::read);
  }

  private static Font read(File file) {
    try (InputStream stream = open(file)) {
      return Font.createFont(Font.TRUETYPE_FONT, stream);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("the program's font cannot be read: " + file.resource, e);
    }
  }

  /** The files of the font. */
  enum File {
    /** Upright, of normal weight: Latin, Greek, Cyrillic, Hebrew. */
    REGULAR("LiberationSans-Regular.ttf", "Liberation Sans"),
    /** Upright and bold. */
    BOLD("LiberationSans-Bold.ttf", "Liberation Sans Bold"),
    /** Hangul, of normal weight; from Nanum Gothic. */
    HANGUL("CasusHangul-Regular.ttf", "Casus Hangul"),
    /** Hangul, bold. */
    HANGUL_BOLD("CasusHangul-Bold.ttf", "Casus Hangul Bold"),
    /** Chinese characters, kana and full-width forms; from Droid Sans Fallback. */
    HAN("CasusHan-Regular.ttf", "Casus Han");

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
