package casus.coverage;

import casus.crisis.Distribution;
import casus.design.Design;
import casus.design.Factor;
import casus.design.Levels;
import casus.stats.CrossedBootstrap;
import casus.stats.Interval;
import casus.stats.Morris;
import casus.stats.PooledMean;
import casus.stats.RunGroups;
import casus.stats.Sobol;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * What is told of a study over its points: averages, Sobol' indices, Morris's measures, with luck
 * shared by all points and with luck of their own.
 *
 * <p>A run's outcome is made up: 3 x₀ + 2 x₁ + x₂ (for Morris + x₀ x₂), and three kinds of luck.
 * One moves all points of its replication alike, one moves them with x₀, one is of the single run,
 * as where a small change of a parameter leads a run astray. A fourth factor does nothing.
 */
final class PointsCoverage {
  private static final int TRIALS = 1000;
  private static final int RESAMPLES = 300;
  private static final int FACTORS = 4;
  private static final double LEVEL = 0.95;

  /**
   * How strong the kinds of luck are, as standard deviations.
   *
   * @param alike of what moves all points alike
   * @param steep of what moves them with x₀
   * @param single of the single run
   */
  record Chance(String name, double alike, double steep, double single) {}

  private static final List<Chance> CHANCES =
      List.of(
          new Chance("luck moves points alike", 2, 0, 0.5),
          new Chance("luck moves points apart", 1, 2, 1),
          new Chance("luck of single runs", 0.1, 0.1, 3));

  private PointsCoverage() {}

  static List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (boolean shared : new boolean[] {true, false}) {
      for (Chance chance : CHANCES) {
        averages(questions, shared, chance);
        sobol(questions, shared, chance);
        morris(questions, shared, chance);
      }
    }
    return questions;
  }

  private static String told(boolean shared, Chance chance, int rows, int runs, String of) {
    return String.format(
        Locale.ROOT,
        "%s, %s; %d %s × %d runs",
        shared ? "shared" : "per-point",
        chance.name(),
        rows,
        of,
        runs);
  }

  private static void averages(List<Question> questions, boolean shared, Chance chance) {
    for (int[] size : new int[][] {{20, 10}, {50, 20}, {200, 20}}) {
      questions.add(
          new Question(
              "points",
              "average over points",
              told(shared, chance, size[0], size[1], "points"),
              size[0] * size[1],
              TRIALS,
              3,
              random -> {
                double[][] points = new double[size[0]][];
                for (int p = 0; p < points.length; p++) {
                  points[p] = random.doubles(FACTORS).toArray();
                }
                RunGroups runs = runs(points, 1, size[1], shared, chance, 0, random);
                return PooledMean.of(runs, 1, bootstrap(random), shared, LEVEL).interval();
              }));
    }
  }

  private static void sobol(List<Question> questions, boolean shared, Chance chance) {
    double[] truths = {9.0 / 14, 4.0 / 14, 1.0 / 14, 0};
    for (int rows : new int[] {32, 128, 512}) {
      for (int which : new int[] {0, FACTORS + 2, FACTORS + 3}) {
        int factor = which % FACTORS;
        questions.add(
            new Question(
                "sobol",
                (which < FACTORS ? "first order of x" : "total of x") + factor,
                told(shared, chance, rows, 20, "rows"),
                rows * (FACTORS + 2) * 20,
                rows == 512 ? TRIALS / 5 : TRIALS / 2,
                truths[factor],
                random -> indices(rows, 20, shared, chance, random).get(which)));
      }
    }
  }

  private static List<Interval> indices(
      int rows, int replications, boolean shared, Chance chance, SplittableRandom random) {
    double[][] points = places(new Design.Saltelli(rows), random);
    RunGroups runs = runs(points, FACTORS + 2, replications, shared, chance, 0, random);
    return Sobol.of(runs, FACTORS).estimates(bootstrap(random), shared, LEVEL).stream()
        .map(estimate -> estimate.interval())
        .toList();
  }

  private static void morris(List<Question> questions, boolean shared, Chance chance) {
    double[] truths = {3.5, 2, 1.5};
    for (int trajectories : new int[] {10, 40, 160}) {
      for (int factor = 0; factor < 3; factor++) {
        int which = 3 * factor;
        questions.add(
            new Question(
                "morris",
                "μ* of x" + factor,
                told(shared, chance, trajectories, 20, "trajectories"),
                trajectories * (FACTORS + 1) * 20,
                TRIALS,
                truths[factor],
                random -> {
                  double[][] points = places(new Design.Morris(trajectories, 4), random);
                  RunGroups runs = runs(points, FACTORS + 1, 20, shared, chance, 1, random);
                  return Morris.estimates(runs, points, bootstrap(random), shared, LEVEL)
                      .get(which)
                      .interval();
                }));
      }
    }
  }

  private static CrossedBootstrap bootstrap(SplittableRandom random) {
    return new CrossedBootstrap(random.nextLong(), RESAMPLES);
  }

  private static double[][] places(Design design, SplittableRandom random) {
    List<Factor> factors = new ArrayList<>();
    for (int f = 0; f < FACTORS; f++) {
      factors.add(
          new Factor("x" + f, "", "", new Levels.Drawn(new Distribution.Uniform(0, 1), 5), "0.5"));
    }
    return design.points(factors, random.nextLong()).places().stream()
        .map(place -> place.stream().mapToDouble(Double::doubleValue).toArray())
        .toArray(double[][]::new);
  }

  /** Plays the made-up model; {@code together} points in a row have their luck together. */
  private static RunGroups runs(
      double[][] points,
      int together,
      int replications,
      boolean shared,
      Chance chance,
      double product,
      SplittableRandom random) {
    RunGroups runs = new RunGroups(points.length);
    double[] alike = new double[replications];
    double[] steep = new double[replications];
    for (int point = 0; point < points.length; point++) {
      if (point == 0 || (!shared && point % together == 0)) {
        for (int run = 0; run < replications; run++) {
          alike[run] = chance.alike() * random.nextGaussian();
          steep[run] = chance.steep() * random.nextGaussian();
        }
      }
      double[] x = points[point];
      double expected = 3 * x[0] + 2 * x[1] + x[2] + product * x[0] * x[2];
      for (int run = 0; run < replications; run++) {
        runs.add(
            point,
            run,
            expected
                + alike[run]
                + steep[run] * (x[0] - 0.5)
                + chance.single() * random.nextGaussian());
      }
    }
    return runs;
  }
}
