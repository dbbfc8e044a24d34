package casus.figure;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Writes PDF in which the fonts are embedded and the text can be selected and searched. */
final class PdfPage implements PageWriter {
  /** Any number: PDFBox makes the file's id from it, and else from the clock. */
  private static final long DOCUMENT_ID = 1;

  @Override
  public byte[] write(Drawing drawing, Style style, String title) throws IOException {
    return write(Painting.of(drawing, style, title));
  }

  /** Writes anything that can be painted. */
  static byte[] write(Painting painting) throws IOException {
    float width = (float) painting.width();
    float height = (float) painting.height();
    try (PDDocument document = new PDDocument();
        PdfFonts fonts = new PdfFonts(document)) {
      document.setDocumentId(DOCUMENT_ID);
      document.getDocumentInformation().setTitle(painting.title());
      document.getDocumentInformation().setSubject(painting.description());
      document.getDocumentInformation().setCreator("casus");
      PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
      graphics.setFontTextDrawer(fonts);
      painting.painter().accept(graphics);
      graphics.dispose();

      PDPage page = new PDPage(new PDRectangle(width, height));
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(graphics.getXFormObject());
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }
}
