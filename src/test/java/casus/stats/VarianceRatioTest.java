package casus.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class VarianceRatioTest {
  @Test
  void plainRunsGainNothing() {
    VarianceRatio ratio = new VarianceRatio();
    for (int run = 0; run < 1000; run++) {
      ratio.add(run % 50 == 0 ? 1 : 0, 7, 7);
    }

    assertThat(ratio.estimate(0, .95).value()).isCloseTo(1, within(2e-3));
    assertThat(ratio.estimate(7000, .95).value()).isCloseTo(.5, within(1e-3));
    assertThat(ratio.work()).isEqualTo(7000);
    assertThat(ratio.plainWork()).isEqualTo(7);
  }

  @Test
  void rootsOfOneShareAllToldNothing() {
    VarianceRatio ratio = new VarianceRatio();
    for (int root = 0; root < 10; root++) {
      ratio.add(.5, 1, 1);
    }

    assertThat(ratio.estimate(0, .95).isDefined()).isFalse();
  }

  /**
   * Roots with the share .02 in one of ten, for three times the work: p = .002, variance 3.6e-5,
   * hence 18.5 times less than that of plain runs, and 6.2 for equal work. A false alarm once in a
   * thousand seeds.
   */
  @Test
  @Tag("statistical")
  void theIntervalHoldsTheRatio() {
    double truth = .002 * .998 / 3.6e-5 / 3;
    int held = 0;
    SplittableRandom random = new SplittableRandom(3);
    for (int trial = 0; trial < 400; trial++) {
      VarianceRatio ratio = new VarianceRatio();
      for (int root = 0; root < 2000; root++) {
        double work = 1 + random.nextDouble();
        ratio.add(random.nextDouble() < .1 ? .02 : 0, work, 3 * work);
      }
      held += ratio.estimate(0, .95).interval().contains(truth) ? 1 : 0;
    }

    assertThat(held).isBetween(364, 394);
  }
}
