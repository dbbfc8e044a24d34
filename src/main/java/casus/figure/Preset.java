package casus.figure;

import casus.text.Named;

/**
 * A size of page and of text that a journal or a slide asks for. Widths are those of one or two
 * columns of print; a figure chooses its height, up to the preset's greatest.
 */
public enum Preset implements Named {
  /** Nature: one column, 89 mm; text of 5 to 7 pt in a sans serif such as Arial. */
  NATURE_1COL("nature-1col", 89, 170, 7, 6),
  /** Nature: two columns, 183 mm. */
  NATURE_2COL("nature-2col", 183, 170, 7, 6),
  /** American Political Science Review: one column of its two, 86 mm. */
  APSR_1COL("apsr-1col", 86, 200, 8, 7),
  /** Elsevier: one column, 90 mm; text of 7 pt, no smaller than 6 pt. */
  ELSEVIER_1COL("elsevier-1col", 90, 235, 8, 7),
  /** Elsevier: two columns, 190 mm. */
  ELSEVIER_2COL("elsevier-2col", 190, 235, 8, 7),
  /** A slide of 13⅓ by 7½ inches. Its height is fixed. */
  SLIDE_16X9("slide-16x9", 25.4 * 40 / 3, 190.5, 18, 15);

  /** Points in a millimetre: a point is 1/72 inch. */
  static final double POINTS_PER_MM = 72 / 25.4;

  private final String word;
  private final double widthMm;
  private final double greatestHeightMm;
  private final float textPt;
  private final float smallPt;

  Preset(String word, double widthMm, double greatestHeightMm, float textPt, float smallPt) {
    this.word = word;
    this.widthMm = widthMm;
    this.greatestHeightMm = greatestHeightMm;
    this.textPt = textPt;
    this.smallPt = smallPt;
  }

  @Override
  public String word() {
    return word;
  }

  /**
   * The exact width of the page.
   *
   * @return in millimetres
   */
  public double widthMm() {
    return widthMm;
  }

  /**
   * The greatest height of the page; of a slide, its height.
   *
   * @return in millimetres
   */
  public double greatestHeightMm() {
    return greatestHeightMm;
  }

  /**
   * The size of titles and labels.
   *
   * @return in points at final size
   */
  public float textPt() {
    return textPt;
  }

  /**
   * The size of the smallest text: numbers at ticks and in bars.
   *
   * @return in points at final size; at least 6
   */
  public float smallPt() {
    return smallPt;
  }

  /** Whether every page has the greatest height, whatever is on it. */
  boolean fixedHeight() {
    return this == SLIDE_16X9;
  }
}
