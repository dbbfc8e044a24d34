package casus.stats;

import casus.text.Text;

/**
 * How often something happened in independent runs.
 *
 * @param successes in how many it did; in [0, {@code n}]
 * @param n how many runs; not negative
 */
public record Proportion(long successes, long n) {
  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is negative or there are more successes than runs
   */
  public Proportion {
    if (successes < 0 || successes > n) {
      throw new IllegalArgumentException(
          Text.format("not so many successes in so many runs: %d in %d", successes, n));
    }
  }

  /**
   * A proportion from its counts.
   *
   * @param successes in how many runs it happened; in [0, {@code n}]
   * @param n how many runs; not negative
   * @return the proportion
   * @throws IllegalArgumentException if a count is negative or there are more successes than runs
   */
  public static Proportion of(long successes, long n) {
    return new Proportion(successes, n);
  }

  /**
   * The share of runs in which it happened.
   *
   * @return in [0, 1]; NaN without runs
   */
  public double value() {
    return (double) successes / n;
  }

  /**
   * The Monte Carlo standard error, the square root of p (1 − p) / n.
   *
   * <p>It is 0 when it happened never or always, which says more about this formula than about the
   * truth: report the interval.
   *
   * @return in [0, 0.5]; NaN without runs
   */
  public double standardError() {
    return Math.sqrt((double) successes * (n - successes) / n) / n;
  }

  /**
   * The 95 % Wilson interval.
   *
   * @return as of {@link #interval(double)}
   */
  public Interval interval() {
    return interval(CriticalValues.DEFAULT_LEVEL);
  }

  /**
   * The Wilson interval: the chances that a score test does not reject,
   *
   * <pre>(p + z²/2n ± z √(p (1 − p)/n + z²/4n²)) / (1 + z²/n)</pre>
   *
   * @param level the chance with which it should hold the truth, inside (0, 1)
   * @return within [0, 1]; it starts at 0 exactly when nothing happened, ends at 1 exactly when it
   *     always did, and is [0, 1] without runs
   * @see "Wilson (1927), doi:10.1080/01621459.1927.10502953; Brown, Cai and DasGupta (2001),
   *     doi:10.1214/ss/1009213286"
   */
  public Interval interval(double level) {
    double z = CriticalValues.z(level);
    if (n == 0) {
      return new Interval(0, 1);
    }
    double square = z * z;
    double centre = successes + square / 2;
    double reach = z * Math.sqrt((double) successes * (n - successes) / n + square / 4);
    // Exact ends, whatever rounding does: with n successes the formula can give more than 1.
    double low = successes == 0 ? 0 : (centre - reach) / (n + square);
    double high = successes == n ? 1 : (centre + reach) / (n + square);
    return new Interval(low, high);
  }

  /**
   * The Clopper-Pearson interval: the chances that an exact test does not reject.
   *
   * <p>It holds the truth with at least the level for every n and every chance, which Wilson's does
   * only on average, and is wider for it.
   *
   * @param level the least chance with which it should hold the truth, inside (0, 1)
   * @return within [0, 1]; [0, 1] without runs
   * @see "Clopper and Pearson (1934), doi:10.1093/biomet/26.4.404"
   */
  public Interval exactInterval(double level) {
    double oneSide = (1 - CriticalValues.checkedLevel(level)) / 2;
    double low =
        successes == 0
            ? 0
            : Bisection.lastTrue(p -> new Binomial(n, p).atLeast(successes) <= oneSide, 0, value());
    double high =
        successes == n
            ? 1
            : Bisection.lastTrue(p -> new Binomial(n, p).atMost(successes) <= oneSide, 1, value());
    return new Interval(low, high);
  }

  /**
   * The share with its 95 % Wilson interval.
   *
   * @return as of {@link #estimate(double)}
   */
  public Estimate estimate() {
    return estimate(CriticalValues.DEFAULT_LEVEL);
  }

  /**
   * The share with its Wilson interval.
   *
   * @param level the chance with which the interval should hold the truth, inside (0, 1)
   * @return value, standard error and interval, all in [0, 1]; NaN with the whole line when there
   *     are no runs
   */
  public Estimate estimate(double level) {
    Interval interval = n == 0 ? Interval.EVERYTHING : interval(level);
    return new Estimate(value(), standardError(), interval, n);
  }
}
