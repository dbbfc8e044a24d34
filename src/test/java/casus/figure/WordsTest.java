package casus.figure;

import static org.assertj.core.api.Assertions.assertThat;

import casus.results.Titles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final Style STYLE =
      new Style(
          Preset.NATURE_1COL,
          new Palette(Theme.COLOUR),
          Typeface.load(),
          Borders.DE_FACTO,
          Print.USUAL);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.924 | 0.9202 | 0.9276 | 92.4 [92.0, 92.8]",
        "0.0199 | 0.0180 | 0.0219 | 2.0 [1.8, 2.2]",
        "0.5 | 0.2 | 0.8 | 50 [20, 80]",
        "0.0002 | 0.00008 | 0.0005 | 0.020 [0.008, 0.050]",
        "1 | 0.9998 | 1 | 100.00 [99.98, 100.00]"
      })
  void percentagesHaveTheDigitsTheirIntervalsWarrant(
      double value, double lo, double hi, String expected) {
    assertThat(Words.percentWithInterval(value, lo, hi)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0%",
    "0.0199, 2.0%",
    "0.00083, 0.083%",
    "0.124, 12%",
    "1, 100%",
    "0.00005, 0.0050%"
  })
  void roughPercentagesHaveTwoDigits(double share, String expected) {
    assertThat(Words.roughPercent(share)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "-0.011, -0.0125, -0.0095, −1.1",
    "0.014, 0.010, 0.018, +1.4",
    "0.0000001, -0.002, 0.002, 0.0"
  })
  void differencesHaveASignAndZeroHasNone(double value, double lo, double hi, String expected) {
    assertThat(Words.signedPoints(value, Words.pointDecimals(lo, hi))).isEqualTo(expected);
  }

  @Test
  void aColumnOfDifferencesHasTheDecimalsOfItsNarrowestInterval() {
    int decimals = Math.max(Words.pointDecimals(0.01, 0.03), Words.pointDecimals(0.001, 0.0028));

    assertThat(Words.signedPoints(0.02, 0.01, 0.03, decimals)).isEqualTo("+2.00 [+1.00, +3.00]");
    assertThat(Words.signedPoints(0.0019, 0.001, 0.0028, decimals))
        .isEqualTo("+0.19 [+0.10, +0.28]");
  }

  @Test
  void aDifferenceWithoutIntervalIsToldWithoutOne() {
    assertThat(Words.signedPoints(0.02, Double.NaN, Double.NaN, 1)).isEqualTo("+2.0");
    assertThat(Words.signedPoints(Double.NaN, Double.NaN, Double.NaN, 1)).isEqualTo("–");
  }

  @Test
  void warScaleForceIsNotCalledWar() {
    assertThat(Words.rung(4)).isEqualTo("4 War-scale force");
    assertThat(Titles.standard("war")).isEqualTo("War");
    assertThat(Titles.standard("nuclear")).isEqualTo("Nuclear use");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0.03124 | 0.0312", "12345 | 12,300", "-1.5 | −1.5", "0 | 0", "100 | 100"})
  void numbersHaveThreeDigits(double value, String expected) {
    assertThat(Words.number(value)).isEqualTo(expected);
  }

  @Test
  void longTextIsCutInTheMiddle() {
    String text = "a-very-long-treaty-name-of-many-members";
    double room = STYLE.width("a-very-long-treaty-name", STYLE.small());

    String cut = Words.fitted(text, room, STYLE, STYLE.small());

    assertThat(cut).startsWith("a-very-").contains("…").endsWith("members");
    assertThat(STYLE.width(cut, STYLE.small())).isLessThanOrEqualTo(room + 0.01);
    assertThat(Words.fitted("short", room, STYLE, STYLE.small())).isEqualTo("short");
  }

  @Test
  void pathsKeepTheirEnds() {
    String path = "treaties.rus-prk-2024.articles.4.readings.aggression.weight";
    double room = STYLE.width("…readings.aggression.weight", STYLE.small());

    assertThat(Words.tail(path, room, STYLE, STYLE.small()))
        .isEqualTo("…readings.aggression.weight");
  }

  @Test
  void namesAreListedAsInASentence() {
    assertThat(Words.list(List.of("a"))).isEqualTo("a");
    assertThat(Words.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
  }
}
