package casus.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Averages over points whose runs share their luck, or not. */
class CrossedBootstrapTest {
  private static final double LEVEL = 0.95;

  /** Points differ by 1 (standard deviation), replications by {@code luck}, single runs by 1. */
  private static RunGroups played(
      int points, int replications, boolean shared, double luck, SplittableRandom random) {
    RunGroups runs = new RunGroups(points);
    double[] common = new double[replications];
    for (int point = 0; point < points; point++) {
      double mean = random.nextGaussian();
      for (int run = 0; run < replications; run++) {
        if (point == 0 || !shared) {
          common[run] = luck * random.nextGaussian();
        }
        runs.add(point, run, mean + common[run] + random.nextGaussian());
      }
    }
    return runs;
  }

  private static Coverage coverage(boolean shared, boolean known, double luck) {
    Coverage coverage = new Coverage();
    for (int trial = 0; trial < 500; trial++) {
      RunGroups runs = played(40, 25, shared, luck, new SplittableRandom(100 + trial));
      CrossedBootstrap bootstrap = new CrossedBootstrap(trial, 300);
      coverage.count(PooledMean.of(runs, 1, bootstrap, known, LEVEL).interval().contains(0));
    }
    return coverage;
  }

  /** Two false alarms in a thousand for each of the four, were coverage within these bounds. */
  @Test
  @Tag("statistical")
  void averagesOverPointsHoldTheTruthWithSharedLuckAndWithoutIt() {
    for (double luck : new double[] {0.2, 3}) {
      Coverage crossed = coverage(true, true, luck);
      Coverage alone = coverage(false, false, luck);

      assertThat(crossed.isBetween(0.93, 0.98)).as("shared " + luck + " " + crossed).isTrue();
      assertThat(alone.isBetween(0.93, 0.97)).as("own " + luck + " " + alone).isTrue();
    }
  }

  /** What was wrong: all points stand or fall together, and their spread does not tell it. */
  @Test
  @Tag("statistical")
  void drawingPointsAloneMissesTheTruthWhereTheyShareTheirLuck() {
    Coverage points = coverage(true, false, 3);

    assertThat(points.rate()).isLessThan(0.6);
  }

  @Test
  void productOfExpectationsHasNoShareOfTheirChance() {
    RunGroups runs = new RunGroups(2);
    double[][] values = {{1, 3, 8}, {2, -1, 5}};
    for (int point = 0; point < 2; point++) {
      for (int run = 0; run < 3; run++) {
        runs.add(point, run, values[point][run]);
      }
    }
    double[] once = runs.once();

    // All pairs of unequal runs: 1 (−1 + 5) + 3 (2 + 5) + 8 (2 − 1), over 6.
    assertThat(runs.product(0, 1, once, 0)).isCloseTo(33.0 / 6, within(1e-12));
    assertThat(runs.product(0, 0, once, 0)).isCloseTo(2 * (3 + 8 + 24) / 6.0, within(1e-12));
    assertThat(runs.mean(0, once)).isCloseTo(4, within(1e-12));
    assertThat(runs.squareOfMean(new int[] {0, 1}, once, 0))
        .isCloseTo(2 * (3 * 2 + 3 * 13 + 2 * 13) / 24.0, within(1e-12));
  }

  @Test
  void oneRowHasNoInterval() {
    RunGroups runs = WithoutChance.runs(3);

    assertThat(PooledMean.of(runs, 1, new CrossedBootstrap(1, 10), false, LEVEL).interval())
        .isEqualTo(Interval.EVERYTHING);
  }

  @Test
  void sameSeedDrawsTheSame() {
    RunGroups runs = played(10, 8, true, 1, new SplittableRandom(1));
    Estimate once = PooledMean.of(runs, 1, new CrossedBootstrap(5, 50), true, LEVEL);

    assertThat(PooledMean.of(runs, 1, new CrossedBootstrap(5, 50), true, LEVEL)).isEqualTo(once);
    assertThat(PooledMean.of(runs, 1, new CrossedBootstrap(6, 50), true, LEVEL)).isNotEqualTo(once);
  }

  @Test
  void outcomeThatIsNotFiniteIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RunGroups(1).add(0, 0, Double.POSITIVE_INFINITY));
  }
}
