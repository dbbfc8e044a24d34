package casus.calibration;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * How sure an estimate by penalized (composite) likelihood is: the sandwich H⁻¹ (Σ s s′ + P) H⁻¹ of
 * the curvature H of what was minimized, the scores s of the disputes, and the precisions P of the
 * prior. Where the model is right and the likelihood full this is H⁻¹, the Laplace approximation to
 * the posterior; clustering widens it (White 1982; Godambe 1960).
 */
final class Covariance {
  private static final double STEP = 1e-4;

  private Covariance() {}

  static double[] standardErrors(
      Bfgs.Smooth objective, double[] x, double[][] scores, double[] precision) {
    RealMatrix covariance = of(objective, x, scores, precision);
    double[] errors = new double[x.length];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = Math.sqrt(Math.max(0, covariance.getEntry(i, i)));
    }
    return errors;
  }

  static RealMatrix of(Bfgs.Smooth objective, double[] x, double[][] scores, double[] precision) {
    int n = x.length;
    RealMatrix inverse =
        new LUDecomposition(new Array2DRowRealMatrix(curvature(objective, x), false))
            .getSolver()
            .getInverse();
    double[][] meat = new double[n][n];
    for (double[] score : scores) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          meat[i][j] += score[i] * score[j];
        }
      }
    }
    for (int i = 0; i < n; i++) {
      meat[i][i] += precision[i];
    }
    return inverse.multiply(new Array2DRowRealMatrix(meat, false)).multiply(inverse);
  }

  /** Second derivatives from differences of the gradient. */
  private static double[][] curvature(Bfgs.Smooth objective, double[] x) {
    int n = x.length;
    double[][] curvature = new double[n][n];
    for (int i = 0; i < n; i++) {
      double[] up = gradient(objective, x, i, STEP);
      double[] down = gradient(objective, x, i, -STEP);
      for (int j = 0; j < n; j++) {
        curvature[i][j] += (up[j] - down[j]) / (4 * STEP);
        curvature[j][i] += (up[j] - down[j]) / (4 * STEP);
      }
    }
    return curvature;
  }

  private static double[] gradient(Bfgs.Smooth objective, double[] x, int i, double step) {
    double[] there = x.clone();
    there[i] += step;
    double[] gradient = new double[x.length];
    objective.at(there, gradient);
    return gradient;
  }
}
