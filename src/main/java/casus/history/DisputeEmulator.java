package casus.history;

import casus.calibration.Sigmoid;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * What the played model would foretell of each dispute at parameters that were not played: for each
 * dispute and question a logistic regression of the counts on the places of the parameters and
 * their squares, over the points of a design.
 */
final class DisputeEmulator {
  private static final int STEPS = 12;

  /** Precision of the prior of slopes, per unit of the design's half width. */
  private static final double LINEAR = 1;

  /** The same of squares: responses are nearly straight on the logit scale. */
  private static final double SQUARE = 6;

  private final int width;
  private final double[] centre;
  private final double[] half;

  /** By question and dispute: intercept, slopes, squares. */
  private final double[][][] weights;

  private DisputeEmulator(double[] centre, double[] half, double[][][] weights) {
    this.centre = centre;
    this.half = half;
    this.weights = weights;
    width = centre.length;
  }

  /**
   * Learns from the points of a design.
   *
   * @param points by point: the places of the parameters
   * @param counts by question, dispute and point: in how many runs the answer was yes
   * @param runs how many runs each dispute was played at each point
   * @param centre middle of the design
   * @param half its half widths
   */
  static DisputeEmulator of(
      double[][] points, int[][][] counts, int runs, double[] centre, double[] half) {
    double[][] rows = new double[points.length][];
    for (int i = 0; i < points.length; i++) {
      rows[i] = terms(points[i], centre, half);
    }
    double[][][] weights = new double[counts.length][][];
    for (int q = 0; q < counts.length; q++) {
      weights[q] = new double[counts[q].length][];
      for (int d = 0; d < counts[q].length; d++) {
        weights[q][d] = regression(rows, counts[q][d], runs);
      }
    }
    return new DisputeEmulator(centre.clone(), half.clone(), weights);
  }

  private static double[] terms(double[] u, double[] centre, double[] half) {
    double[] terms = new double[2 * u.length + 1];
    terms[0] = 1;
    for (int j = 0; j < u.length; j++) {
      double x = (u[j] - centre[j]) / half[j];
      terms[1 + j] = x;
      terms[1 + u.length + j] = x * x - 1 / 3.0;
    }
    return terms;
  }

  /** Binomial regression with normal priors, by Newton's method. */
  private static double[] regression(double[][] rows, int[] yes, int runs) {
    int k = rows[0].length;
    int slopes = (k - 1) / 2;
    double[] w = new double[k];
    double total = 0;
    for (int count : yes) {
      total += count;
    }
    w[0] = Sigmoid.logit((total + .5) / ((double) runs * yes.length + 1));
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[k];
      double[][] curvature = new double[k][k];
      for (int i = 0; i < rows.length; i++) {
        double p = Sigmoid.of(sum(rows[i], w));
        double spread = runs * p * (1 - p);
        for (int a = 0; a < k; a++) {
          gradient[a] += (yes[i] - runs * p) * rows[i][a];
          for (int b = 0; b <= a; b++) {
            curvature[a][b] += spread * rows[i][a] * rows[i][b];
          }
        }
      }
      for (int a = 0; a < k; a++) {
        double precision = a == 0 ? 1e-4 : a <= slopes ? LINEAR : SQUARE;
        gradient[a] -= precision * (a == 0 ? 0 : w[a]);
        curvature[a][a] += precision;
        for (int b = 0; b < a; b++) {
          curvature[b][a] = curvature[a][b];
        }
      }
      double[] change =
          new CholeskyDecomposition(new Array2DRowRealMatrix(curvature, false))
              .getSolver()
              .solve(new ArrayRealVector(gradient, false))
              .toArray();
      double most = 0;
      for (int a = 0; a < k; a++) {
        double moved = Math.max(-1, Math.min(1, change[a]));
        w[a] += moved;
        most = Math.max(most, Math.abs(moved));
      }
      if (most < 1e-6) {
        break;
      }
    }
    return w;
  }

  private static double sum(double[] row, double[] w) {
    double sum = 0;
    for (int a = 0; a < row.length; a++) {
      sum += row[a] * w[a];
    }
    return sum;
  }

  /**
   * The logit of yes.
   *
   * @param question its number
   * @param dispute its number
   * @param u places of the parameters
   * @param slope out: its derivative by each place
   * @return log odds
   */
  double logit(int question, int dispute, double[] u, double[] slope) {
    double[] w = weights[question][dispute];
    double logit = w[0];
    for (int j = 0; j < width; j++) {
      double x = (u[j] - centre[j]) / half[j];
      logit += w[1 + j] * x + w[1 + width + j] * (x * x - 1 / 3.0);
      slope[j] = (w[1 + j] + 2 * w[1 + width + j] * x) / half[j];
    }
    return logit;
  }
}
