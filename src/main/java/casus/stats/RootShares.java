package casus.stats;

import org.apache.commons.math3.special.Beta;

/**
 * The chance of a rare event from independent roots, each of which went on in several ways: what is
 * known of a root is the share of its ways in which the event came about. Where roots are drawn
 * otherwise than plainly, the share is weighted, and may be above 1.
 *
 * <p>Most roots have the share 0, so the mean share is far from normal and Student's interval holds
 * the truth too seldom. Here the roots are taken for as many plain runs as would have the same
 * error,
 *
 * <pre>m = p (1 − p) / (s² / N),</pre>
 *
 * and the interval is Clopper and Pearson's for p m successes in m runs. At least as many are taken
 * as there are plain roots; so it has a width when no root saw the event, or all did in full.
 *
 * @see "Korn and Graubard (1998), Survey Methodology 24:193, for shares with few cases"
 */
public final class RootShares {
  private final Moments shares = new Moments();
  private final ExactSum runs = new ExactSum();
  private final double plainly;
  private long hit;

  /** No roots yet; all are drawn plainly. */
  public RootShares() {
    this(1);
  }

  /**
   * No roots yet.
   *
   * @param plainly the chance with which a root is drawn as plain runs are, in (0, 1]; its inverse
   *     bounds the shares
   */
  public RootShares(double plainly) {
    if (!(plainly > 0 && plainly <= 1)) {
      throw new IllegalArgumentException("no chance of a plain root: " + plainly);
    }
    this.plainly = plainly;
  }

  /**
   * Adds a root.
   *
   * @param share the weight of its ways in which the event came about; not negative, at most the
   *     inverse of the chance of a plain root
   * @param played how many runs it took; positive
   * @throws IllegalArgumentException if one is not as said
   */
  public void add(double share, long played) {
    if (!(share >= 0 && share * plainly <= 1 + 1e-9) || played < 1) {
      throw new IllegalArgumentException("no root: share " + share + ", runs " + played);
    }
    shares.add(share);
    runs.add((double) played);
    hit += share > 0 ? 1 : 0;
  }

  /**
   * How many roots there are.
   *
   * @return not negative
   */
  public long n() {
    return shares.n();
  }

  /**
   * How many runs were played.
   *
   * @return not less than {@link #n}
   */
  public long runs() {
    return runs.value().longValueExact();
  }

  /**
   * In how many roots the event came about at all.
   *
   * @return not more than {@link #n}
   */
  public long hit() {
    return hit;
  }

  /**
   * How many plain runs have the same error.
   *
   * @return not less than the number of plain roots; above {@link #runs} where something was gained
   */
  public double worth() {
    double p = mean();
    double variance = n() < 2 ? 0 : shares.variance() / n();
    double roots = plainly * (double) n();
    double worth = variance > 0 ? p * (1 - p) / variance : roots;
    return Math.max(roots, worth);
  }

  /** The mean share; a chance is not above 1, whatever the weights. */
  private double mean() {
    return Math.min(1, shares.mean());
  }

  /**
   * The chance with its interval.
   *
   * @param level the least chance with which the interval should hold the truth, inside (0, 1)
   * @return the interval is within [0, 1], and has a width; NaN with the whole line without roots
   */
  public Estimate estimate(double level) {
    double oneSide = (1 - CriticalValues.checkedLevel(level)) / 2;
    double p = mean();
    if (n() == 0) {
      return new Estimate(p, Double.NaN, Interval.EVERYTHING, 0);
    }
    double worth = worth();
    double successes = p * worth;
    double low =
        p == 0
            ? 0
            : Bisection.lastTrue(
                chance -> Beta.regularizedBeta(chance, successes, worth - successes + 1) <= oneSide,
                0,
                p);
    double high =
        p == 1
            ? 1
            : Bisection.lastTrue(
                chance ->
                    Beta.regularizedBeta(1 - chance, worth - successes, successes + 1) <= oneSide,
                1,
                p);
    return new Estimate(p, shares.standardError(), new Interval(low, high), n());
  }
}
