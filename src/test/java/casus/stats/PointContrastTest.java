package casus.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Levels of a factor against one another, averaged over points that differ in other factors. */
class PointContrastTest {
  private static final double LEVEL = 0.95;
  private static final int PAIRS = 8;
  private static final int RUNS = 25;
  private static final double EFFECT = 1;

  /** Which points the study has, and whether they share their luck. */
  private enum Case {
    CHOSEN_SHARED(false, true, true),
    CHOSEN_OWN(false, false, true),
    DRAWN_SHARED(true, true, true),
    DRAWN_OWN(true, false, true),
    UNPAIRED_SHARED(true, true, false),
    UNPAIRED_OWN(true, false, false);

    final boolean sampled;
    final boolean shared;
    final boolean paired;

    Case(boolean sampled, boolean shared, boolean paired) {
      this.sampled = sampled;
      this.shared = shared;
      this.paired = paired;
    }
  }

  /** Made-up values by point and run: the first eight points are of the first level. */
  private static double[][] values(Case of, SplittableRandom random) {
    double[][] values = new double[2 * PAIRS][RUNS];
    double[] alike = new double[RUNS];
    double[] steep = new double[RUNS];
    double[] place = random.doubles(2L * PAIRS).map(u -> 2 * u - 1).toArray();
    double[] apart = new double[PAIRS];
    for (int pair = 0; pair < PAIRS; pair++) {
      place[PAIRS + pair] = of.paired ? place[pair] : place[PAIRS + pair];
      // Chosen points have effects of their own that never change, and average to the effect.
      apart[pair] = of.sampled ? 0.5 * random.nextGaussian() : pair % 2 - 0.5;
    }
    for (int point = 0; point < values.length; point++) {
      for (int run = 0; run < RUNS; run++) {
        if (point == 0 || !of.shared) {
          alike[run] = random.nextGaussian();
          steep[run] = random.nextGaussian();
        }
        boolean second = point >= PAIRS;
        double expected = place[point] + (second ? EFFECT + apart[point - PAIRS] : 0);
        double luck = alike[run] + (second ? 1.5 : 0) * steep[run] + random.nextGaussian();
        values[point][run] = expected + luck;
      }
    }
    return values;
  }

  private static PointContrast contrast(Case of, double[][] values) {
    RunGroups runs = new RunGroups(values.length);
    for (int point = 0; point < values.length; point++) {
      for (int run = 0; run < values[point].length; run++) {
        runs.add(point, run, values[point][run]);
      }
    }
    List<PointContrast.Row> rows = new ArrayList<>();
    for (int pair = 0; pair < PAIRS; pair++) {
      List<Integer> from = List.of(pair);
      List<Integer> to = List.of(PAIRS + pair);
      if (of.paired) {
        rows.add(new PointContrast.Row(from, to));
      } else {
        rows.add(new PointContrast.Row(from, List.of()));
        rows.add(new PointContrast.Row(List.of(), to));
      }
    }
    return new PointContrast(runs, rows);
  }

  private static PointContrast.Told told(Case of, double[][] values, long seed, int resamples) {
    CrossedBootstrap bootstrap = new CrossedBootstrap(seed, resamples);
    PointContrast contrast = contrast(of, values);
    return of.sampled
        ? contrast.overPoints(bootstrap, of.shared, LEVEL)
        : contrast.overTheirLuck(bootstrap, LEVEL);
  }

  /** Two false alarms in a thousand for each of the six, were coverage within these bounds. */
  @Test
  @Tag("statistical")
  void intervalOfAnAveragedDifferenceHoldsTheTruthWhateverIsDrawn() {
    for (Case of : Case.values()) {
      Coverage coverage = new Coverage();
      for (int trial = 0; trial < 200; trial++) {
        double[][] values = values(of, new SplittableRandom(7_000 + trial));
        coverage.count(told(of, values, trial, 200).difference().interval().contains(EFFECT));
      }
      assertThat(coverage.isBetween(0.93, 0.98)).as(of + " " + coverage).isTrue();
    }
  }

  /** What would be wrong: shared luck moves all pairs alike, and their spread does not tell it. */
  @Test
  @Tag("statistical")
  void drawingPointsAloneMissesADifferenceWhoseLuckTheyShare() {
    Coverage coverage = new Coverage();
    for (int trial = 0; trial < 200; trial++) {
      double[][] values = values(Case.DRAWN_SHARED, new SplittableRandom(7_000 + trial));
      PointContrast.Told told = told(Case.DRAWN_OWN, values, trial, 200);
      coverage.count(told.difference().interval().contains(EFFECT));
    }
    assertThat(coverage.rate()).isLessThan(0.85);
  }

  /** Differences of single pairs of runs, clustered by run, by pair of points, and by neither. */
  private static Estimate clustered(double[][] values, boolean byRun, boolean byPair) {
    double[] differences = new double[PAIRS * RUNS];
    List<String> clusters = new ArrayList<>();
    for (int i = 0; i < differences.length; i++) {
      int pair = i / RUNS;
      int run = i % RUNS;
      differences[i] = values[PAIRS + pair][run] - values[pair][run];
      clusters.add((byRun ? run + " " : "") + (byPair ? pair : ""));
    }
    return ClusteredMean.of(differences, clusters, LEVEL);
  }

  @Test
  void overChosenPointsTheErrorIsThatOfMeansClusteredByReplication() {
    double[][] values = values(Case.CHOSEN_SHARED, new SplittableRandom(3));
    Estimate difference = told(Case.CHOSEN_SHARED, values, 5, 4_000).difference();
    Estimate closed = clustered(values, true, false);

    assertThat(difference.value()).isCloseTo(closed.value(), within(1e-12));
    assertThat(difference.interval().width() / closed.interval().width())
        .isCloseTo(1, within(0.06));
  }

  @Test
  void overDrawnPointsWithLuckOfTheirOwnTheErrorIsThatOfMeansClusteredByPoint() {
    double[][] values = values(Case.DRAWN_OWN, new SplittableRandom(3));
    Estimate difference = told(Case.DRAWN_OWN, values, 5, 4_000).difference();
    Estimate closed = clustered(values, false, true);

    assertThat(difference.value()).isCloseTo(closed.value(), within(1e-12));
    assertThat(difference.interval().width() / closed.interval().width())
        .isCloseTo(1, within(0.06));
  }

  /** Cameron, Gelbach and Miller: the variances of both ways, less that of what is in both. */
  @Test
  void overDrawnPointsThatShareTheirLuckTheVarianceIsThatOfTwoWaysOfClustering() {
    double[][] values = values(Case.DRAWN_SHARED, new SplittableRandom(3));
    double error = told(Case.DRAWN_SHARED, values, 5, 4_000).difference().standardError();
    double byRun = clustered(values, true, false).standardError();
    double byPair = clustered(values, false, true).standardError();
    double single = clustered(values, true, true).standardError();
    // The bootstrap's error is widened as its interval is; the closed one by Student's t.
    double widened = CriticalValues.t(LEVEL, PAIRS - 1) / CriticalValues.z(LEVEL);

    assertThat(error / widened)
        .isCloseTo(
            Math.sqrt(byRun * byRun + byPair * byPair - single * single), within(0.08 * error));
  }

  @Test
  void pairsThatShareTheirLuckTellMoreThanAsManyIndependentRuns() {
    double[][] shared = values(Case.CHOSEN_SHARED, new SplittableRandom(3));

    assertThat(told(Case.CHOSEN_SHARED, shared, 5, 1_000).varianceReduction()).isGreaterThan(1.5);
  }

  @Test
  void differenceIsTheOtherLevelLessTheBase() {
    for (Case of : Case.values()) {
      PointContrast.Told told = told(of, values(of, new SplittableRandom(9)), 1, 100);

      assertThat(told.difference().value())
          .isCloseTo(told.to().value() - told.from().value(), within(1e-12));
      assertThat(told.difference().n()).isEqualTo(PAIRS * RUNS);
      assertThat(told.p()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void whatNeverVariesHasNoIntervalAndNoTest() {
    for (Case of : Case.values()) {
      double[][] values = new double[2 * PAIRS][RUNS];
      for (double[] point : values) {
        Arrays.fill(point, 0.1);
      }
      PointContrast.Told told = told(of, values, 1, 100);

      assertThat(told.from().interval()).isEqualTo(Interval.EVERYTHING);
      assertThat(told.difference().interval()).isEqualTo(Interval.EVERYTHING);
      assertThat(told.p()).isNaN();
    }
  }

  @Test
  void pointWithoutARunLeavesNoAverage() {
    RunGroups runs = new RunGroups(2);
    runs.add(0, 0, 1);
    PointContrast contrast =
        new PointContrast(runs, List.of(new PointContrast.Row(List.of(0), List.of(1))));

    PointContrast.Told told = contrast.overTheirLuck(new CrossedBootstrap(1, 50), LEVEL);

    assertThat(told.from().value()).isEqualTo(1);
    assertThat(told.difference().value()).isNaN();
  }
}
