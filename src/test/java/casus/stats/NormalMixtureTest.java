package casus.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NormalMixtureTest {
  /** Two clusters: two thirds about (−2, 0), one third about (1, 1). */
  private static final double[][] POINTS = points(3000);

  private static double[][] points(int n) {
    Random random = new Random(1);
    double[][] points = new double[n][];
    for (int i = 0; i < n; i++) {
      double x = random.nextGaussian();
      double y = random.nextGaussian();
      points[i] =
          i % 3 == 0 ? new double[] {1 + .5 * x, 1 + .5 * y} : new double[] {-2 + .4 * x, y};
    }
    return points;
  }

  private static double[] even(int n) {
    double[] weights = new double[n];
    Arrays.fill(weights, 1);
    return weights;
  }

  private static NormalMixture fitted() {
    return NormalMixture.fit(POINTS, even(POINTS.length), 4);
  }

  private static double sum(NormalMixture mixture) {
    double step = .02;
    double sum = 0;
    for (double x = -8; x < 8; x += step) {
      for (double y = -8; y < 8; y += step) {
        sum += Math.exp(-(x * x + y * y) / 2) * mixture.ratio(x, y);
      }
    }
    return sum * step * step / (2 * Math.PI);
  }

  @Test
  void theRatioIsThatOfADensity() {
    assertThat(sum(fitted())).isCloseTo(1, within(1e-6));
    assertThat(sum(fitted().halfway())).isCloseTo(1, within(1e-6));
  }

  @Test
  void clustersAreTold() {
    NormalMixture mixture = fitted();
    double[] first = {0, 0};
    double[] second = {0, 0};
    mixture.place(1e-9, first);
    mixture.place(1 - 1e-9, second);
    double[] left = first[0] < second[0] ? first : second;
    double[] right = first[0] < second[0] ? second : first;

    assertThat(mixture.parts()).isEqualTo(2);
    assertThat(left[0]).isCloseTo(-2, within(.05));
    assertThat(left[1]).isCloseTo(0, within(.1));
    assertThat(right[0]).isCloseTo(1, within(.05));
    assertThat(right[1]).isCloseTo(1, within(.05));
  }

  /** Neyman's rule: the ratio is the root of the other, but for a factor. */
  @Test
  void halfwayGoesWithTheRootOfTheRatio() {
    NormalMixture mixture = NormalMixture.fit(POINTS, even(POINTS.length), 1);
    NormalMixture halfway = mixture.halfway();
    double factor = halfway.ratio(0, 0) / Math.sqrt(mixture.ratio(0, 0));

    for (double[] point : new double[][] {{1, -1}, {-2, .5}, {3, 2}}) {
      assertThat(halfway.ratio(point) / Math.sqrt(mixture.ratio(point)))
          .isCloseTo(factor, within(1e-9 * factor));
    }
  }

  /**
   * A closed form: the chance that a normal number is above 3.5, of which 0.02 % of plain draws
   * would tell. Five standard errors: a false alarm once in two million seeds.
   */
  @Test
  @Tag("statistical")
  void weightedPointsHaveTheChanceOfPlainOnes() {
    double[][] beyond = {{3.6}, {3.7}, {3.55}, {3.9}, {3.8}};
    NormalMixture mixture = NormalMixture.fit(beyond, even(5), 1).halfway();
    Random random = new Random(2);
    Moments weights = new Moments();
    for (int i = 0; i < 20_000; i++) {
      double[] point = {random.nextGaussian()};
      boolean plain = random.nextDouble() < .1;
      if (!plain) {
        mixture.place(random.nextDouble(), point);
      }
      weights.add(point[0] > 3.5 ? 1 / (.1 + .9 * mixture.ratio(point)) : 0);
    }
    double truth = 2.326290790355250e-4; // R: pnorm(-3.5)

    assertThat(weights.mean()).isCloseTo(truth, within(5 * weights.standardError()));
    assertThat(weights.standardError()).isLessThan(.25 * Math.sqrt(truth / 20_000));
  }

  @Test
  void withoutWeightThereIsNothingToFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NormalMixture.fit(new double[][] {{1}}, new double[] {0}, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NormalMixture.fit(new double[0][], new double[0], 2));
  }
}
