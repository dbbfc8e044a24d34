package casus.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
  /**
   * Least distance of any two rungs or responses in the CIEDE2000 metric, to every eye. One is just
   * noticeable side by side; at 6 two patches are told apart at a glance, also when parted.
   */
  private static final double LEAST_DISTANCE = 6;

  private static final List<Color> RUNGS =
      IntStream.range(0, 7).mapToObj(new Palette(Theme.COLOUR)::rung).toList();
  private static final List<Color> RESPONSES =
      IntStream.range(0, 6).mapToObj(new Palette(Theme.COLOUR)::response).toList();

  @ParameterizedTest
  @EnumSource(Eye.class)
  void rungsAreToldApart(Eye eye) {
    assertThat(leastDistance(RUNGS, eye)).isGreaterThan(LEAST_DISTANCE);
  }

  @ParameterizedTest
  @EnumSource(Eye.class)
  void responsesAreToldApart(Eye eye) {
    assertThat(leastDistance(RESPONSES, eye)).isGreaterThan(LEAST_DISTANCE);
  }

  /** Lines of arms also differ by dash and marker; so less is asked of their colours. */
  @ParameterizedTest
  @EnumSource(
      value = Eye.class,
      names = {"NORMAL", "DEUTERANOPE", "PROTANOPE"})
  void armsAreToldApart(Eye eye) {
    List<Color> arms = IntStream.range(0, 7).mapToObj(new Palette(Theme.COLOUR)::arm).toList();

    assertThat(leastDistance(arms, eye)).isGreaterThan(8);
  }

  @ParameterizedTest
  @EnumSource(Eye.class)
  void onADarkGroundRungsAndResponsesAreToldApart(Eye eye) {
    Palette dark = new Palette(Theme.DARK);

    assertThat(leastDistance(IntStream.range(0, 7).mapToObj(dark::rung).toList(), eye))
        .isGreaterThan(LEAST_DISTANCE);
    assertThat(leastDistance(IntStream.range(0, 6).mapToObj(dark::response).toList(), eye))
        .isGreaterThan(LEAST_DISTANCE);
  }

  @ParameterizedTest
  @EnumSource(Eye.class)
  void classesOfChanceAreToldApart(Eye eye) {
    for (Theme theme : List.of(Theme.COLOUR, Theme.DARK)) {
      Palette palette = new Palette(theme);
      List<Color> classes =
          IntStream.range(0, ChanceClasses.names(Print.USUAL).size())
              .mapToObj(place -> ChanceClasses.colour(palette, place))
              .toList();

      assertThat(leastDistance(classes, eye)).as(theme.word()).isGreaterThan(LEAST_DISTANCE);
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void inkReadsOnThePaperOfEachTheme(Theme theme) {
    Palette palette = new Palette(theme);

    assertThat(contrast(palette.ink(), palette.paper())).isGreaterThan(12);
    assertThat(contrast(palette.faintInk(), palette.paper())).isGreaterThan(4.5);
    for (int arm = 0; arm < 7 && theme == Theme.DARK; arm++) {
      assertThat(contrast(palette.arm(arm), palette.paper())).as("arm " + arm).isGreaterThan(3);
    }
  }

  @Test
  void higherIsLighterOnADarkGround() {
    List<Color> rungs = IntStream.range(0, 7).mapToObj(new Palette(Theme.DARK)::rung).toList();

    assertThat(rungs).isSortedAccordingTo((a, b) -> Double.compare(lightness(a), lightness(b)));
  }

  @Test
  void higherIsDarker() {
    assertThat(RUNGS).isSortedAccordingTo((a, b) -> Double.compare(lightness(b), lightness(a)));
    assertThat(RESPONSES).isSortedAccordingTo((a, b) -> Double.compare(lightness(b), lightness(a)));
  }

  @Test
  void moreIsDarkerOnTheScale() {
    Palette palette = new Palette(Theme.COLOUR);
    List<Color> scale =
        IntStream.rangeClosed(0, 50).mapToObj(i -> palette.scale(i / 50.0)).toList();

    assertThat(scale).isSortedAccordingTo((a, b) -> Double.compare(lightness(b), lightness(a)));
  }

  @Test
  void textOnAnyRungOrResponseHasTheContrastThatWcagAsksFor() {
    Palette palette = new Palette(Theme.COLOUR);
    for (List<Color> colours : List.of(RUNGS, RESPONSES)) {
      for (Color colour : colours) {
        double contrast = contrast(palette.on(colour), colour);
        // 4.5 for text (AA); the two mid tones allow neither black nor white more than 4.2.
        assertThat(contrast).as("on " + colour).isGreaterThan(4.1);
      }
    }
    assertThat(contrast(palette.faintInk(), Color.WHITE)).isGreaterThan(4.5);
  }

  @Test
  void greyThemeKeepsTheOrderOfLightness() {
    Palette grey = new Palette(Theme.GREY);
    for (int rung = 0; rung < 7; rung++) {
      assertThat(lightness(grey.rung(rung))).isCloseTo(lightness(RUNGS.get(rung)), within(0.5));
    }
  }

  /** Pairs 1, 7, 17 and 25 of Sharma, Wu and Dalal (2005), doi:10.1002/col.20070, table 1. */
  @ParameterizedTest
  @CsvSource({
    "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
    "50, 0, 0, 50, -1, 2, 2.3669",
    "50, 2.5, 0, 73, 25, -18, 27.1492",
    "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644"
  })
  void distanceIsThatOfThePublishedTable(
      double l1, double a1, double b1, double l2, double a2, double b2, double expected) {
    assertThat(ciede2000(new double[] {l1, a1, b1}, new double[] {l2, a2, b2}))
        .isCloseTo(expected, within(5e-5));
  }

  /** Who looks; matrices on linear RGB of Machado et al. (2009), doi:10.1109/TVCG.2009.113. */
  private enum Eye {
    NORMAL(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
    DEUTERANOPE(
        new double[][] {
          {0.367322, 0.860646, -0.227968},
          {0.280085, 0.672501, 0.047413},
          {-0.011820, 0.042940, 0.968881}
        }),
    PROTANOPE(
        new double[][] {
          {0.152286, 1.052583, -0.204868},
          {0.114503, 0.786281, 0.099216},
          {-0.003882, -0.048116, 1.051998}
        }),
    GREYSCALE(
        new double[][] {
          {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}
        });

    private final double[][] matrix;

    Eye(double[][] matrix) {
      this.matrix = matrix;
    }

    double[] lab(Color colour) {
      double[] seen = new double[3];
      double[] rgb = linear(colour);
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          seen[i] += matrix[i][j] * rgb[j];
        }
        seen[i] = Math.max(0, Math.min(1, seen[i]));
      }
      return PaletteTest.lab(seen);
    }
  }

  private static double leastDistance(List<Color> colours, Eye eye) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < colours.size(); i++) {
      for (int j = 0; j < i; j++) {
        least = Math.min(least, ciede2000(eye.lab(colours.get(i)), eye.lab(colours.get(j))));
      }
    }
    return least;
  }

  private static double lightness(Color colour) {
    return lab(linear(colour))[0];
  }

  private static double contrast(Color a, Color b) {
    double lighter = Math.max(Palette.luminance(a), Palette.luminance(b));
    double darker = Math.min(Palette.luminance(a), Palette.luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double[] linear(Color colour) {
    double[] rgb = new double[3];
    int[] channels = {colour.getRed(), colour.getGreen(), colour.getBlue()};
    for (int i = 0; i < 3; i++) {
      double c = channels[i] / 255.0;
      rgb[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
    return rgb;
  }

  /** CIELAB of linear sRGB, white D65. */
  private static double[] lab(double[] rgb) {
    double x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
    double y = f(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
    double z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double f(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }

  /** The colour difference of CIE 142-2001. */
  private static double ciede2000(double[] one, double[] two) {
    double c = (Math.hypot(one[1], one[2]) + Math.hypot(two[1], two[2])) / 2;
    double g = 0.5 * (1 - Math.sqrt(seventh(c)));
    double a1 = (1 + g) * one[1];
    double a2 = (1 + g) * two[1];
    double c1 = Math.hypot(a1, one[2]);
    double c2 = Math.hypot(a2, two[2]);
    double h1 = hue(a1, one[2]);
    double h2 = hue(a2, two[2]);
    boolean grey = c1 * c2 == 0;
    double dh = grey ? 0 : h2 - h1;
    dh = dh > 180 ? dh - 360 : dh < -180 ? dh + 360 : dh;
    double dHue = 2 * Math.sqrt(c1 * c2) * sin(dh / 2);
    double h = h1 + h2;
    if (!grey) {
      h = Math.abs(h1 - h2) <= 180 ? h / 2 : h < 360 ? (h + 360) / 2 : (h - 360) / 2;
    }
    double l = (one[0] + two[0]) / 2;
    double chroma = (c1 + c2) / 2;
    double t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6);
    t -= 0.20 * cos(4 * h - 63);
    double sl = 1 + 0.015 * (l - 50) * (l - 50) / Math.sqrt(20 + (l - 50) * (l - 50));
    double dl = (two[0] - one[0]) / sl;
    double dc = (c2 - c1) / (1 + 0.045 * chroma);
    double dhs = dHue / (1 + 0.015 * chroma * t);
    double turn = 30 * Math.exp(-Math.pow((h - 275) / 25, 2));
    double rotation = -sin(2 * turn) * 2 * Math.sqrt(seventh(chroma));
    return Math.sqrt(dl * dl + dc * dc + dhs * dhs + rotation * dc * dhs);
  }

  private static double seventh(double c) {
    double power = Math.pow(c, 7);
    return power / (power + Math.pow(25, 7));
  }

  private static double hue(double a, double b) {
    double degrees = Math.toDegrees(Math.atan2(b, a));
    return degrees < 0 ? degrees + 360 : degrees;
  }

  private static double sin(double degrees) {
    return Math.sin(Math.toRadians(degrees));
  }

  private static double cos(double degrees) {
    return Math.cos(Math.toRadians(degrees));
  }
}
