package casus.stats;

import casus.text.Text;
import java.util.ArrayList;
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
   * All indices with their intervals over resampled rows, and replications where all rows share
   * their luck. The first-order index is the share of the variance that would go, on average, if
   * the factor's true value were learned, the total index the share that would stay if all but it
   * were learned (Jansen 1999, doi:10.1016/S0010-4655(98)00154-4); NaN without variance:
   *
   * <pre>S_i = Σ f(B) (f(AB_i) − f(A)) / N V
   * S_Ti = Σ (f(A) − f(AB_i))² / 2 N V</pre>
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
}
