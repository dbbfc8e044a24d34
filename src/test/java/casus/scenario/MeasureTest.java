package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MeasureTest {
  @ParameterizedTest
  @CsvSource({
    "1 d,TIME,1",
    "26 wk,TIME,182",
    "18 mo,TIME,547.875",
    "2 y,TIME,730.5",
    "2y,TIME,730.5",
    "0,TIME,0",
    "12 %,SHARE,0.12",
    "1e-3 /d,PER_DAY,0.001",
    "365.25 /y,PER_DAY,1",
    "1 /mo,PER_YEAR,12",
    "1 /d,PER_YEAR,365.25",
    "190 km,DISTANCE,190",
    "+.5,NONE,0.5"
  })
  void unitsAreConverted(String text, Unit unit, double value) {
    Measure measure = new Measure(unit, 0, 1e6);

    assertThat(
            measure
                .read(Node.Scalar.of(text, Origin.named("test")), "x", new Problems())
                .orElseThrow())
        .isEqualTo(value);
  }
}
