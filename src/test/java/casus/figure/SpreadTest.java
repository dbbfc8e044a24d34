package casus.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.stats.Estimate;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpreadTest {
  @Test
  void densityHoldsAllThatWasCountedAlsoAtTheEnds() {
    Spread spread = new Spread(new Spread.Scale(0, 365, true, false));
    for (int i = 0; i < 500; i++) {
      spread.add(i % 3);
      spread.add(365);
    }

    assertThat(Arrays.stream(spread.density()).sum()).isCloseTo(1, within(1e-3));
  }

  @Test
  void densityOfNormalValuesPeaksAtTheirMean() {
    Spread spread = new Spread(new Spread.Scale(0, 100, false, false));
    Random random = new Random(4);
    for (int i = 0; i < 5000; i++) {
      spread.add(60 + 8 * random.nextGaussian());
    }

    double[] density = spread.density();
    int peak = 0;
    for (int bin = 1; bin < density.length; bin++) {
      peak = density[bin] > density[peak] ? bin : peak;
    }

    assertThat(new Spread.Scale(0, 100, false, false).value(peak)).isCloseTo(60, within(2.0));
    assertThat(density[peak]).isCloseTo(100 / 399.0 / (8 * Math.sqrt(2 * Math.PI)), within(0.0015));
  }

  @Test
  void mediansOfWholeNumbersAreExact() {
    Spread spread = new Spread(new Spread.Scale(0, 20, true, false));
    for (int value : new int[] {1, 2, 2, 3, 9, 9, 20}) {
      spread.add(value);
    }

    Estimate median = spread.median();

    assertThat(median.value()).isEqualTo(3);
    assertThat(median.low()).isEqualTo(1);
    assertThat(median.high()).isEqualTo(20);
  }

  @Test
  void logarithmicScaleKeepsValuesWithinTheirBins() {
    Spread.Scale scale = new Spread.Scale(1, 100_000, true, true);
    for (double value : new double[] {1, 7, 300, 12_345, 100_000}) {
      assertThat(scale.value(scale.bin(value))).isCloseTo(value, within(0.03 * value));
    }
    assertThat(scale.bin(0)).isZero();
  }
}
