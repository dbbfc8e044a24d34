package casus.figure;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** The bundled faces in a PDF: each is embedded, as a subset, when a text first needs it. */
final class PdfFonts extends PdfBoxGraphics2DFontTextDrawer {
  private final PDDocument document;
  private final Map<Typeface.File, PDFont> embedded = new EnumMap<>(Typeface.File.class);

  PdfFonts(PDDocument document) {
    this.document = document;
  }

  @Override
  protected @Nullable PDFont mapFont(Font font, IFontTextDrawerEnv env)
      throws IOException, FontFormatException {
    for (Typeface.File file : Typeface.File.values()) {
      if (file.fontName().equals(font.getFontName(Locale.ROOT))) {
        PDFont known = embedded.get(file);
        if (known == null) {
          try (InputStream bytes = Typeface.open(file)) {
            known = PDType0Font.load(document, bytes, true);
          }
          embedded.put(file, known);
        }
        return known;
      }
    }
    return super.mapFont(font, env);
  }

  /** PDF writes letters from left to right, whatever their script. */
  @Override
  public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv env)
      throws IOException, FontFormatException {
    StringBuilder letters = new StringBuilder();
    for (char c = text.first(); c != AttributedCharacterIterator.DONE; c = text.next()) {
      letters.append(c);
    }
    text.first();
    if (Bidi.requiresBidi(letters.toString().toCharArray(), 0, letters.length())) {
      AttributedString reversed = new AttributedString(letters.reverse().toString());
      reversed.addAttribute(TextAttribute.FONT, text.getAttribute(TextAttribute.FONT));
      super.drawText(reversed.getIterator(), env);
    } else {
      super.drawText(text, env);
    }
  }
}
