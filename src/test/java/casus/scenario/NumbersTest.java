package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumbersTest {
  @ParameterizedTest
  @CsvSource({"0.0001,0.0001", "4,4", "-0.5,-0.5", "36525,36525", "1.5e-12,1.5E-12", "-0.0,0"})
  void numberIsWrittenShort(double value, String text) {
    assertThat(Numbers.text(value)).isEqualTo(text);
  }

  @Test
  void writtenNumberReadsBackAsTheSame() {
    Random random = new Random(5);
    for (int i = 0; i < 10_000; i++) {
      double value = random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
      assertThat(Double.parseDouble(Numbers.text(value))).isEqualTo(value);
    }
  }

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

  @ParameterizedTest
  @CsvSource({
    "resolv,resolve,1",
    "rslove,resolve,2",
    "abcd,abdc,1",
    "kitten,sitting,3",
    "same,same,0",
    "'',abc,3"
  })
  void distanceOfWordsCountsLetters(String one, String other, int distance) {
    assertThat(Suggestion.distance(one, other)).isEqualTo(distance);
    assertThat(Suggestion.distance(other, one)).isEqualTo(distance);
  }
}
