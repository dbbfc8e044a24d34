package casus.stats;

import static java.util.Objects.requireNonNull;

/**
 * A number learned from runs, and how surely.
 *
 * @param value the point estimate; NaN when there is nothing to estimate it from
 * @param standardError the Monte Carlo standard error: the standard deviation {@code value} would
 *     have over repetitions of the whole experiment; not negative, or NaN when it cannot be told
 * @param interval where the truth lies with the level asked for
 * @param n from how many observations
 */
public record Estimate(double value, double standardError, Interval interval, long n) {
  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if {@code n} or the standard error is negative
   */
  public Estimate {
    requireNonNull(interval, "interval");
    if (n < 0) {
      throw new IllegalArgumentException("number of observations is negative: " + n);
    }
    if (standardError < 0) {
      throw new IllegalArgumentException("standard error is negative: " + standardError);
    }
  }

  /**
   * The lower end of the interval.
   *
   * @return NaN where it has none, that is where {@link #interval()} reaches to minus infinity
   */
  public double low() {
    return Double.isInfinite(interval.low()) ? Double.NaN : interval.low();
  }

  /**
   * The upper end of the interval.
   *
   * @return NaN where it has none, that is where {@link #interval()} reaches to infinity
   */
  public double high() {
    return Double.isInfinite(interval.high()) ? Double.NaN : interval.high();
  }

  /**
   * Whether there was anything to estimate from.
   *
   * @return false when {@code value} is NaN
   */
  public boolean isDefined() {
    return !Double.isNaN(value);
  }
}
