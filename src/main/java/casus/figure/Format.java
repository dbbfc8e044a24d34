package casus.figure;

import java.util.Arrays;
import java.util.Optional;

/** A kind of file that a figure can be written to. The same figure gives the same bytes. */
public enum Format {
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

  private final String id;
  private final String ending;

  Format(String id, String ending) {
    this.id = id;
    this.ending = ending;
  }

  /**
   * Finds a format by what the user calls it.
   *
   * @param id such as {@code pdf}
   * @return the format; empty when there is none of that name
   */
  public static Optional<Format> named(String id) {
    return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
  }

  /**
   * What the user calls it.
   *
   * @return such as {@code pdf}
   */
  public String id() {
    return id;
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
