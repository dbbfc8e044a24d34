package casus.crisis;

import java.util.function.DoubleUnaryOperator;

/**
 * The draw that all allies of one side of one dispute share (R7), for those who do not know it: its
 * law N(0, 1) as points with weights, equally far apart (the trapezium rule). For what rises with
 * the draw as the chances of R7 do, with σ_κ up to 5, a mean over the points is that over the law
 * to four digits, and to nine at σ_κ 1; the rule of Gauss and Hermite needs more points where σ_κ
 * is large (Trefethen and Weideman 2014).
 */
public final class CommonDraw {
  private static final double STEP = .4;
  private static final int EACH_WAY = 15;

  /** How many points there are. */
  public static final int POINTS = 2 * EACH_WAY + 1;

  private static final double[] WEIGHTS = weights();

  private CommonDraw() {}

  private static double[] weights() {
    double[] weights = new double[POINTS];
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      weights[i] = Math.exp(-value(i) * value(i) / 2);
      sum += weights[i];
    }
    for (int i = 0; i < POINTS; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  /**
   * One of the values that stand for all.
   *
   * @param point from 0 to {@link #POINTS} − 1
   * @return in standard deviations
   */
  public static double value(int point) {
    return (point - EACH_WAY) * STEP;
  }

  /**
   * The weight of a value.
   *
   * @param point from 0 to {@link #POINTS} − 1
   * @return positive; all add up to 1
   */
  public static double weight(int point) {
    return WEIGHTS[point];
  }

  /**
   * The mean of something that depends on the draw.
   *
   * @param given what it is for a value of the draw, in standard deviations
   * @return its mean over N(0, 1)
   */
  public static double mean(DoubleUnaryOperator given) {
    double mean = 0;
    for (int i = 0; i < POINTS; i++) {
      mean += WEIGHTS[i] * given.applyAsDouble(value(i));
    }
    return mean;
  }
}
