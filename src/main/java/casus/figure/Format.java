package casus.figure;

import casus.text.Named;

/** A kind of file that a figure can be written to. The same figure gives the same bytes. */
public enum Format implements Named {
  /** Vector graphics with embedded fonts and selectable text. */
  PDF("pdf", ".pdf"),
  /** Vector graphics with text as text, for web pages and for editing. */
  SVG("svg", ".svg"),
  /** Vector graphics with text as outlines, for older presses. */
  EPS("eps", ".eps"),
  /** Pixels at 300 dpi. */
  PNG("png", ".png"),
  /** Pixels at 600 dpi. */
  PNG_600("png600", "-600dpi.png");

  private final String word;
  private final String ending;

  Format(String word, String ending) {
    this.word = word;
    this.ending = ending;
  }

  @Override
  public String word() {
    return word;
  }

  /** What follows the figure's name in the name of the file. */
  String ending() {
    return ending;
  }

  PageWriter writer() {
    return switch (this) {
      case PDF -> new PdfPage();
      case SVG -> new SvgPage();
      case EPS -> new EpsPage();
      case PNG -> new PngPage(300);
      case PNG_600 -> new PngPage(600);
    };
  }
}
