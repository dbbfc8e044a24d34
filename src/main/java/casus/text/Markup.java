package casus.text;

/** Texts within HTML, SVG and XML. */
public final class Markup {
  private Markup() {}

  /**
   * A text with the signs replaced that markup means otherwise.
   *
   * @param text any
   * @return what stands for it in an element, or in an attribute between double quotes
   */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
