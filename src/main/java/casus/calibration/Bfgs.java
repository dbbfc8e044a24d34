package casus.calibration;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * Minimizes a smooth function of many variables by BFGS with a line search that keeps to the weak
 * Wolfe conditions (Nocedal and Wright 2006, chapters 3 and 6). Commons Math has none.
 */
public final class Bfgs {
  private static final int MOST_STEPS = 2000;
  private static final int MOST_TRIALS = 40;
  private static final double DECREASE = 1e-4;
  private static final double CURVATURE = .9;

  /** A function with its gradient. */
  @FunctionalInterface
  public interface Smooth {
    /**
     * The value.
     *
     * @param x where
     * @param gradient gets the gradient
     * @return the value
     */
    double at(double[] x, double[] gradient);
  }

  /** Where it ended. */
  public static final class Minimum {
    private final double[] x;
    private final double value;
    private final double steepness;

    private Minimum(double[] x, double value, double steepness) {
      this.x = x;
      this.value = value;
      this.steepness = steepness;
    }

    /**
     * The point.
     *
     * @return a copy
     */
    public double[] x() {
      return x.clone();
    }

    /** The value there. */
    double value() {
      return value;
    }

    /** The largest component of the gradient there, absolute. */
    double steepness() {
      return steepness;
    }
  }

  private final Smooth function;
  private final double tolerance;
  private final int n;
  private double[] x;
  private double[] gradient;
  private double value;

  private Bfgs(Smooth function, double[] start, double tolerance) {
    this.function = requireNonNull(function);
    this.tolerance = tolerance;
    n = start.length;
    x = start.clone();
    gradient = new double[n];
    value = function.at(x, gradient);
  }

  /**
   * Goes downhill.
   *
   * @param function what to minimize
   * @param start where to start
   * @param tolerance largest component of the gradient at which to stop
   * @return where it ended
   */
  public static Minimum minimize(Smooth function, double[] start, double tolerance) {
    return new Bfgs(function, start, tolerance).run();
  }

  private Minimum run() {
    double[][] inverse = identity();
    int steps = 0;
    boolean fresh = true;
    while (steps < MOST_STEPS && steepness(gradient) > tolerance) {
      double[] direction = times(inverse, gradient, -1);
      if (dot(direction, gradient) >= 0) {
        inverse = identity();
        direction = times(inverse, gradient, -1);
        fresh = true;
      }
      double[] oldX = x;
      double[] oldGradient = gradient;
      if (!search(direction, fresh ? Math.min(1, 1 / norm(gradient)) : 1)) {
        if (fresh) {
          break; // Not even straight downhill: rounding is all that is left.
        }
        inverse = identity();
        fresh = true;
        continue;
      }
      update(inverse, difference(x, oldX), difference(gradient, oldGradient), fresh);
      fresh = false;
      steps++;
    }
    return new Minimum(x, value, steepness(gradient));
  }

  /** Bisection and doubling until the weak Wolfe conditions hold. */
  private boolean search(double[] direction, double first) {
    double slope = dot(direction, gradient);
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double step = first;
    for (int trial = 0; trial < MOST_TRIALS; trial++) {
      double[] there = moved(direction, step);
      double[] gradientThere = new double[n];
      double valueThere = function.at(there, gradientThere);
      if (!(valueThere <= value + DECREASE * step * slope)) {
        high = step;
      } else if (dot(direction, gradientThere) < CURVATURE * slope) {
        low = step;
      } else {
        x = there;
        gradient = gradientThere;
        value = valueThere;
        return true;
      }
      step = Double.isInfinite(high) ? 2 * step : (low + high) / 2;
    }
    return false;
  }

  private void update(double[][] inverse, double[] s, double[] y, boolean first) {
    double sy = dot(s, y);
    if (sy <= 1e-12 * norm(s) * norm(y)) {
      return;
    }
    if (first) {
      double scale = sy / dot(y, y);
      for (int i = 0; i < n; i++) {
        inverse[i][i] = scale;
      }
    }
    double[] hy = times(inverse, y, 1);
    double factor = (1 + dot(y, hy) / sy) / sy;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        inverse[i][j] += factor * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / sy;
      }
    }
  }

  private double[] moved(double[] direction, double step) {
    double[] there = x.clone();
    for (int i = 0; i < n; i++) {
      there[i] += step * direction[i];
    }
    return there;
  }

  private double[][] identity() {
    double[][] identity = new double[n][n];
    for (int i = 0; i < n; i++) {
      identity[i][i] = 1;
    }
    return identity;
  }

  private static double[] times(double[][] matrix, double[] vector, double factor) {
    double[] product = new double[vector.length];
    for (int i = 0; i < product.length; i++) {
      product[i] = factor * dot(matrix[i], vector);
    }
    return product;
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = new double[a.length];
    Arrays.setAll(difference, i -> a[i] - b[i]);
    return difference;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  private static double steepness(double[] gradient) {
    double most = 0;
    for (double g : gradient) {
      most = Math.max(most, Math.abs(g));
    }
    return most;
  }
}
