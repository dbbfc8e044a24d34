package casus.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MorrisTest {
  /** μ*, σ and μ of each factor over all trajectories. */
  private record Measures(double[] numbers) {
    static Measures of(double[][] effects) {
      return new Measures(Morris.measures(effects, IntStream.range(0, effects.length).toArray()));
    }

    double meanSize(int factor) {
      return numbers[3 * factor];
    }

    double spread(int factor) {
      return numbers[3 * factor + 1];
    }

    double mean(int factor) {
      return numbers[3 * factor + 2];
    }
  }

  /** Trajectories through the unit cube with steps of 1/2, factors in a shuffled order. */
  private static Measures of(ToDoubleFunction<double[]> model, int trajectories) {
    Random random = new Random(31);
    double[][] effects = new double[trajectories][];
    for (int trajectory = 0; trajectory < trajectories; trajectory++) {
      double[][] points = new double[4][];
      double[] outcomes = new double[4];
      points[0] = random.doubles(3).map(u -> u / 2).toArray();
      int start = random.nextInt(3);
      for (int step = 1; step < 4; step++) {
        points[step] = points[step - 1].clone();
        points[step][(start + step) % 3] += 0.5;
      }
      for (int point = 0; point < 4; point++) {
        outcomes[point] = model.applyAsDouble(points[point]);
      }
      effects[trajectory] = Morris.effectsOf(points, outcomes);
    }
    return Measures.of(effects);
  }

  @Test
  void linearModelHasItsCoefficientsAsEffects() {
    Measures morris = of(x -> 3 * x[0] - 2 * x[1] + 7, 20);

    assertThat(morris.mean(0)).isCloseTo(3, Oracle.near(1));
    assertThat(morris.mean(1)).isCloseTo(-2, Oracle.near(1));
    assertThat(morris.meanSize(1)).isCloseTo(2, Oracle.near(1));
    assertThat(morris.meanSize(2)).isZero();
    assertThat(morris.spread(0)).isCloseTo(0, Oracle.near(0.01));
  }

  @Test
  void effectsOfBothSignsCancelInTheMeanButNotInTheMeanSize() {
    Measures morris = Measures.of(new double[][] {{2}, {-2}, {3}, {-3}});

    assertThat(morris.mean(0)).isZero();
    assertThat(morris.meanSize(0)).isEqualTo(2.5);
    assertThat(morris.spread(0)).isCloseTo(Math.sqrt(26.0 / 3), Oracle.near(1));
  }

  @Test
  void interactionShowsAsSpread() {
    Measures morris = of(x -> x[0] * x[1] + x[2], 50);

    // The effect of x[0] is x[1], uniform on [0, 1] along the trajectories.
    assertThat(morris.spread(0)).isBetween(0.2, 0.4);
    assertThat(morris.spread(2)).isCloseTo(0, Oracle.near(0.01));
  }

  @Test
  void stepsDownGiveTheSameEffectsAsStepsUp() {
    double[][] up = {{0, 0}, {1, 0}, {1, 2}};
    double[][] down = {{1, 2}, {1, 0}, {0, 0}};

    assertThat(Morris.effectsOf(up, new double[] {5, 8, 4})).containsExactly(3, -2);
    assertThat(Morris.effectsOf(down, new double[] {4, 8, 5})).containsExactly(3, -2);
  }

  @Test
  void intervalsAreOverTrajectories() {
    Random random = new Random(4);
    int trajectories = 50;
    double[][] places = new double[3 * trajectories][];
    RunGroups runs = new RunGroups(places.length);
    double[][] effects = new double[trajectories][];
    for (int t = 0; t < trajectories; t++) {
      double x = random.nextDouble() / 2;
      double y = random.nextDouble() / 2;
      places[3 * t] = new double[] {x, y};
      places[3 * t + 1] = new double[] {x + 0.5, y};
      places[3 * t + 2] = new double[] {x + 0.5, y + 0.5};
      for (int point = 3 * t; point < 3 * t + 3; point++) {
        runs.add(point, 0, places[point][0] * places[point][1]);
      }
      effects[t] = new double[] {y, x + 0.5};
    }
    Measures morris = Measures.of(effects);
    List<Estimate> measures =
        Morris.estimates(runs, places, new CrossedBootstrap(1, 1000), false, 0.95);
    Estimate size = measures.get(0);
    Estimate spread = measures.get(1);
    double error = morris.spread(0) / Math.sqrt(trajectories);

    assertThat(measures).hasSize(6).allMatch(measure -> measure.n() == trajectories);
    assertThat(size.value()).isCloseTo(morris.meanSize(0), Oracle.near(10));
    assertThat(measures.get(5).value()).isCloseTo(morris.mean(1), Oracle.near(10));
    assertThat(size.standardError()).isBetween(0.85 * error, 1.2 * error);
    assertThat(size.interval().halfWidth()).isBetween(1.6 * error, 2.4 * error);
    assertThat(spread.value()).isCloseTo(morris.spread(0), Oracle.near(10));
    assertThat(spread.interval().contains(spread.value())).isTrue();
    assertThat(spread.interval().halfWidth()).isBetween(0.3 * error, 2 * error);
  }

  @Test
  void oneTrajectoryHasNoSpreadAndNoInterval() {
    Measures single = Measures.of(new double[][] {{2, 3}});
    RunGroups runs = WithoutChance.runs(1, 2);

    assertThat(single.spread(1)).isNaN();
    assertThat(
            Morris.estimates(
                runs, new double[][] {{0}, {1}}, new CrossedBootstrap(1, 10), false, 0.95))
        .allMatch(measure -> measure.interval().equals(Interval.EVERYTHING));
  }

  @Test
  void whatIsNoTrajectoryIsRefused() {
    double[] outcomes = {1, 2, 3};

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Morris.effectsOf(new double[][] {{0, 0}, {1, 1}, {1, 1}}, outcomes))
        .withMessageContaining("together");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Morris.effectsOf(new double[][] {{0, 0}, {0, 0}, {1, 0}}, outcomes))
        .withMessageContaining("nothing changes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Morris.effectsOf(new double[][] {{0, 0}, {1, 0}, {2, 0}}, outcomes))
        .withMessageContaining("twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Morris.effectsOf(new double[][] {{0, 0}, {1, 0}}, outcomes));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Morris.effectsOf(new double[][] {{0}}, new double[] {1}));
  }
}
