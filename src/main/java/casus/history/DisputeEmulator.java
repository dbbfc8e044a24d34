package casus.history;

import casus.calibration.Sigmoid;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * What the played model would foretell of each dispute at parameters that were not played: for each
 * dispute and question a logistic regression of the counts on the places of the parameters and
 * their squares, over the points of a design.
 *
 * <p>Slopes are drawn toward their mean over disputes as far as they do not differ by more than
 * chance (empirical Bayes; the spread after Paule and Mandel 1982). Estimated each by itself, their
 * noise would count as information: every dispute would seem to tell something of every parameter,
 * and the likelihood would be highest in the middle of the design.
 */
final class DisputeEmulator {
  private static final int STEPS = 12;

  /** Precision of the prior of slopes at first, per unit of the design's half width. */
  private static final double LINEAR = 1;

  /** The same of squares: responses are nearly straight on the logit scale. */
  private static final double SQUARE = 6;

  /** Precision of the prior of intercepts, which are not pooled. */
  private static final double INTERCEPT = 1e-4;

  /** The least variance of slopes over disputes. */
  private static final double LEAST_SPREAD = 1e-5;

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
      weights[q] = pooled(rows, counts[q], runs);
    }
    return new DisputeEmulator(centre.clone(), half.clone(), weights);
  }

  /** Regressions of all disputes of one question. */
  private static double[][] pooled(double[][] rows, int[][] counts, int runs) {
    int k = rows[0].length;
    double[] middle = new double[k];
    double[] precision = new double[k];
    for (int a = 0; a < k; a++) {
      precision[a] = a == 0 ? INTERCEPT : a <= (k - 1) / 2 ? LINEAR : SQUARE;
    }
    double[][] weights = new double[counts.length][];
    double[][] information = new double[counts.length][k];
    for (int d = 0; d < counts.length; d++) {
      weights[d] = start(counts[d], runs, k);
      improve(weights[d], rows, counts[d], runs, middle, precision, information[d]);
    }
    for (int a = 1; a < k; a++) {
      double[] raw = new double[counts.length];
      double[] variance = new double[counts.length];
      for (int d = 0; d < counts.length; d++) {
        variance[d] = 1 / information[d][a];
        raw[d] = weights[d][a] * (1 + precision[a] * variance[d]); // as it was before the prior
      }
      double spread = spread(raw, variance);
      middle[a] = mean(raw, variance, spread);
      precision[a] = 1 / spread;
    }
    for (int d = 0; d < counts.length; d++) {
      improve(weights[d], rows, counts[d], runs, middle, precision, information[d]);
    }
    return weights;
  }

  /** The variance of what numbers measure, each with an error of known variance. */
  static double spread(double[] raw, double[] variance) {
    double low = LEAST_SPREAD;
    double high = 100;
    if (excess(raw, variance, low) <= 0) {
      return low;
    }
    for (int step = 0; step < 60; step++) {
      double middle = Math.sqrt(low * high);
      if (excess(raw, variance, middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** How much more numbers differ than they should with a spread. */
  private static double excess(double[] raw, double[] variance, double spread) {
    double mean = mean(raw, variance, spread);
    double sum = 0;
    for (int d = 0; d < raw.length; d++) {
      sum += (raw[d] - mean) * (raw[d] - mean) / (variance[d] + spread);
    }
    return sum - (raw.length - 1);
  }

  private static double mean(double[] raw, double[] variance, double spread) {
    double sum = 0;
    double weight = 0;
    for (int d = 0; d < raw.length; d++) {
      sum += raw[d] / (variance[d] + spread);
      weight += 1 / (variance[d] + spread);
    }
    return sum / weight;
  }

  private static double[] start(int[] yes, int runs, int k) {
    double total = 0;
    for (int count : yes) {
      total += count;
    }
    double[] w = new double[k];
    w[0] = Sigmoid.logit((total + .5) / ((double) runs * yes.length + 1));
    return w;
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

  /**
   * Binomial regression with normal priors, by Newton's method.
   *
   * @param w weights, to begin with and found
   * @param information out: the diagonal of the information of the counts
   */
  private static void improve(
      double[] w,
      double[][] rows,
      int[] yes,
      int runs,
      double[] middle,
      double[] prior,
      double[] information) {
    int k = w.length;
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
        information[a] = curvature[a][a];
        gradient[a] -= a == 0 ? 0 : prior[a] * (w[a] - middle[a]);
        curvature[a][a] += prior[a];
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
