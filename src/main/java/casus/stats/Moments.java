package casus.stats;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Mean and standard deviation of numbers that come one by one.
 *
 * <p>Sum and sum of squares are kept without rounding. So the result is the same to the last bit
 * for any order of the numbers and for any way of dividing them into parts that are then merged,
 * and numbers that are all alike have a standard deviation of exactly 0. Memory does not grow with
 * n.
 */
public final class Moments {
  /** The squares of larger numbers, so many times, would overflow. */
  static final double LARGEST = 1e140;

  private static final MathContext DIGITS = MathContext.DECIMAL128;

  private final ExactSum sum = new ExactSum();
  private final ExactSum sumOfSquares = new ExactSum();
  private long n;

  /** What was made of the sums since the last number was added; NaN where nothing was. */
  private double mean = Double.NaN;

  private double variance = Double.NaN;

  /** No numbers yet. */
  public Moments() {}

  /**
   * The moments of numbers at hand.
   *
   * @param numbers finite, of size at most 1e140
   * @return their moments, to which more can be added
   * @throws IllegalArgumentException if a number is not finite or too large
   */
  public static Moments of(double... numbers) {
    Moments moments = new Moments();
    for (double number : numbers) {
      moments.add(number);
    }
    return moments;
  }

  /**
   * Adds a number.
   *
   * @param number finite, of size at most 1e140
   * @throws IllegalArgumentException if it is not
   */
  public void add(double number) {
    check(number);
    sum.add(number);
    sumOfSquares.addProduct(number, number);
    grown(1);
  }

  /**
   * Adds a number that was seen several times.
   *
   * @param number finite, of size at most 1e140
   * @param times how often; from 0 to 2⁵³
   * @throws IllegalArgumentException if one of them is not as said
   */
  public void add(double number, long times) {
    check(number);
    if (times < 0 || times > 1L << 53) {
      throw new IllegalArgumentException("cannot count a number so many times: " + times);
    }
    double square = number * number;
    double factor = (double) times; // exact up to 2⁵³
    sum.addProduct(number, factor);
    sumOfSquares.addProduct(square, factor);
    sumOfSquares.addProduct(Math.fma(number, number, -square), factor);
    grown(times);
  }

  private void grown(long more) {
    n += more;
    mean = Double.NaN;
    variance = Double.NaN;
  }

  private static void check(double number) {
    if (!(Math.abs(number) <= LARGEST)) {
      throw new IllegalArgumentException("not a number to take moments of: " + number);
    }
  }

  /**
   * Adds all numbers that another has seen.
   *
   * @param other left as it is
   */
  public void merge(Moments other) {
    sum.add(other.sum);
    sumOfSquares.add(other.sumOfSquares);
    grown(other.n);
  }

  /**
   * How many numbers there are.
   *
   * @return not negative
   */
  public long n() {
    return n;
  }

  /**
   * The mean.
   *
   * @return NaN without numbers
   */
  public double mean() {
    if (Double.isNaN(mean) && n > 0) {
      mean = sum.value().divide(BigDecimal.valueOf(n), DIGITS).doubleValue();
    }
    return mean;
  }

  /**
   * The variance, with n − 1 in the denominator.
   *
   * @return not negative; NaN for less than two numbers
   */
  public double variance() {
    if (Double.isNaN(variance) && n > 1) {
      variance = workedOut();
    }
    return variance;
  }

  private double workedOut() {
    BigDecimal total = sum.value();
    BigDecimal count = BigDecimal.valueOf(n);
    BigDecimal squares = count.multiply(sumOfSquares.value()).subtract(total.multiply(total));
    BigDecimal exact = squares.divide(count.multiply(BigDecimal.valueOf(n - 1)), DIGITS);
    // Below zero only where squares underflow, that is for numbers under 1e-146.
    return Math.max(0, exact.doubleValue());
  }

  /**
   * The standard deviation, with n − 1 in the denominator.
   *
   * @return not negative; exactly 0 for numbers that are all alike; NaN for less than two
   */
  public double standardDeviation() {
    return Math.sqrt(variance());
  }

  /**
   * The Monte Carlo standard error of the mean, the standard deviation over √n.
   *
   * @return not negative; NaN for less than two numbers
   */
  public double standardError() {
    return standardDeviation() / Math.sqrt((double) n);
  }

  /**
   * The 95 % t interval of the mean.
   *
   * @return as of {@link #interval(double)}
   */
  public Interval interval() {
    return interval(CriticalValues.DEFAULT_LEVEL);
  }

  /**
   * Student's t interval of the mean.
   *
   * @param level the chance with which it should hold the truth, inside (0, 1)
   * @return the whole line for less than two numbers, and for numbers that are all alike, whose
   *     spread is not known
   */
  public Interval interval(double level) {
    CriticalValues.checkedLevel(level);
    if (!(variance() > 0)) {
      return Interval.EVERYTHING;
    }
    double mean = mean();
    double reach = CriticalValues.t(level, n - 1.0) * standardError();
    return new Interval(mean - reach, mean + reach);
  }

  /**
   * The mean with its 95 % t interval.
   *
   * @return as of {@link #estimate(double)}
   */
  public Estimate estimate() {
    return estimate(CriticalValues.DEFAULT_LEVEL);
  }

  /**
   * The mean with its t interval.
   *
   * @param level the chance with which the interval should hold the truth, inside (0, 1)
   * @return NaN with the whole line when there are no numbers
   */
  public Estimate estimate(double level) {
    return new Estimate(mean(), standardError(), interval(level), n);
  }
}
