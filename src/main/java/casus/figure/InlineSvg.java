package casus.figure;

import casus.text.Markup;
import casus.text.Text;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Paint;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Writes SVG to stand in a web page: without a size of its own, with identifiers that several
 * figures of a page do not share, and with colours for white and for dark pages at once: a figure
 * is drawn with a {@link PairedPalette}, and its code colours become classes.
 *
 * <p>Each text is told how wide it is: where the page is read without a font of these widths,
 * another is squeezed into the same place, and nothing is cut off.
 */
final class InlineSvg {
  /** A number with more digits than a screen can show. */
  private static final Pattern LONG_NUMBER = Pattern.compile("-?\\d+\\.\\d{3,}");

  private static final Pattern RGB = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");
  private static final Pattern REFERENCE = Pattern.compile("url\\(#([^)]+)\\)");

  private final PaintPairs pairs;

  /**
   * A writer for one page.
   *
   * @param pairs the colours of all its figures
   */
  InlineSvg(PaintPairs pairs) {
    this.pairs = pairs;
  }

  /**
   * A figure as an element of a page.
   *
   * @param name of the figure, from which its identifiers are made
   * @param drawing the figure
   * @param style in which it is, of paired colours
   * @return the text of the element
   */
  String write(String name, Drawing drawing, Style style) {
    Document document =
        GenericDOMImplementation.getDOMImplementation().createDocument(SvgPage.SVG, "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setPrecision(4);
    Recorder graphics = new Recorder(context, pairs);
    Canvas canvas = new Canvas(graphics, style, drawing.height());
    drawing.painter().accept(canvas);
    Element root = graphics.getRoot();
    SvgPage.nameFontFamilies(root);
    StringBuilder text = new StringBuilder();
    text.append(
        Text.format(
            "<svg xmlns=\"%s\" viewBox=\"0 0 %.2f %.2f\" role=\"img\" aria-labelledby=\"%s-t"
                + " %s-d\"",
            SvgPage.SVG, style.pageWidth(), drawing.height(), name, name));
    Map<String, String> attributes = attributes(root, name);
    style.print().language().ifPresent(tag -> attributes.put("lang", tag));
    List.of("width", "height", "viewBox", "xmlns", "xmlns:xlink").forEach(attributes::remove);
    write(attributes, text);
    text.append(Text.format("><title id=\"%s-t\">%s</title>", name, name.replace('-', ' ')));
    text.append(
        Text.format(
            "<desc id=\"%s-d\">%s</desc>", name, Markup.escaped(drawing.caption().altText())));
    for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
      write(child, name, style, text);
    }
    // Seen by who points at them: they have no colour, and print as nothing.
    for (Canvas.Spot spot : canvas.spots()) {
      text.append(
          Text.format(
              "<circle class=\"spot\" cx=\"%.2f\" cy=\"%.2f\" r=\"%.2f\" fill=\"none\""
                  + " stroke=\"none\" pointer-events=\"all\"><title>%s</title></circle>",
              spot.x(), spot.y(), 0.7 * style.em(), Markup.escaped(spot.words())));
    }
    return text.append("</svg>").toString();
  }

  private void write(Node node, String name, Style style, StringBuilder text) {
    if (node.getNodeType() == Node.TEXT_NODE) {
      text.append(Markup.escaped(node.getNodeValue()));
    } else if (node instanceof Element element) {
      text.append('<').append(element.getTagName());
      Map<String, String> attributes = attributes(element, name);
      if (element.getTagName().equals("text")) {
        double width = width(element, style);
        attributes.put("textLength", Text.format("%.2f", width));
        attributes.put("lengthAdjust", "spacingAndGlyphs");
      }
      write(attributes, text);
      if (element.getFirstChild() == null) {
        text.append("/>");
        return;
      }
      text.append('>');
      for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
        write(child, name, style, text);
      }
      text.append("</").append(element.getTagName()).append('>');
    }
  }

  /** How wide a text is in the font of the program. */
  private static double width(Element text, Style style) {
    float size = Float.parseFloat(inherited(text, "font-size").replace("px", ""));
    Font font = inherited(text, "font-weight").equals("bold") ? style.heading() : style.text();
    return style.width(text.getTextContent(), font.deriveFont(size));
  }

  /** An attribute of an element, or of the nearest around it that has one. */
  private static String inherited(Element element, String key) {
    for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
      if (around.hasAttribute(key)) {
        return around.getAttribute(key);
      }
    }
    return "";
  }

  private static void write(Map<String, String> attributes, StringBuilder text) {
    attributes.forEach(
        (key, value) ->
            text.append(' ').append(key).append("=\"").append(Markup.escaped(value)).append('"'));
  }

  /** The attributes of an element, by name: colours as classes, identifiers of this figure. */
  private Map<String, String> attributes(Element element, String name) {
    Map<String, String> attributes = new TreeMap<>();
    List<String> classes = new ArrayList<>();
    NamedNodeMap all = element.getAttributes();
    for (int i = 0; i < all.getLength(); i++) {
      String key = all.item(i).getNodeName();
      String value = all.item(i).getNodeValue();
      Optional<PaintPairs.Pair> pair = pair(value);
      if (pair.isPresent()) {
        classes.add((key.equals("fill") ? "f" : "s") + pairs.number(pair.get()));
        attributes.put(key, PaintPairs.hex(pair.get().light()));
      } else if (key.equals("id")) {
        attributes.put(key, name + "-" + value);
      } else if (!key.equals("xml:space")) {
        attributes.put(key, rounded(referring(value, name)));
      }
    }
    if (!classes.isEmpty()) {
      attributes.put("class", String.join(" ", classes));
    }
    return attributes;
  }

  private Optional<PaintPairs.Pair> pair(String value) {
    Matcher rgb = RGB.matcher(value);
    return rgb.matches()
        ? pairs.written(
            Integer.parseInt(rgb.group(1)),
            Integer.parseInt(rgb.group(2)),
            Integer.parseInt(rgb.group(3)))
        : Optional.empty();
  }

  private static String referring(String value, String name) {
    return REFERENCE.matcher(value).replaceAll("url(#" + name + "-$1)");
  }

  private static String rounded(String value) {
    return LONG_NUMBER
        .matcher(value)
        .replaceAll(
            match ->
                new BigDecimal(match.group())
                    .setScale(2, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros()
                    .toPlainString());
  }

  /** Turns each colour that is set into the code of its pair, and has that numbered. */
  private static final class Recorder extends UnhintedGraphics {
    private final PaintPairs pairs;

    Recorder(SVGGeneratorContext context, PaintPairs pairs) {
      super(context);
      this.pairs = pairs;
    }

    private Recorder(Recorder other) {
      super(other);
      this.pairs = other.pairs;
    }

    @Override
    public Graphics create() {
      return new Recorder(this);
    }

    @Override
    public void setColor(Color colour) {
      super.setColor(pairs.use(colour));
    }

    @Override
    public void setPaint(Paint paint) {
      super.setPaint(paint instanceof Color colour ? pairs.use(colour) : paint);
    }
  }
}
