package casus.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0.0001,0.0001",
    "4,4",
    "-0.5,-0.5",
    "36525,36525",
    "1.5e-12,1.5E-12",
    "-0.0,0",
    "3e-4,0.0003",
    "NaN,''"
  })
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
}
