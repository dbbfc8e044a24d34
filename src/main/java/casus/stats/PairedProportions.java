package casus.stats;

import casus.text.Text;

/**
 * How often something happened in two arms whose runs go in pairs, as they do under common random
 * numbers.
 *
 * @param both in how many pairs it happened in both arms
 * @param onlyFirst in how many it happened in the first arm alone
 * @param onlySecond in how many it happened in the second arm alone
 * @param neither in how many it happened in neither
 */
public record PairedProportions(long both, long onlyFirst, long onlySecond, long neither) {
  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public PairedProportions {
    if (both < 0 || onlyFirst < 0 || onlySecond < 0 || neither < 0) {
      throw new IllegalArgumentException(
          Text.format(
              "counts of pairs are negative: %d, %d, %d, %d",
              both, onlyFirst, onlySecond, neither));
    }
  }

  /**
   * How many pairs there are.
   *
   * @return not negative
   */
  public long n() {
    return both + onlyFirst + onlySecond + neither;
  }

  /**
   * How often it happened in the first arm.
   *
   * @return its proportion among all pairs
   */
  public Proportion first() {
    return Proportion.of(both + onlyFirst, n());
  }

  /**
   * How often it happened in the second arm.
   *
   * @return its proportion among all pairs
   */
  public Proportion second() {
    return Proportion.of(both + onlySecond, n());
  }

  /**
   * How much oftener it happened in the first arm than in the second, with Tango's score interval.
   *
   * <p>The interval holds the differences that a score test does not reject. Unlike Wald's it has a
   * width when no pair differs.
   *
   * @param level the chance with which the interval should hold the truth, inside (0, 1)
   * @return value and interval within [−1, 1]; NaN with the whole line when there are no pairs
   * @see "Tango (1998), doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;891::AID-SIM780&gt;3.0.CO;2-B"
   */
  public Estimate difference(double level) {
    double z = CriticalValues.z(level);
    double pairs = (double) n();
    if (pairs == 0) {
      return new Estimate(Double.NaN, Double.NaN, Interval.EVERYTHING, 0);
    }
    double value = (onlyFirst - onlySecond) / pairs;
    double low = Bisection.lastTrue(d -> acceptsDifference(d, z), value, -1);
    double high = Bisection.lastTrue(d -> acceptsDifference(d, z), value, 1);
    double error = Math.sqrt(varianceOfDifference() / pairs);
    return new Estimate(value, error, new Interval(low, high), n());
  }

  /** Whether |b − c − nΔ| is within z standard errors, as they would be were Δ true. */
  private boolean acceptsDifference(double difference, double z) {
    double pairs = (double) n();
    double b = onlyFirst / pairs;
    double c = onlySecond / pairs;
    double product = difference * (1 - difference);
    // The likeliest chance q of "only second" under Δ solves 2q² + linear q − cΔ(1 − Δ) = 0.
    double linear = (2 - b + c) * difference - b - c;
    double q = largerRoot(2, linear, -c * product);
    double variance = Math.max(0, 2 * q + product) / pairs;
    return Math.abs(b - c - difference) <= z * Math.sqrt(variance);
  }

  /**
   * How many times as often it happened in the first arm as in the second, with a score interval.
   *
   * <p>The interval holds the ratios θ that a score test of p₁ = θ p₂ does not reject, with the
   * variance taken at the likeliest chances under θ. Unlike the usual one for log θ it has a width
   * when no pair differs and exists when a count is 0.
   *
   * @param level the chance with which the interval should hold the truth, inside (0, 1)
   * @return not negative; NaN when it happened in the first arm alone, where the interval still has
   *     a lower end, and NaN with the whole line when it happened in neither; the standard error is
   *     that of the delta method
   * @see "Nam and Blackwelder (2002), doi:10.1002/sim.1017"
   */
  public Estimate ratio(double level) {
    double z = CriticalValues.z(level);
    double inFirst = (double) (both + onlyFirst);
    double inSecond = (double) (both + onlySecond);
    double value = inSecond == 0 ? Double.NaN : inFirst / inSecond;
    if (inFirst == 0 && inSecond == 0) {
      return new Estimate(Double.NaN, Double.NaN, Interval.EVERYTHING, n());
    }
    // Over θ/(1 + θ), which is in [0, 1] and treats the arms alike.
    double share = inFirst / (inFirst + inSecond);
    double low = Bisection.lastTrue(s -> acceptsRatio(s / (1 - s), z), share, 0);
    double high = Bisection.lastTrue(s -> acceptsRatio(s / (1 - s), z), share, 1);
    Interval interval =
        new Interval(
            inFirst == 0 ? 0 : low / (1 - low),
            inSecond == 0 ? Double.POSITIVE_INFINITY : high / (1 - high));
    double error = Math.sqrt((onlyFirst + onlySecond) / (inFirst * inSecond)) * value;
    return new Estimate(value, inSecond == 0 ? Double.NaN : error, interval, n());
  }

  /** Whether |x₁ − θx₂| is within z standard errors, as they would be were θ true. */
  private boolean acceptsRatio(double theta, double z) {
    double seen = (double) (both + onlyFirst + onlySecond);
    double a = both / seen;
    double b = onlyFirst / seen;
    double c = onlySecond / seen;
    // Among pairs in which it happened at all: v the chance of "only first" likeliest under θ, from
    // (a log u + b log v + c log w)' = 0 with u + v + w = 1 and u + v = θ (u + w).
    double square = theta * (1 + theta);
    double linear = a * (1 - theta * theta) + b * (1 - 2 * theta * theta) - c * theta * theta;
    double v = largerRoot(square, linear, -b * theta * (1 - theta));
    double w = 1 - theta + theta * v;
    double variance = Math.max(0, theta * (v + w)) / seen;
    return Math.abs(a + b - theta * (a + c)) <= z * Math.sqrt(variance);
  }

  /** The larger x with ax² + bx + c = 0, for a > 0, without cancellation. */
  private static double largerRoot(double a, double b, double c) {
    double root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
    if (b <= 0) {
      return (root - b) / (2 * a);
    }
    return -2 * c / (root + b);
  }

  /** The variance of one pair's difference. */
  private double varianceOfDifference() {
    double pairs = (double) n();
    double mean = (onlyFirst - onlySecond) / pairs;
    return (onlyFirst + onlySecond) / pairs - mean * mean;
  }

  /**
   * McNemar's exact test that it is as frequent in both arms.
   *
   * @return the two-sided p-value: twice the smaller tail of the binomial law of pairs that differ,
   *     at most 1; 1 when none does
   * @see "McNemar (1947), doi:10.1007/BF02295996"
   */
  public double exactTest() {
    long differing = onlyFirst + onlySecond;
    if (differing == 0) {
      return 1;
    }
    double tail = new Binomial(differing, 0.5).atMost(Math.min(onlyFirst, onlySecond));
    return Math.min(1, 2 * tail);
  }

  /**
   * How many times as many pairs of independent runs would be needed for the same standard error of
   * the difference.
   *
   * @return not negative, above 1 when pairing helps; infinite when all pairs differ alike but an
   *     arm varies (a file has it as missing); NaN when nothing varies or there are no pairs
   */
  public double varianceReduction() {
    double p = first().value();
    double q = second().value();
    return (p * (1 - p) + q * (1 - q)) / varianceOfDifference();
  }
}
