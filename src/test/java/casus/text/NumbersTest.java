package casus.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.SplittableRandom;
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

  /** What {@link Numbers#text} gave when it was left to Java's library, which is slower. */
  private static String byTheLibrary(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  @Test
  void textHasTheDigitsThatJavaGives() {
    SplittableRandom dice = new SplittableRandom(1);
    for (int i = 0; i < 100_000; i++) {
      double uniform = dice.nextDouble(-1, 1);
      double anySize = Math.scalb(uniform, dice.nextInt(-18, 50));
      double tenths = Math.rint(anySize * 10_000) / 10_000;
      for (double value :
          new double[] {uniform, anySize, tenths, Math.nextUp(tenths), Math.nextDown(tenths)}) {
        if (Math.abs(value) >= 1e-6 && Math.abs(value) < 1e15) {
          assertThat(Numbers.text(value)).isEqualTo(byTheLibrary(value));
        }
      }
    }
  }

  @Test
  void textAtTheEndsOfWhatIsWrittenPlainlyIsThatOfJava() {
    for (int power = -20; power < 50; power++) {
      for (double start : new double[] {Math.scalb(1.0, power), Math.pow(10, power)}) {
        double value = start;
        for (int step = 0; step < 3; step++) {
          value = Math.nextDown(value);
        }
        for (int step = 0; step < 6; step++) {
          if (value >= 1e-6 && value < 1e15) {
            assertThat(Numbers.text(value)).isEqualTo(byTheLibrary(value));
            assertThat(Numbers.text(-value)).isEqualTo("-" + byTheLibrary(value));
          }
          value = Math.nextUp(value);
        }
      }
    }
  }

  @Test
  void wholeNumbersOfAllSizesAreWrittenAsJavaDoes() {
    for (int shift = 0; shift < Long.SIZE; shift++) {
      for (long number : new long[] {1L << shift, (1L << shift) - 1, -(1L << shift), 9L << shift}) {
        AsciiText text = new AsciiText(1);
        text.add(number);
        assertThat(text).hasToString(Long.toString(number));
      }
    }
  }
}
