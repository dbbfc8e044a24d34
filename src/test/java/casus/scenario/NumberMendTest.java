package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of numbers written otherwise; the number meant is never another. */
class NumberMendTest {
  private static final Origin HERE = new Origin(Source.of("a.yaml", "x"), 1, 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          8,5      | decimals take a point: 8.5
          -,5      | decimals take a point: -0.5
          1,000    | write 1000 if a thousand is meant, 1.000 if decimals are
          1.000,5  | decimals take a point, and nothing stands between thousands: 1000.5
          1,000.5  | nothing stands between thousands: 1000.5
          1.234.567| nothing stands between thousands: 1234567
          1 000    | nothing stands between thousands: 1000
          1'000    | nothing stands between thousands: 1000
          1_000    | nothing stands between thousands: 1000
          1_0.5    | nothing stands between digits: 10.5
          0x10     | numbers are decimal: 16
          0o17     | numbers are decimal: 15
          0b101    | numbers are decimal: 5
          50 %     | write 0.5
          50%      | write 0.5
          12,5 %   | write 0.125
          5 ‰      | write 0.005
          1/2      | write 0.5
          2 1/2    | write 2.5
          ½        | write 0.5
          2½       | write 2.5
          −8       | write -8
          ８．５     | write 8.5
          ٨٫٥      | decimals take a point: 8.5
          8 e2     | write 8e2
          8d0      | write 8e0
          2×10^3   | write 2e3
          8O       | write 80
          ~0.5     | write 0.5, or where a distribution may stand, such as normal(mean,sd)
          2025-01-11| days are counted from 0, the scenario's date
          8-10     | where a distribution may stand, write uniform(8,10)
          8–10     | where a distribution may stand, write uniform(8,10)
          """)
  void numberWrittenOtherwiseIsMendedToTheSameNumber(String written, String hint) {
    Problems problems = new Problems();

    assertThat(Measure.ANY.parse(written, HERE, "x", problems)).isEmpty();
    assertThat(problems.sorted())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains(written))
        .extracting(Problem::hint)
        .isEqualTo(hint);
  }

  @ParameterizedTest
  @CsvSource({
    "TIME, 365 days, write 365 d",
    "TIME, '30,5 days', write 30.5 d",
    "TIME, '1,5 y', decimals take a point: 1.5 y",
    "PER_YEAR, 6 per year, write 6 /y",
    "SHARE, '12,5 %', decimals take a point: 12.5 %",
    "SHARE, 12 percent, write 0.12",
    "DISTANCE, '1,190.5 km', nothing stands between thousands: 1190.5 km"
  })
  void unitsStayWithTheNumber(Unit unit, String written, String hint) {
    Problems problems = new Problems();

    new Measure(unit, 0, 1e9).parse(written, HERE, "x", problems);

    assertThat(problems.sorted()).singleElement().extracting(Problem::hint).isEqualTo(hint);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8±1",
        "8 +/- 1",
        "8;5",
        "1,23,456",
        "8.5.1",
        "8 (assumed)",
        "<8",
        "1e",
        "$8",
        "eight",
        "5k",
        "8.5 5",
        "8 men"
      })
  void whatCanMeanSeveralNumbersIsMendedToNone(String written) {
    Problems problems = new Problems();

    assertThat(Measure.ANY.parse(written, HERE, "x", problems)).isEmpty();
    assertThat(problems.sorted()).hasSize(1);
    assertThat(problems.sorted().get(0).hint()).doesNotMatch("write [-+.\\d]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-400", "-1e-400", "9007199254740993", "1e400", "0.00000001e-330"})
  void numberThatCannotBeUsedAsWrittenIsRefused(String written) {
    Problems problems = new Problems();

    assertThat(Measure.ANY.parse(written, HERE, "x", problems)).isEmpty();
    assertThat(problems.anyError()).isTrue();
  }

  @Test
  void digitsThatNoDoubleHoldsAreToldOf() {
    Problems problems = new Problems();

    assertThat(Measure.ANY.parse("0.1234567890123456789", HERE, "x", problems).get())
        .isEqualTo(0.12345678901234568);
    assertThat(problems.sorted())
        .singleElement()
        .extracting(Problem::severity)
        .isEqualTo(Problem.Severity.WARNING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "0.0", "0e-999", "1e-300", "9007199254740992", "0.10000000000000001"})
  void numberThatCanBeUsedIsUsedWithoutAWord(String written) {
    Problems problems = new Problems();

    assertThat(Measure.ANY.parse(written, HERE, "x", problems).get())
        .isEqualTo(Double.parseDouble(written));
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void percentIsExactToTheLastDigit() {
    for (int percent = 0; percent <= 100; percent++) {
      assertThat(Measure.SHARE.parse(percent + " %", HERE, "x", new Problems()).get())
          .isEqualTo(Double.parseDouble(percent + "e-2"));
    }
  }
}
