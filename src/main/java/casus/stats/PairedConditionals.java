package casus.stats;

/**
 * How often something happened among those runs of two paired arms in which something else did,
 * such as war given a use of force.
 *
 * <p>Runs of an arm are of three kinds: {@link #NOT_EXPOSED}, {@link #SPARED}, {@link #STRUCK}. In
 * a pair, one run may be exposed and the other not; so the two conditional shares are of different
 * runs, and yet related.
 */
public final class PairedConditionals {
  /** The condition did not hold in a run. */
  public static final int NOT_EXPOSED = 0;

  /** The condition held, and it did not happen. */
  public static final int SPARED = 1;

  /** The condition held, and it happened. */
  public static final int STRUCK = 2;

  private static final int KINDS = 3;

  private final long[][] pairs;
  private final long n;
  private final Proportion first;
  private final Proportion second;

  private PairedConditionals(long[][] pairs, long n) {
    this.pairs = pairs;
    this.n = n;
    long[] ofFirst = new long[KINDS];
    long[] ofSecond = new long[KINDS];
    for (int kind = 0; kind < KINDS; kind++) {
      for (int other = 0; other < KINDS; other++) {
        ofFirst[kind] += pairs[kind][other];
        ofSecond[kind] += pairs[other][kind];
      }
    }
    first = Proportion.of(ofFirst[STRUCK], ofFirst[SPARED] + ofFirst[STRUCK]);
    second = Proportion.of(ofSecond[STRUCK], ofSecond[SPARED] + ofSecond[STRUCK]);
  }

  /**
   * Takes the counts.
   *
   * @param pairs how many pairs there are, by kind of the first arm's run and kind of the second's;
   *     three by three, none negative
   * @return conditional shares of these
   * @throws IllegalArgumentException if the table has another shape or a negative count
   * @throws ArithmeticException if there are more than 2⁶³ − 1 pairs
   */
  public static PairedConditionals of(long[][] pairs) {
    if (pairs.length != KINDS) {
      throw new IllegalArgumentException("kinds of runs: " + pairs.length);
    }
    long[][] copy = new long[KINDS][];
    long n = 0;
    for (int kind = 0; kind < KINDS; kind++) {
      copy[kind] = pairs[kind].clone();
      if (copy[kind].length != KINDS) {
        throw new IllegalArgumentException("kinds of runs: " + copy[kind].length);
      }
      for (long count : copy[kind]) {
        if (count < 0) {
          throw new IllegalArgumentException("count of pairs is negative: " + count);
        }
        n = Math.addExact(n, count);
      }
    }
    return new PairedConditionals(copy, n);
  }

  /**
   * How often it happened among the exposed runs of the first arm.
   *
   * @return its proportion among these
   */
  public Proportion first() {
    return first;
  }

  /**
   * How often it happened among the exposed runs of the second arm.
   *
   * @return its proportion among these
   */
  public Proportion second() {
    return second;
  }

  /**
   * How much higher the conditional share is in the first arm.
   *
   * <p>The interval is put together from Wilson's for the two shares p and q, with ends l, u and m,
   * v, and from their correlation ρ by the delta method:
   *
   * <pre>
   * p − q − √((p − l)² + (v − q)² − 2 ρ (p − l) (v − q))
   * p − q + √((u − p)² + (q − m)² − 2 ρ (u − p) (q − m))</pre>
   *
   * @param level the chance with which the interval should hold the truth, inside (0, 1)
   * @return value and interval within [−1, 1]; NaN with the whole line when an arm has no exposed
   *     run; the standard error is that of the delta method
   * @see "Newcombe (1998), method 10, doi:10.1002/(SICI)1097-0258(19981130)17:22&lt;2635::AID-
   *     SIM954&gt;3.0.CO;2-C; Zou and Donner (2008), doi:10.1002/sim.3095, for the general form"
   */
  public Estimate difference(double level) {
    CriticalValues.checkedLevel(level);
    double p = first.value();
    double q = second.value();
    if (first.n() == 0 || second.n() == 0) {
      return new Estimate(Double.NaN, Double.NaN, Interval.EVERYTHING, n);
    }
    double errors = first.standardError() * second.standardError();
    double correlation = errors == 0 ? 0 : covariance() / errors;
    Interval ofFirst = first.interval(level);
    Interval ofSecond = second.interval(level);
    double low = p - q - reach(p - ofFirst.low(), ofSecond.high() - q, correlation);
    double high = p - q + reach(ofFirst.high() - p, q - ofSecond.low(), correlation);
    Interval interval = new Interval(Math.max(-1, low), Math.min(1, high));
    return new Estimate(p - q, Math.sqrt(varianceOfDifference()), interval, n);
  }

  private static double reach(double ofFirst, double ofSecond, double correlation) {
    double square = ofFirst * ofFirst + ofSecond * ofSecond - 2 * correlation * ofFirst * ofSecond;
    return Math.sqrt(Math.max(0, square));
  }

  private double covariance() {
    double sum = 0;
    for (int kind = 0; kind < KINDS; kind++) {
      for (int other = 0; other < KINDS; other++) {
        sum += pairs[kind][other] * influence(first, kind) * influence(second, other);
      }
    }
    return sum;
  }

  /** Summed by pairs, not from three variances, so that it is exactly 0 for equal arms. */
  private double varianceOfDifference() {
    double sum = 0;
    for (int kind = 0; kind < KINDS; kind++) {
      for (int other = 0; other < KINDS; other++) {
        double influence = influence(first, kind) - influence(second, other);
        sum += pairs[kind][other] * influence * influence;
      }
    }
    return sum;
  }

  /** By how much one more run of a kind moves the share. */
  private static double influence(Proportion share, int kind) {
    return kind == NOT_EXPOSED
        ? 0
        : ((kind == STRUCK ? 1 : 0) - share.value()) / (double) share.n();
  }
}
