package casus.figure;

import java.awt.Color;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * The colours of rungs, responses and arms.
 *
 * <p>Rungs take the inferno map and responses the viridis map (van der Walt and Smith 2015, CC0),
 * from light to dark, at nearly equal steps of lightness, so that order survives greyscale, print
 * and colour-blindness; nothing done is a light grey. Arms have no order: they take the colours of
 * Okabe and Ito (2008, jfly.uni-koeln.de/color), and a figure also tells them apart by marker or
 * dash. On a dark ground the order of lightness is turned round, so that what weighs most still
 * stands out most. {@code PaletteTest} keeps the least distance.
 */
public class Palette {
  private static final List<Color> RUNGS =
      colours(0xEFEFEF, 0xF7CE3A, 0xF9920B, 0xE35D30, 0xB63556, 0x771C6D, 0x2D0C51);
  private static final List<Color> RESPONSES =
      colours(0xEFEFEF, 0xA4DA36, 0x38B877, 0x248B8C, 0x375A8C, 0x461869);

  /** Okabe and Ito's, without the yellow, which is too light for a line on white. */
  private static final List<Color> ARMS =
      colours(0x000000, 0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9);

  private static final List<Color> ARMS_IN_GREY =
      colours(0x000000, 0x8C8C8C, 0x4D4D4D, 0xA6A6A6, 0x333333, 0x737373, 0xB3B3B3);

  private static final List<Color> RUNGS_ON_DARK =
      colours(0x2B3038, 0x8A226A, 0xBC3754, 0xE45A31, 0xF98E09, 0xF9CB35, 0xFCFFA4);
  private static final List<Color> RESPONSES_ON_DARK =
      colours(0x2B3038, 0x3B528B, 0x26818E, 0x2FB47C, 0x86D549, 0xFDE725);
  private static final List<Color> ARMS_ON_DARK =
      colours(0xECECEC, 0x56B4E9, 0xE69F00, 0x009E73, 0xCC79A7, 0xF0E442, 0xD55E00);

  /** The viridis map at ten places, from dark to light. */
  private static final List<Color> VIRIDIS =
      colours(
          0x440154, 0x482878, 0x3E4A89, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6ECE58, 0xB5DE2B,
          0xFDE725);

  private static final Color DARK_INK = new Color(0x1A1A1A);

  private final Theme theme;

  /**
   * The colours of a theme.
   *
   * @param theme colour, grey or dark
   */
  public Palette(Theme theme) {
    this.theme = theme;
  }

  /** What is drawn on. */
  Color paper() {
    return theme == Theme.DARK ? new Color(0x16181D) : Color.WHITE;
  }

  /**
   * Text and axes.
   *
   * @return the colour of text
   */
  public Color ink() {
    return theme == Theme.DARK ? new Color(0xECECEC) : DARK_INK;
  }

  /**
   * Secondary text and leader lines; contrast with the paper above 4.5 to 1.
   *
   * @return a grey
   */
  public Color faintInk() {
    return theme == Theme.DARK ? new Color(0xA8ADB5) : new Color(0x666666);
  }

  /**
   * Lines that guide the eye and carry no data.
   *
   * @return a colour near the paper's
   */
  public Color guide() {
    return theme == Theme.DARK ? new Color(0x3F454F) : new Color(0xD9D9D9);
  }

  /** Ground that carries no data, such as the land of states that take no part. */
  Color ground() {
    return theme == Theme.DARK ? new Color(0x343A43) : new Color(0xDADADA);
  }

  /** The sea: a tone off the paper, so that a white state is seen to be one. */
  Color sea() {
    return theme == Theme.DARK ? new Color(0x1E222A) : themed(new Color(0xF1F5F9));
  }

  /**
   * The colour of a rung.
   *
   * @param rung 0 to 6
   * @return the farther from the paper's, the higher
   */
  public Color rung(int rung) {
    return theme == Theme.DARK ? RUNGS_ON_DARK.get(rung) : themed(RUNGS.get(rung));
  }

  /**
   * The colour of a dispute whose last incident is past.
   *
   * @return a grey between that of rung 0 and the inks
   */
  Color dormant() {
    return theme == Theme.DARK ? new Color(0x4A515C) : themed(new Color(0xC9CCD1));
  }

  /**
   * The colour of an ally's response.
   *
   * @param response 0 for none to 5 for full
   * @return the farther from the paper's, the more
   */
  public Color response(int response) {
    return theme == Theme.DARK ? RESPONSES_ON_DARK.get(response) : themed(RESPONSES.get(response));
  }

  /**
   * The colour of an arm, or of any other thing without order. After the seventh they come again.
   *
   * @param index 0 for the first
   * @return a colour unlike its neighbours
   */
  public Color arm(int index) {
    List<Color> arms =
        switch (theme) {
          case COLOUR -> ARMS;
          case GREY -> ARMS_IN_GREY;
          case DARK -> ARMS_ON_DARK;
        };
    return arms.get(index % arms.size());
  }

  /**
   * A colour for a quantity: near the paper's for little, far from it for much, so that ink means
   * amount.
   *
   * @param share where it lies between the least and the greatest, 0 to 1
   */
  Color scale(double share) {
    double within = Math.max(0, Math.min(1, share));
    double place = (theme == Theme.DARK ? within : 1 - within) * (VIRIDIS.size() - 1);
    int below = (int) Math.min(VIRIDIS.size() - 2, Math.floor(place));
    double part = place - below;
    Color from = VIRIDIS.get(below);
    Color to = VIRIDIS.get(below + 1);
    return themed(mixed(from, to, (low, high) -> (int) Math.round(low + part * (high - low))));
  }

  /** A colour whose red, green and blue are each made of those of two others. */
  private static Color mixed(Color one, Color other, IntBinaryOperator mix) {
    return new Color(
        mix.applyAsInt(one.getRed(), other.getRed()),
        mix.applyAsInt(one.getGreen(), other.getGreen()),
        mix.applyAsInt(one.getBlue(), other.getBlue()));
  }

  /** A tone of a colour near the paper, opaque, for the band around a line of that colour. */
  Color tint(Color colour) {
    return mixed(paper(), colour, (paper, tone) -> paper + (tone - paper) / 4);
  }

  /** The colour where two bands lie over one another: as if both were glass on the paper. */
  Color overlap(Color under, Color over) {
    return theme == Theme.DARK
        ? mixed(under, over, (low, high) -> 255 - (255 - low) * (255 - high) / 255)
        : mixed(under, over, (low, high) -> low * high / 255);
  }

  /**
   * Black or white, whichever reads better on a colour.
   *
   * @param background the colour
   * @return of the text on it
   */
  public Color on(Color background) {
    // Equal contrast with black and with white is at a luminance of 0.179 (WCAG 2.1).
    return luminance(background) > 0.179 ? DARK_INK : Color.WHITE;
  }

  private Color themed(Color colour) {
    if (theme != Theme.GREY) {
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
