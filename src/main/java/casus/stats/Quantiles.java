package casus.stats;

import casus.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * Quantiles of whole numbers in a known range, such as days from 0 to the horizon, of which only
 * counts are kept.
 *
 * <p>What lies beyond the range ("no war within the horizon") can be counted at one more value
 * above it. Memory depends on the range, not on n.
 */
public final class Quantiles {
  private final long[] upTo;

  private Quantiles(long[] upTo) {
    this.upTo = upTo;
  }

  /**
   * Takes the counts.
   *
   * @param counts how often each of the values 0, 1, 2, … was seen; not empty, none negative
   * @return quantiles of these
   * @throws IllegalArgumentException if there is no value or a count is negative
   * @throws ArithmeticException if there are more than 2⁶³ − 1 observations
   */
  public static Quantiles of(long[] counts) {
    if (counts.length == 0) {
      throw new IllegalArgumentException("no values to take quantiles of");
    }
    long[] upTo = new long[counts.length];
    long seen = 0;
    for (int value = 0; value < counts.length; value++) {
      if (counts[value] < 0) {
        throw new IllegalArgumentException(
            Text.format("count of value %d is negative: %d", value, counts[value]));
      }
      seen = Math.addExact(seen, counts[value]);
      upTo[value] = seen;
    }
    return new Quantiles(upTo);
  }

  /**
   * How many observations there are.
   *
   * @return not negative
   */
  public long n() {
    return upTo[upTo.length - 1];
  }

  /**
   * The least value that a share p of the observations does not exceed (R's type 1).
   *
   * @param p inside (0, 1), and meant as the decimal it prints as: of 100 observations 0.07 is 7
   * @return one of the values counted; NaN without observations
   */
  public double value(double p) {
    check(p);
    if (n() == 0) {
      return Double.NaN;
    }
    return ofRank(rank(p, n()));
  }

  /**
   * The least of some numbers that a share p of them does not exceed (R's type 1).
   *
   * @param sorted the numbers, in order, at least one
   * @param p inside (0, 1), and meant as the decimal it prints as
   * @return one of the numbers
   */
  public static double ofSorted(double[] sorted, double p) {
    check(p);
    return sorted[Math.toIntExact(rank(p, sorted.length)) - 1];
  }

  private static long rank(double p, long n) {
    BigDecimal rank = BigDecimal.valueOf(p).multiply(BigDecimal.valueOf(n));
    return rank.setScale(0, RoundingMode.CEILING).longValueExact();
  }

  /**
   * The interval between two order statistics that holds the true quantile whatever the law is.
   *
   * <p>The ranks come from the binomial law of the number of observations below the quantile, with
   * at most half of what is outside the level on either side; so the chance is at least the level.
   * Where the sample is too small for such a rank, the end is that of the range.
   *
   * @param p inside (0, 1)
   * @param level the chance with which it should hold the truth, inside (0, 1)
   * @return ends among the values counted
   * @see "David and Nagaraja (2003), Order Statistics, section 7.1"
   */
  public Interval interval(double p, double level) {
    check(p);
    double oneSide = (1 - CriticalValues.checkedLevel(level)) / 2;
    if (n() == 0) {
      return new Interval(0, upTo.length - 1.0);
    }
    Binomial below = new Binomial(n(), p);
    long lowRank = below.quantile(oneSide);
    long highRank = below.quantile(1 - oneSide) + 1;
    double low = lowRank == 0 ? 0 : ofRank(lowRank);
    double high = highRank > n() ? upTo.length - 1.0 : ofRank(highRank);
    return new Interval(low, high);
  }

  /**
   * A quantile with its 95 % interval.
   *
   * @param p inside (0, 1)
   * @return as of {@link #estimate(double, double)}
   */
  public Estimate estimate(double p) {
    return estimate(p, CriticalValues.DEFAULT_LEVEL);
  }

  /**
   * A quantile with its order-statistic interval.
   *
   * <p>The standard error is read off the interval: its width over that of a normal law with
   * standard deviation 1.
   *
   * @param p inside (0, 1)
   * @param level the chance with which the interval should hold the truth, inside (0, 1)
   * @return NaN with the whole range when there are no observations
   */
  public Estimate estimate(double p, double level) {
    Interval interval = interval(p, level);
    double error = n() == 0 ? Double.NaN : interval.halfWidth() / CriticalValues.z(level);
    return new Estimate(value(p), error, interval, n());
  }

  /** The value of the observation that has so many not above it, counting itself. */
  private double ofRank(long rank) {
    int found = Arrays.binarySearch(upTo, rank);
    if (found < 0) {
      return -found - 1;
    }
    // Values never seen repeat the sum before them: go to the first that reaches the rank.
    while (found > 0 && upTo[found - 1] == rank) {
      found--;
    }
    return found;
  }

  private static void check(double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("quantile is not inside (0, 1): " + p);
    }
  }
}
