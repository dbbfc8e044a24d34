package casus.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SobolTest {
  /** Ishigami and Homma (1990) with a = 7, b = 0.1, of factors uniform on [0, 1]. */
  private static double ishigami(double[] u) {
    double x = Math.PI * (2 * u[0] - 1);
    double y = Math.PI * (2 * u[1] - 1);
    double z = Math.PI * (2 * u[2] - 1);
    return Math.sin(x) + 7 * Math.pow(Math.sin(y), 2) + 0.1 * Math.pow(z, 4) * Math.sin(x);
  }

  private static Sobol of(
      ToDoubleFunction<double[]> model, int factors, int points, Random random) {
    double[] a = new double[points];
    double[] b = new double[points];
    double[][] mixed = new double[factors][points];
    for (int point = 0; point < points; point++) {
      double[] inA = random.doubles(factors).toArray();
      double[] inB = random.doubles(factors).toArray();
      a[point] = model.applyAsDouble(inA);
      b[point] = model.applyAsDouble(inB);
      for (int factor = 0; factor < factors; factor++) {
        double[] exchanged = inA.clone();
        exchanged[factor] = inB[factor];
        mixed[factor][point] = model.applyAsDouble(exchanged);
      }
    }
    return of(a, b, mixed);
  }

  /** Outcomes without chance, at the points of A, of B and of AB_i by factor. */
  private static Sobol of(double[] a, double[] b, double[]... mixed) {
    int columns = mixed.length + 2;
    double[] outcomes = new double[a.length * columns];
    for (int row = 0; row < a.length; row++) {
      outcomes[row * columns] = a[row];
      outcomes[row * columns + 1] = b[row];
      for (int factor = 0; factor < mixed.length; factor++) {
        outcomes[row * columns + 2 + factor] = mixed[factor][row];
      }
    }
    return Sobol.of(WithoutChance.runs(outcomes), mixed.length);
  }

  private static List<Estimate> indices(Sobol sobol) {
    return sobol.estimates(new CrossedBootstrap(1, 2), false, 0.95);
  }

  private static double first(Sobol sobol, int factor) {
    return indices(sobol).get(factor).value();
  }

  private static double total(Sobol sobol, int factor) {
    List<Estimate> all = indices(sobol);
    return all.get(all.size() / 2 + factor).value();
  }

  /**
   * Closed forms of V: x alone (1 + bπ⁴/5)²/2, y alone a²/8, x with z 8b²π⁸/225. With 200 000
   * points the standard errors are below 0.004; the test allows 0.02.
   */
  @Test
  @Tag("statistical")
  void indicesOfIshigamisFunctionAreThoseOfItsClosedForm() {
    double onlyX = Math.pow(1 + 0.1 * Math.pow(Math.PI, 4) / 5, 2) / 2;
    double onlyY = 49.0 / 8;
    double xWithZ = 8 * 0.01 * Math.pow(Math.PI, 8) / 225;
    double all = onlyX + onlyY + xWithZ;
    Sobol sobol = of(SobolTest::ishigami, 4, 200_000, new Random(1));

    assertThat(first(sobol, 0)).isBetween(onlyX / all - 0.02, onlyX / all + 0.02);
    assertThat(first(sobol, 1)).isBetween(onlyY / all - 0.02, onlyY / all + 0.02);
    assertThat(first(sobol, 2)).isBetween(-0.02, 0.02);
    assertThat(total(sobol, 0))
        .isBetween((onlyX + xWithZ) / all - 0.02, (onlyX + xWithZ) / all + 0.02);
    assertThat(total(sobol, 1)).isBetween(onlyY / all - 0.02, onlyY / all + 0.02);
    assertThat(total(sobol, 2)).isBetween(xWithZ / all - 0.02, xWithZ / all + 0.02);
    assertThat(total(sobol, 3)).as("dummy").isZero();
    assertThat(first(sobol, 3)).as("dummy").isZero();
  }

  /**
   * A weighted sum of three factors, whose indices are its squared weights over their sum, 64
   * points. The percentile intervals cover 0.94 to 0.95 here. Those of total indices over the whole
   * sample's variance instead of the resample's cover 0.90, which nine seeds in ten show. A correct
   * program fails for one seed in two hundred.
   */
  @Test
  @Tag("statistical")
  void intervalsCoverTheIndicesOfASum() {
    Random random = new Random(6);
    Coverage first = new Coverage();
    Coverage total = new Coverage();
    for (int trial = 0; trial < 2000; trial++) {
      Sobol sobol = of(u -> 3 * u[0] + 2 * u[1] + u[2], 3, 64, random);
      List<Estimate> indices = sobol.estimates(new CrossedBootstrap(trial, 300), true, 0.95);
      first.count(indices.get(0).interval().contains(9.0 / 14));
      total.count(indices.get(3 + 1).interval().contains(4.0 / 14));
    }

    assertThat(first.isBetween(0.93, 0.96)).as("first " + first).isTrue();
    assertThat(total.isBetween(0.93, 0.96)).as("total " + total).isTrue();
  }

  @Test
  void originAndUnitChangeNothing() {
    Sobol plain = of(SobolTest::ishigami, 3, 50, new Random(2));
    Sobol moved = of(u -> 1e4 - 8 * ishigami(u), 3, 50, new Random(2));

    for (int factor = 0; factor < 3; factor++) {
      assertThat(first(moved, factor)).isCloseTo(first(plain, factor), Oracle.near(1));
      assertThat(total(moved, factor)).isCloseTo(total(plain, factor), Oracle.near(1));
    }
  }

  @Test
  void indicesOfAHandfulOfPointsAreThoseByHand() {
    // Mean 0; V = (1 + 1 + 4 + 4)/3.
    Sobol sobol = of(new double[] {1, -1}, new double[] {2, -2}, new double[] {2, 1});

    assertThat(indices(sobol)).hasSize(2);
    assertThat(first(sobol, 0)).isCloseTo((2.0 * 1 - 2 * 2) / 2 / (10.0 / 3), Oracle.near(1));
    assertThat(total(sobol, 0)).isCloseTo((1.0 + 4) / 4 / (10.0 / 3), Oracle.near(1));
  }

  /**
   * The chance of single runs, nine times as large as what the factors do and half of it left in
   * the means of 18 runs, is taken off: both indices are those of the expectation, whether luck is
   * shared or not. Without that the total index of the second factor would be .6. The standard
   * errors are below .03; the test allows five.
   */
  @Test
  @Tag("statistical")
  void chanceOfTheRunsIsNoEffectOfAFactor() {
    Random random = new Random(5);
    int rows = 4000;
    RunGroups runs = new RunGroups(rows * 4);
    for (int row = 0; row < rows; row++) {
      double[] a = random.doubles(2).toArray();
      double[] b = random.doubles(2).toArray();
      double[][] points = {a, b, {b[0], a[1]}, {a[0], b[1]}};
      for (int point = 0; point < 4; point++) {
        double expected =
            Math.sqrt(12) * (Math.sqrt(.8) * points[point][0] + Math.sqrt(.2) * points[point][1]);
        for (int run = 0; run < 18; run++) {
          runs.add(4 * row + point, run, expected + Math.sqrt(9) * random.nextGaussian());
        }
      }
    }
    Sobol sobol = Sobol.of(runs, 2);

    assertThat(first(sobol, 0)).isBetween(.65, .95);
    assertThat(total(sobol, 0)).isBetween(.65, .95);
    assertThat(total(sobol, 1)).isBetween(.05, .35);
  }

  @Test
  void withoutVarianceThereAreNoIndices() {
    double[] ones = {1, 1, 1};
    Sobol sobol = of(ones, ones, ones);

    assertThat(first(sobol, 0)).isNaN();
    assertThat(sobol.estimates(new CrossedBootstrap(1, 10), false, 0.95))
        .allMatch(index -> index.interval().equals(Interval.EVERYTHING));
  }

  @Test
  void samplesThatDoNotMatchAreRefused() {
    RunGroups oneRow = WithoutChance.runs(1, 2, 3);
    RunGroups brokenOff = WithoutChance.runs(1, 2, 3, 4, 5, 6, 7);

    assertThatIllegalArgumentException().isThrownBy(() -> Sobol.of(oneRow, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Sobol.of(brokenOff, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> WithoutChance.runs(1, Double.NaN));
  }

  /**
   * True variances 4 between and 9 within, 500 points of 2 to 6 runs. The estimates' standard
   * errors are about 0.5 and 0.35; the test allows five.
   */
  @Test
  @Tag("statistical")
  void chanceIsToldApartFromThePoints() {
    Random random = new Random(11);
    List<Moments> points =
        random
            .ints(500, 2, 7)
            .mapToObj(
                runs -> {
                  double mean = 10 + 2 * random.nextGaussian();
                  return Moments.of(
                      random.doubles(runs).map(u -> mean + 3 * random.nextGaussian()).toArray());
                })
            .toList();
    VarianceShares shares = VarianceShares.of(points);

    assertThat(shares.betweenPoints()).isBetween(1.5, 6.5);
    assertThat(shares.withinPoints()).isBetween(7.2, 10.8);
    assertThat(shares.runsPerPoint()).isBetween(3.3, 4.2);
  }

  @Test
  void equalNumbersOfRunsGiveTheUsualAnalysisOfVariance() {
    VarianceShares shares =
        VarianceShares.of(List.of(Moments.of(1, 3), Moments.of(4, 8), Moments.of(0, 2)));

    // Means 2, 6, 1: mean squares 14 between and (2 + 8 + 2)/3 within.
    assertThat(shares.withinPoints()).isCloseTo(4, Oracle.near(1));
    assertThat(shares.betweenPoints()).isCloseTo(5, Oracle.near(1));
    assertThat(shares.runsPerPoint()).isCloseTo(2, Oracle.near(1));
    assertThat(shares.chanceShareOfRuns()).isCloseTo(4.0 / 9, Oracle.near(1));
    assertThat(shares.chanceShareOfMeans()).isCloseTo(2.0 / 7, Oracle.near(1));
  }

  @Test
  void pointsThatDifferLessThanChanceHaveNoVarianceOfTheirOwn() {
    VarianceShares shares = VarianceShares.of(List.of(Moments.of(0, 9), Moments.of(1, 8)));

    assertThat(shares.betweenPoints()).isZero();
    assertThat(shares.chanceShareOfRuns()).isEqualTo(1);
  }

  @Test
  void chanceCannotBeToldApartWithoutReplications() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VarianceShares.of(List.of(Moments.of(1), Moments.of(2))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VarianceShares.of(List.of(Moments.of(1, 2))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VarianceShares.of(List.of(Moments.of(1, 2), new Moments())));
  }
}
