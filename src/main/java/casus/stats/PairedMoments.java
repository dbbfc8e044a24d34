package casus.stats;

import casus.text.Text;

/**
 * Means of two arms whose runs go in pairs, as they do under common random numbers. Pairs come one
 * by one; their order changes nothing.
 */
public final class PairedMoments {
  /** So that the difference can be added too. */
  private static final double LARGEST = Moments.LARGEST / 2;

  private final Moments first = new Moments();
  private final Moments second = new Moments();
  private final Tally differences = new Tally();
  private final Tally sizes = new Tally();

  /** No pairs yet. */
  public PairedMoments() {}

  /**
   * Adds a pair.
   *
   * @param inFirst the number of the first arm's run, finite, of size at most 5e139
   * @param inSecond that of the second arm's, likewise
   * @throws IllegalArgumentException if a number is not finite or too large
   */
  public void add(double inFirst, double inSecond) {
    if (!(Math.abs(inFirst) <= LARGEST && Math.abs(inSecond) <= LARGEST)) {
      throw new IllegalArgumentException(
          Text.format("not a pair to take moments of: %s, %s", inFirst, inSecond));
    }
    first.add(inFirst);
    second.add(inSecond);
    differences.add(inFirst - inSecond);
    sizes.add(Math.abs(inFirst - inSecond));
  }

  /**
   * How many pairs there are.
   *
   * @return not negative
   */
  public long n() {
    return differences.n();
  }

  /**
   * The mean of first less second, with the interval of the differences: Student's, or Hall's where
   * they are skew.
   *
   * @param level the chance with which the interval should hold the truth, inside (0, 1)
   * @return as of {@link Tally#mean(double)}
   */
  public Estimate difference(double level) {
    return differences.mean(level);
  }

  /**
   * How many pairs the interval of the difference asks for, as {@link Tally#runsNeeded}: by the
   * skewness of the differences or of their sizes, whichever asks for more. Sizes tell of tails to
   * both sides, which leave no skewness.
   *
   * @return not negative; 0 when nothing varies
   */
  public double pairsNeeded() {
    return Math.max(differences.runsNeeded(), sizes.runsNeeded());
  }

  /**
   * The share of all change, of either sign, that a tenth of a per cent of the pairs hold.
   *
   * @return in [0, 1]; NaN where no pair differs
   * @see Tally#topShare()
   */
  public double topShare() {
    return sizes.topShare();
  }

  /**
   * How many of the pairs carry the change, of either sign.
   *
   * @return in [0, n]; NaN where no pair differs
   * @see Tally#effectiveN()
   */
  public double effectiveN() {
    return sizes.effectiveN();
  }

  /**
   * The first mean divided by the second, with Fieller's interval.
   *
   * <p>The interval holds the ratios θ for which the mean of first − θ · second is within t
   * standard errors of 0. When the second mean may itself be 0 these make no interval, and the
   * whole line is given.
   *
   * @param level the chance with which the interval should hold the truth, inside (0, 1)
   * @return NaN when the second mean is 0; no interval when the ratio is the same in all pairs, so
   *     that its spread is not known; the standard error is that of the delta method
   * @see "Fieller (1954), doi:10.1111/j.2517-6161.1954.tb00159.x"
   */
  public Estimate ratio(double level) {
    CriticalValues.checkedLevel(level);
    double top = first.mean();
    double bottom = second.mean();
    double value = bottom == 0 ? Double.NaN : top / bottom;
    if (n() < 2 || bottom == 0) {
      return new Estimate(value, Double.NaN, Interval.EVERYTHING, n());
    }
    double pairs = (double) n();
    double topVariance = first.variance() / pairs;
    double bottomVariance = second.variance() / pairs;
    double covariance =
        (topVariance + bottomVariance - differences.moments().variance() / pairs) / 2;
    double variance = topVariance - 2 * value * covariance + value * value * bottomVariance;
    double error = Math.sqrt(Math.max(0, variance)) / Math.abs(bottom);

    double square = Math.pow(CriticalValues.t(level, pairs - 1), 2);
    double quadratic = bottom * bottom - square * bottomVariance;
    double half = top * bottom - square * covariance;
    double constant = top * top - square * topVariance;
    if (!(quadratic > 0)) {
      return new Estimate(value, error, Interval.EVERYTHING, n());
    }
    double reach = Math.sqrt(Math.max(0, half * half - quadratic * constant));
    // What rounding leaves of a variance that is 0.
    boolean varies = variance > 1e-12 * (topVariance + value * value * bottomVariance);
    Interval interval =
        varies
            ? new Interval((half - reach) / quadratic, (half + reach) / quadratic)
            : Interval.EVERYTHING;
    return new Estimate(value, error, interval, n());
  }

  /**
   * How many times as many pairs of independent runs would be needed for the same standard error of
   * the difference: the sum of the arms' variances over the variance of the difference.
   *
   * @return not negative, above 1 when pairing helps; infinite when the difference does not vary
   *     but the arms do; NaN when nothing varies or there are less than two pairs
   */
  public double varianceReduction() {
    return (first.variance() + second.variance()) / differences.moments().variance();
  }
}
