package casus.figure;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What a reader finds in the first page of a PDF: its size, its fonts and where its labels are. */
final class PdfText {
  private final PDRectangle page;
  private final List<Label> labels;
  private final Set<String> embedded = new TreeSet<>();
  private final Set<String> notEmbedded = new TreeSet<>();

  /**
   * A text that was written in one go.
   *
   * @param text what it says
   * @param sizePt how large
   * @param box from base line to the top of capitals, in points from the lower left corner
   */
  record Label(String text, double sizePt, Rectangle2D box) {}

  PdfText(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      page = document.getPage(0).getMediaBox();
      collectFonts(document.getPage(0).getResources());
      Collector collector = new Collector();
      collector.getText(document);
      labels = collector.labels();
    }
  }

  double widthPt() {
    return page.getWidth();
  }

  double heightPt() {
    return page.getHeight();
  }

  List<Label> labels() {
    return labels;
  }

  List<String> texts() {
    return labels.stream().map(Label::text).toList();
  }

  Set<String> embeddedFonts() {
    return embedded;
  }

  Set<String> fontsNotEmbedded() {
    return notEmbedded;
  }

  private void collectFonts(PDResources resources) throws IOException {
    for (COSName name : resources.getFontNames()) {
      PDFont font = resources.getFont(name);
      (font.isEmbedded() ? embedded : notEmbedded).add(font.getName());
    }
    for (COSName name : resources.getXObjectNames()) {
      PDXObject object = resources.getXObject(name);
      if (object instanceof PDFormXObject form && form.getResources() != null) {
        collectFonts(form.getResources());
      }
    }
  }

  /** Collects the glyphs of each text operator. */
  private static final class Collector extends PDFTextStripper {
    private final List<List<TextPosition>> operators = new ArrayList<>();

    @Override
    public void showTextString(byte[] string) throws IOException {
      operators.add(new ArrayList<>());
      super.showTextString(string);
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
      operators.get(operators.size() - 1).add(glyph);
    }

    List<Label> labels() {
      return operators.stream().filter(glyphs -> !glyphs.isEmpty()).map(Collector::label).toList();
    }

    private static Label label(List<TextPosition> glyphs) {
      StringBuilder text = new StringBuilder();
      Rectangle2D box = new Rectangle2D.Double();
      boolean first = true;
      for (TextPosition glyph : glyphs) {
        text.append(glyph.getUnicode());
        double size = glyph.getYScale();
        double x = glyph.getTextMatrix().getTranslateX();
        double y = glyph.getTextMatrix().getTranslateY();
        boolean upright = Math.abs(glyph.getTextMatrix().getShearY()) < 1e-6;
        double along = glyph.getWidthDirAdj();
        Rectangle2D mark =
            upright
                ? new Rectangle2D.Double(x, y, along, 0.7 * size)
                : new Rectangle2D.Double(x - 0.7 * size, y, 0.7 * size, along);
        if (first) {
          box = mark;
          first = false;
        } else {
          box.add(mark);
        }
      }
      return new Label(text.toString(), glyphs.get(0).getYScale(), box);
    }
  }
}
