package casus.figure;

import casus.text.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.xmlgraphics.java2d.GraphicContext;
import org.apache.xmlgraphics.java2d.ps.EPSDocumentGraphics2D;

/** Writes EPS with text as outlines: there is no font that an old press could lack. */
final class EpsPage implements PageWriter {
  @Override
  public byte[] write(Drawing drawing, Style style, String title) throws IOException {
    // The library knows whole points only; the exact size goes into the high-resolution box.
    int width = (int) Math.ceil(style.pageWidth());
    int height = (int) Math.ceil(drawing.height());
    EPSDocumentGraphics2D graphics = new EPSDocumentGraphics2D(true);
    graphics.setGraphicContext(new GraphicContext());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    graphics.setupDocument(bytes, width, height);
    Canvas canvas = new Canvas(graphics, style, drawing.height());
    canvas.begin();
    drawing.painter().accept(canvas);
    graphics.finish();

    String box =
        Text.format(
            "%%%%HiResBoundingBox: 0 %.4f %.4f %d",
            height - drawing.height(), style.pageWidth(), height);
    // PostScript from this library is 7-bit text. The comment with the date would differ each time.
    String text =
        bytes
            .toString(StandardCharsets.ISO_8859_1)
            .replaceFirst("%%CreationDate:.*", box)
            .replaceFirst("%%Creator:.*", "%%Creator: casus");
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
