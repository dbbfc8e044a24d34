package casus.history;

import casus.calibration.Bfgs;
import casus.calibration.Sigmoid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * How likely answers to several questions of each dispute are, multiplied as if they were
 * independent (which they are not: {@link #covariance} allows for that), times a standard normal
 * prior of the places of parameters.
 */
final class CompositeLikelihood {
  private static final double TOLERANCE = 1e-5;

  private final double[][] truths;
  private final List<String> dyads;

  /**
   * Keeps the answers.
   *
   * @param truths by question and dispute: 1 for yes, 0 for no, NaN where it is not told
   * @param dyads of each dispute, its pair of states
   */
  CompositeLikelihood(double[][] truths, List<String> dyads) {
    this.truths = truths.clone();
    this.dyads = List.copyOf(dyads);
  }

  /** Minus the log composite likelihood of some disputes, and of the prior. */
  private final class Objective implements Bfgs.Smooth {
    private final DisputeEmulator emulator;
    private final IntPredicate seen;
    private final double[][] bounds;

    Objective(DisputeEmulator emulator, IntPredicate seen, double[][] bounds) {
      this.emulator = emulator;
      this.seen = seen;
      this.bounds = bounds;
    }

    @Override
    public double at(double[] u, double[] gradient) {
      java.util.Arrays.fill(gradient, 0);
      double value = 0;
      for (int d = 0; d < dyads.size(); d++) {
        if (seen.test(d)) {
          value += dispute(emulator, d, u, gradient, -1);
        }
      }
      for (int j = 0; j < u.length; j++) {
        value += u[j] * u[j] / 2;
        gradient[j] += u[j];
        // The emulator knows nothing beyond its design.
        double beyond = Math.max(bounds[0][j] - u[j], 0) - Math.max(u[j] - bounds[1][j], 0);
        value += 500 * beyond * beyond;
        gradient[j] -= 1000 * beyond;
      }
      return value;
    }
  }

  /** Minus the log likelihood of one dispute; adds sign × its score to a gradient. */
  private double dispute(
      DisputeEmulator emulator, int d, double[] u, double[] gradient, double sign) {
    double[] slope = new double[u.length];
    double value = 0;
    for (int q = 0; q < truths.length; q++) {
      double y = truths[q][d];
      if (!Double.isNaN(y)) {
        double logit = emulator.logit(q, d, u, slope);
        value -= Sigmoid.log(y == 1 ? logit : -logit);
        double score = y - Sigmoid.of(logit);
        for (int j = 0; j < u.length; j++) {
          gradient[j] += sign * score * slope[j];
        }
      }
    }
    return value;
  }

  /**
   * The place at which disputes and prior together are likeliest.
   *
   * @param emulator what the model foretells
   * @param start where to look first
   * @param seen which disputes count
   * @param bounds least and greatest places; the emulator knows nothing beyond
   */
  double[] maximum(DisputeEmulator emulator, double[] start, IntPredicate seen, double[][] bounds) {
    return Bfgs.minimize(new Objective(emulator, seen, bounds), start, TOLERANCE).x();
  }

  /**
   * How sure a place is, the prior included: the sandwich of Godambe (1960), with scores summed by
   * dyad.
   *
   * @param first an emulator
   * @param second another, learned from other runs: their errors are independent
   * @param u the place
   * @return covariance
   */
  RealMatrix covariance(DisputeEmulator first, DisputeEmulator second, double[] u) {
    RealMatrix precision = information(first, second, u);
    for (int j = 0; j < u.length; j++) {
      precision.addToEntry(j, j, 1);
    }
    return new LUDecomposition(precision).getSolver().getInverse();
  }

  /** Godambe's information H J⁻¹ H: curvature, and the spread of scores summed by dyad. */
  private RealMatrix information(DisputeEmulator first, DisputeEmulator second, double[] u) {
    int k = u.length;
    RealMatrix curvature = new Array2DRowRealMatrix(k, k);
    Map<String, double[][]> scores = new HashMap<>();
    double[] one = new double[k];
    double[] other = new double[k];
    for (int d = 0; d < dyads.size(); d++) {
      double[][] score = scores.computeIfAbsent(dyads.get(d), dyad -> new double[2][k]);
      dispute(first, d, u, score[0], 1);
      dispute(second, d, u, score[1], 1);
      for (int q = 0; q < truths.length; q++) {
        if (!Double.isNaN(truths[q][d])) {
          double logit = (first.logit(q, d, u, one) + second.logit(q, d, u, other)) / 2;
          double p = Sigmoid.of(logit);
          addProduct(curvature, one, other, p * (1 - p));
        }
      }
    }
    RealMatrix spread = new Array2DRowRealMatrix(k, k);
    scores.forEach((dyad, score) -> addProduct(spread, score[0], score[1], 1));
    if (curvature.getNorm() == 0) {
      return curvature; // nothing is told
    }
    RealMatrix h = positive(curvature, 0);
    RealMatrix inverse = new LUDecomposition(positive(spread, 1e-2)).getSolver().getInverse();
    return positive(h.multiply(inverse).multiply(h), 0);
  }

  private static void addProduct(RealMatrix sum, double[] left, double[] right, double weight) {
    for (int a = 0; a < left.length; a++) {
      for (int b = 0; b < right.length; b++) {
        sum.addToEntry(a, b, weight * left[a] * right[b]);
      }
    }
  }

  /**
   * The symmetric part without what chance made negative: eigenvalues from a share of the largest.
   */
  private static RealMatrix positive(RealMatrix matrix, double least) {
    EigenDecomposition eigen =
        new EigenDecomposition(matrix.add(matrix.transpose()).scalarMultiply(.5));
    double[] values = eigen.getRealEigenvalues();
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, value);
    }
    RealMatrix diagonal = new Array2DRowRealMatrix(values.length, values.length);
    for (int a = 0; a < values.length; a++) {
      diagonal.setEntry(a, a, Math.max(least * largest, values[a]));
    }
    return eigen.getV().multiply(diagonal).multiply(eigen.getV().transpose());
  }
}
