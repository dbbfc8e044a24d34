package casus.figure;

import java.awt.Color;
import java.util.List;

/**
 * The colours of rungs, responses and arms.
 *
 * <p>Rungs take the inferno map and responses the viridis map (van der Walt and Smith 2015, CC0),
 * from light to dark, at nearly equal steps of lightness, so that order survives greyscale, print
 * and colour-blindness; nothing done is a light grey. Arms have no order: they take the colours of
 * Okabe and Ito (2008, jfly.uni-koeln.de/color), and a figure also tells them apart by marker or
 * dash. {@code PaletteTest} keeps the least distance.
 */
public final class Palette {
  private static final List<Color> RUNGS =
      colours(0xEFEFEF, 0xF7CE3A, 0xF9920B, 0xE35D30, 0xB63556, 0x771C6D, 0x2D0C51);
  private static final List<Color> RESPONSES =
      colours(0xEFEFEF, 0xA4DA36, 0x38B877, 0x248B8C, 0x375A8C, 0x461869);

  /** Okabe and Ito's, without the yellow, which is too light for a line on white. */
  private static final List<Color> ARMS =
      colours(0x000000, 0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9);

  private static final List<Color> ARMS_IN_GREY =
      colours(0x000000, 0x8C8C8C, 0x4D4D4D, 0xA6A6A6, 0x333333, 0x737373, 0xB3B3B3);

  /** The viridis map at ten places, from dark to light. */
  private static final List<Color> VIRIDIS =
      colours(
          0x440154, 0x482878, 0x3E4A89, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6ECE58, 0xB5DE2B,
          0xFDE725);

  private final Theme theme;

  /**
   * The colours of a theme.
   *
   * @param theme colour or grey
   */
  public Palette(Theme theme) {
    this.theme = theme;
  }

  /**
   * Text and axes.
   *
   * @return nearly black
   */
  public Color ink() {
    return new Color(0x1A1A1A);
  }

  /**
   * Secondary text and leader lines; contrast with white above 4.5 to 1.
   *
   * @return a dark grey
   */
  public Color faintInk() {
    return new Color(0x666666);
  }

  /**
   * Lines that guide the eye and carry no data.
   *
   * @return a light grey
   */
  public Color guide() {
    return new Color(0xD9D9D9);
  }

  /**
   * The colour of a rung.
   *
   * @param rung 0 to 6
   * @return the darker, the higher
   */
  public Color rung(int rung) {
    return themed(RUNGS.get(rung));
  }

  /**
   * The colour of an ally's response.
   *
   * @param response 0 for none to 5 for full
   * @return the darker, the more
   */
  public Color response(int response) {
    return themed(RESPONSES.get(response));
  }

  /**
   * The colour of an arm, or of any other thing without order. After the seventh they come again.
   *
   * @param index 0 for the first
   * @return a colour unlike its neighbours
   */
  public Color arm(int index) {
    List<Color> arms = theme == Theme.GREY ? ARMS_IN_GREY : ARMS;
    return arms.get(index % arms.size());
  }

  /**
   * A colour for a quantity: light for little, dark for much, so that ink means amount.
   *
   * @param share where it lies between the least and the greatest, 0 to 1
   */
  Color scale(double share) {
    double place = (1 - Math.max(0, Math.min(1, share))) * (VIRIDIS.size() - 1);
    int below = (int) Math.min(VIRIDIS.size() - 2, Math.floor(place));
    double part = place - below;
    Color from = VIRIDIS.get(below);
    Color to = VIRIDIS.get(below + 1);
    return themed(
        new Color(
            mixed(from.getRed(), to.getRed(), part),
            mixed(from.getGreen(), to.getGreen(), part),
            mixed(from.getBlue(), to.getBlue(), part)));
  }

  private static int mixed(int from, int to, double part) {
    return (int) Math.round(from + part * (to - from));
  }

  /** A light tone of a colour, opaque, for the band around a line of that colour. */
  static Color tint(Color colour) {
    return new Color(tint(colour.getRed()), tint(colour.getGreen()), tint(colour.getBlue()));
  }

  private static int tint(int channel) {
    return 255 - (255 - channel) / 4;
  }

  /**
   * Black or white, whichever reads better on a colour.
   *
   * @param background the colour
   * @return of the text on it
   */
  public Color on(Color background) {
    // Equal contrast with black and with white is at a luminance of 0.179 (WCAG 2.1).
    return luminance(background) > 0.179 ? ink() : Color.WHITE;
  }

  private Color themed(Color colour) {
    if (theme == Theme.COLOUR) {
      return colour;
    }
    double y = luminance(colour);
    double v = y <= 0.0031308 ? 12.92 * y : 1.055 * Math.pow(y, 1 / 2.4) - 0.055;
    int grey = (int) Math.round(255 * v);
    return new Color(grey, grey, grey);
  }

  /** Relative luminance of an sRGB colour, 0 to 1 (IEC 61966-2-1). */
  static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static List<Color> colours(Integer... rgb) {
    return List.of(rgb).stream().map(Color::new).toList();
  }
}
