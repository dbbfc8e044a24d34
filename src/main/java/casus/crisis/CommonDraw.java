package casus.crisis;

import java.util.function.DoubleUnaryOperator;

/**
 * The draw that all allies of one side of one dispute share (R7), for those who do not know it: its
 * law N(0, 1) as points with weights, equally far apart (the trapezium rule). For what rises with
 * the draw as the chances of R7 do, with σ_κ up to 5, a mean over the {@link #FINE} points is that
 * over the law to four digits, and to nine at σ_κ 1; the rule of Gauss and Hermite needs more
 * points where σ_κ is large (Trefethen and Weideman 2014).
 */
public final class CommonDraw {
  /** From −6 to 6 in steps of .4. */
  public static final CommonDraw FINE = new CommonDraw(.4, 15);

  /** From −4 to 4 in steps of .8, for likelihoods that go over many allies again and again. */
  public static final CommonDraw COARSE = new CommonDraw(.8, 5);

  private final double[] values;
  private final double[] weights;

  private CommonDraw(double step, int eachWay) {
    values = new double[2 * eachWay + 1];
    weights = new double[values.length];
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = (i - eachWay) * step;
      weights[i] = Math.exp(-values[i] * values[i] / 2);
      sum += weights[i];
    }
    for (int i = 0; i < values.length; i++) {
      weights[i] /= sum;
    }
  }

  /**
   * How many points there are.
   *
   * @return an odd number
   */
  public int points() {
    return values.length;
  }

  /**
   * One of the values that stand for all.
   *
   * @param point from 0
   * @return in standard deviations
   */
  public double value(int point) {
    return values[point];
  }

  /**
   * The weight of a value.
   *
   * @param point from 0
   * @return positive; all add up to 1
   */
  public double weight(int point) {
    return weights[point];
  }

  /**
   * The mean of something that depends on the draw.
   *
   * @param given what it is for a value of the draw, in standard deviations
   * @return its mean over N(0, 1)
   */
  public double mean(DoubleUnaryOperator given) {
    double mean = 0;
    for (int i = 0; i < values.length; i++) {
      mean += weights[i] * given.applyAsDouble(values[i]);
    }
    return mean;
  }
}
