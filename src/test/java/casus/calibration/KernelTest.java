package casus.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.crisis.Distribution;
import casus.scenario.ParameterLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Kernel and weights of population Monte Carlo: closed forms, and samples of a known truth. */
class KernelTest {
  private static final ParameterLibrary LIBRARY = ParameterLibrary.load();

  /** Medians of the priors, but for one value. */
  private static List<Double> medians(Free free, double value) {
    List<Double> values = new ArrayList<>();
    for (Free each : Free.values()) {
      values.add(each == free ? value : each.prior(LIBRARY).median());
    }
    return values;
  }

  private static Particle particle(List<Double> values, double weight) {
    return new Particle(values, weight, 0, List.of());
  }

  private static Kernel of(Free free, double first, double second, double weightOfFirst) {
    return new Kernel(
        List.of(
            particle(medians(free, first), weightOfFirst),
            particle(medians(free, second), 1 - weightOfFirst)),
        LIBRARY);
  }

  /** Two points d apart with weights p and 1 − p have a variance of p (1 − p) d². */
  @Test
  void varianceOfAMoveIsTwiceTheWeightedOneOfTheSample() {
    Kernel kernel = of(Free.CHOICE_PRECISION, 7, 9, .25);

    assertThat(kernel.spread(Free.CHOICE_PRECISION))
        .isCloseTo(Math.sqrt(2 * .25 * .75 * 4), within(1e-8));
    assertThat(kernel.spread(Free.COST_3)).isCloseTo(0, within(1e-8));
  }

  /**
   * Moves are normal around points chosen by weight: mean and variance of the mixture, ten thousand
   * draws. Fails by chance for one seed in ten thousand; a kernel of 1 variance instead of 2, or
   * points chosen evenly, is thirty standard errors off.
   */
  @Test
  void movedPointsAreTheMixtureOfTheKernel() {
    Kernel kernel = of(Free.TREND_COST_4, -.3, 0, .8);
    Random random = new Random(1);
    int n = 10_000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double value = kernel.proposal(random).get(Free.TREND_COST_4.ordinal());
      sum += value;
      squares += value * value;
    }
    double mean = .8 * -.3;
    double variance = 3 * .8 * .2 * .3 * .3; // of the points, and twice that of the kernel

    assertThat(sum / n).isCloseTo(mean, within(4 * Math.sqrt(variance / n)));
    assertThat(squares / n - (sum / n) * (sum / n))
        .isCloseTo(variance, within(4 * variance * Math.sqrt(2.5 / n)));
  }

  @Test
  void noPointIsMovedOutOfItsPriorOrRange() {
    Kernel kernel = of(Free.COST_3, .11, .39, .5);
    Random random = new Random(2);

    for (int i = 0; i < 500; i++) {
      assertThat(kernel.proposal(random).get(Free.COST_3.ordinal())).isBetween(.1, .4);
    }
  }

  /** w(θ) = π(θ) / Σ w_j φ((θ − θ_j) / s): here the ratio for two places, by hand. */
  @Test
  void weightIsThePriorOverTheChanceToBeProposed() {
    Free free = Free.TREND_COST_4; // prior: normal(.4, .4)
    Kernel kernel = of(free, .2, .8, .7);
    double s = kernel.spread(free);
    double[] at = {.1, .9};
    double[] expected = new double[2];
    for (int i = 0; i < 2; i++) {
      expected[i] =
          normal((at[i] - .4) / .4)
              / (.7 * normal((at[i] - .2) / s) + .3 * normal((at[i] - .8) / s));
    }

    assertThat(kernel.weight(medians(free, at[0])) / kernel.weight(medians(free, at[1])))
        .isCloseTo(expected[0] / expected[1], within(1e-5 * expected[0] / expected[1]));
  }

  private static double normal(double z) {
    return Math.exp(-z * z / 2);
  }

  /**
   * Where every moved point is kept, nothing was learnt: weighted, the moved sample is the prior
   * again, normal(.4, .4) cut off at 1, however far off the points were from which it was moved.
   * Mean and standard deviation of four thousand weighted points, within about four standard
   * errors; without weights they are off by more than ten.
   */
  @Test
  void weightsTurnMovedPointsIntoASampleOfThePriorAgain() {
    Free free = Free.TREND_COST_4;
    Random random = new Random(3);
    List<Particle> off = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      off.add(particle(medians(free, .6 + .4 * random.nextGaussian()), 1 / 50.0));
    }
    Kernel kernel = new Kernel(off, LIBRARY);
    List<Particle> moved = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      List<Double> values = medians(free, kernel.proposal(random).get(free.ordinal()));
      moved.add(particle(values, kernel.weight(values)));
    }
    double mean = 0;
    double square = 0;
    for (Particle particle : Particle.normalized(moved)) {
      mean += particle.weight() * particle.get(free);
      square += particle.weight() * particle.get(free) * particle.get(free);
    }

    double z = (1 - .4) / .4;
    double hazard = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) / .933193; // Φ(1.5)
    assertThat(mean).isCloseTo(.4 - .4 * hazard, within(.03));
    assertThat(Math.sqrt(square - mean * mean))
        .isCloseTo(.4 * Math.sqrt(1 - z * hazard - hazard * hazard), within(.025));
  }

  @Test
  void densitiesAreThoseOfTheDistributions() {
    Distribution normal = new Distribution.Normal(2, .5);
    Distribution triangle = new Distribution.Triangular(0, 1, 4);

    for (double x : new double[] {1, 1.7, 2, 2.4, 3.1}) {
      assertThat(Kernel.density(normal, x))
          .isCloseTo(normal((x - 2) / .5) / (.5 * Math.sqrt(2 * Math.PI)), within(1e-4));
    }
    assertThat(Kernel.density(triangle, .5)).isCloseTo(.25, within(1e-4));
    assertThat(Kernel.density(triangle, 2.5)).isCloseTo(.25, within(1e-4));
    assertThat(Kernel.density(triangle, -.1)).isZero();
    assertThat(Kernel.density(triangle, 4.1)).isZero();
  }

  @Test
  void pointsAreTakenAsOftenAsTheirWeightsSay() {
    Particle rare = particle(medians(Free.COST_3, .2), .25);
    Particle common = particle(medians(Free.COST_3, .3), .75);

    assertThat(Particle.some(List.of(rare, common), 8))
        .containsExactly(rare, rare, common, common, common, common, common, common);
    assertThat(Particle.normalized(List.of(rare.weighing(2), common.weighing(6))))
        .containsExactly(rare, common);
  }
}
