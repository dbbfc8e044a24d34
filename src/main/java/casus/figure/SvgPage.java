package casus.figure;

import casus.text.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Writes SVG in which text is text. The font is named, not embedded: where it is missing, Arial and
 * Helvetica have the same widths.
 */
final class SvgPage implements PageWriter {
  static final String SVG = "http://www.w3.org/2000/svg";

  @Override
  public byte[] write(Drawing drawing, Style style, String title) throws IOException {
    return write(Painting.of(drawing, style, title));
  }

  /** Writes anything that can be painted. */
  static byte[] write(Painting painting) throws IOException {
    Document document =
        GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment("casus");
    context.setPrecision(6);
    SVGGraphics2D graphics = new UnhintedGraphics(context);
    painting.painter().accept(graphics);

    Element root = graphics.getRoot();
    double width = painting.width();
    double height = painting.height();
    root.setAttribute("width", millimetres(width));
    root.setAttribute("height", millimetres(height));
    root.setAttribute("viewBox", Text.format("0 0 %.4f %.4f", width, height));
    root.setAttribute("role", "img");
    painting.language().ifPresent(tag -> root.setAttribute("xml:lang", tag));
    root.insertBefore(element(document, "desc", painting.description()), root.getFirstChild());
    root.insertBefore(element(document, "title", painting.title()), root.getFirstChild());
    nameFontFamilies(root);
    StringWriter text = new StringWriter();
    graphics.stream(root, text, false, false);
    return text.toString().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String millimetres(double points) {
    return Text.format("%.3fmm", points / Preset.POINTS_PER_MM);
  }

  static Element element(Document document, String name, String text) {
    Element element = document.createElementNS(SVG, name);
    element.appendChild(document.createTextNode(text));
    return element;
  }

  static void nameFontFamilies(Element element) {
    if (element.hasAttribute("font-family")) {
      element.setAttribute(
          "font-family", Typeface.cssFamilies(element.getAttribute("font-family")));
    }
    NodeList children = element.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      Node child = children.item(i);
      if (child instanceof Element inner) {
        nameFontFamilies(inner);
      }
    }
  }
}
