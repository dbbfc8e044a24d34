package casus.stats;

import casus.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much of the variance of an outcome's expectation each factor brings about, from the runs of a
 * Saltelli design.
 *
 * <p>The design has two independent samples A and B of N points each, and for each factor i the
 * sample AB_i: A with the column of factor i taken from B. The three kinds of point of one row
 * stand together: A, B, AB_1, AB_2, …
 *
 * <p>A point's mean over its replications varies by chance too, which would be counted as variance,
 * and in the total index of each factor as its effect. All squares and products of means are
 * therefore taken over pairs of runs of different replications, whose chance is independent: the
 * indices are those of the expectation, however few the replications, if there are two. With one
 * run at each point they are those of single runs, chance included.
 *
 * @see "Saltelli et al. (2010), doi:10.1016/j.cpc.2009.09.018, table 2, (b) and (f)"
 */
public final class Sobol {
  private final RunGroups runs;
  private final int factors;
  private final int base;

  private Sobol(RunGroups runs, int factors) {
    this.runs = runs;
    this.factors = factors;
    base = runs.points() / (factors + 2);
  }

  /**
   * Takes the runs of a design.
   *
   * @param runs the runs at its points, row after row: A, B, AB_1, AB_2, …; at least two rows
   * @param factors how many factors
   * @return the indices
   * @throws IllegalArgumentException if there are less than two rows, or one is broken off
   */
  public static Sobol of(RunGroups runs, int factors) {
    if (runs.points() % (factors + 2) != 0 || runs.points() < 2 * (factors + 2)) {
      throw new IllegalArgumentException(
          Text.format(
              "no rows of %d points, or too few for a variance: %d points",
              factors + 2, runs.points()));
    }
    return new Sobol(runs, factors);
  }

  /**
   * Takes outcomes without chance.
   *
   * @param a the outcomes at the points of A, finite; at least two
   * @param b those at the points of B, in the same order
   * @param mixed those at the points of AB_i, by factor and point
   * @return the indices
   * @throws IllegalArgumentException if there are less than two points, the numbers of points
   *     differ, or an outcome is not finite
   */
  public static Sobol of(double[] a, double[] b, double[][] mixed) {
    double[][] columns = new double[mixed.length + 2][];
    columns[0] = a;
    columns[1] = b;
    System.arraycopy(mixed, 0, columns, 2, mixed.length);
    double[] outcomes = new double[a.length * columns.length];
    for (int column = 0; column < columns.length; column++) {
      if (columns[column].length != a.length) {
        throw new IllegalArgumentException(
            Text.format("samples of %d and %d points", a.length, columns[column].length));
      }
      for (int row = 0; row < a.length; row++) {
        outcomes[row * columns.length + column] = columns[column][row];
      }
    }
    return of(RunGroups.ofMeans(outcomes), mixed.length);
  }

  /**
   * How many factors there are.
   *
   * @return not negative
   */
  public int factors() {
    return factors;
  }

  /**
   * The share of the variance that would go, on average, if the factor's true value were learned.
   *
   * <pre>S_i = Σ f(B) (f(AB_i) − f(A)) / N V</pre>
   *
   * @param factor from 0 to {@code factors() - 1}
   * @return in [0, 1] but for its error, which may take it outside; NaN without variance
   */
  public double first(int factor) {
    return weighted(runs.once()).of(everyRow())[factor];
  }

  /**
   * The share of the variance that would stay, on average, if all but this factor were learned.
   *
   * <pre>S_Ti = Σ (f(A) − f(AB_i))² / 2 N V</pre>
   *
   * @param factor from 0 to {@code factors() - 1}
   * @return not below 0 or the first-order index but for the errors; NaN without variance
   * @see "Jansen (1999), doi:10.1016/S0010-4655(98)00154-4"
   */
  public double total(int factor) {
    return weighted(runs.once()).of(everyRow())[factors + factor];
  }

  /**
   * All indices with their intervals over resampled rows, and replications where all rows share
   * their luck.
   *
   * @param bootstrap how to resample
   * @param shared whether they do
   * @param level the chance with which an interval should hold the truth, inside (0, 1)
   * @return the first-order indices of all factors, then their total indices; n is the number of
   *     rows N
   */
  public List<Estimate> estimates(CrossedBootstrap bootstrap, boolean shared, double level) {
    return new ArrayList<>(bootstrap.estimates(base, runs, shared, this::weighted, level));
  }

  /** What is summed over rows: by row, the squares of A and B, then by factor both numerators. */
  private CrossedBootstrap.OfRows weighted(double[] weights) {
    // Indices do not change with the origin, but the error of the first order does: take the mean.
    double shift = 0;
    for (int row = 0; row < base; row++) {
      shift += (runs.mean(at(row, 0), weights) + runs.mean(at(row, 1), weights)) / (2.0 * base);
    }
    double[] squares = new double[base];
    double[][] ofFirst = new double[factors][base];
    double[][] ofTotal = new double[factors][base];
    for (int row = 0; row < base; row++) {
      int a = at(row, 0);
      int b = at(row, 1);
      double squareOfA = runs.product(a, a, weights, shift);
      double withB = runs.product(b, a, weights, shift);
      squares[row] = squareOfA + runs.product(b, b, weights, shift);
      for (int f = 0; f < factors; f++) {
        int mixed = at(row, 2 + f);
        ofFirst[f][row] = runs.product(b, mixed, weights, shift) - withB;
        ofTotal[f][row] =
            squareOfA
                + runs.product(mixed, mixed, weights, shift)
                - 2 * runs.product(a, mixed, weights, shift);
      }
    }
    double origin = shift;
    return rows -> {
      double variance = variance(rows, squares, weights, origin);
      double[] indices = new double[2 * factors];
      for (int f = 0; f < factors; f++) {
        indices[f] = sum(ofFirst[f], rows) / rows.length / variance;
        indices[factors + f] = sum(ofTotal[f], rows) / (2.0 * rows.length) / variance;
      }
      return indices;
    };
  }

  /** V, from both samples; NaN if chance alone would make as much. */
  private double variance(int[] rows, double[] squares, double[] weights, double shift) {
    int[] points = new int[2 * rows.length];
    for (int i = 0; i < rows.length; i++) {
      points[2 * i] = at(rows[i], 0);
      points[2 * i + 1] = at(rows[i], 1);
    }
    double ofMean = points.length * runs.squareOfMean(points, weights, shift);
    double variance = (sum(squares, rows) - ofMean) / (points.length - 1);
    return variance > 0 ? variance : Double.NaN;
  }

  private static double sum(double[] numbers, int[] rows) {
    double sum = 0;
    for (int row : rows) {
      sum += numbers[row];
    }
    return sum;
  }

  private int at(int row, int column) {
    return row * (factors + 2) + column;
  }

  private int[] everyRow() {
    int[] rows = new int[base];
    Arrays.setAll(rows, row -> row);
    return rows;
  }
}
