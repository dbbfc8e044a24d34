package casus.stats;

/**
 * The share of runs that have ended by a day in each of several ways, of which the first one
 * counts, when some runs are not seen to the end.
 *
 * <p>Causes are known by their index. A run censored on a day was seen through that day. After the
 * last day on which runs were at risk, curves and intervals stay as they were.
 *
 * @see "Aalen and Johansen (1978), Scandinavian Journal of Statistics 5:141; R's survival::survfit
 *     with a factor as status gives the same"
 */
public final class AalenJohansen {
  private final RiskTable risk;
  private final long[][] endings;
  private final double[][] incidence;

  private AalenJohansen(long[][] endings, RiskTable risk) {
    this.risk = risk;
    this.endings = endings;
    incidence = new double[endings.length][risk.days()];
    for (int cause = 0; cause < endings.length; cause++) {
      double sum = 0;
      for (int day = 0; day < risk.days(); day++) {
        long ended = endings[cause][day];
        if (ended > 0) {
          sum += risk.survivalBefore(day) * ended / risk.atRisk(day);
        }
        incidence[cause][day] = Math.min(1, sum);
      }
    }
  }

  /**
   * The curves from counts by day.
   *
   * @param endings how many runs ended on each day from day 0, by cause and day; at least one cause
   * @param censored how many runs were last seen on each day without an ending
   * @return the curves
   * @throws IllegalArgumentException if there is no cause, the lengths differ or are 0, or a count
   *     is negative
   */
  public static AalenJohansen of(long[][] endings, long[] censored) {
    if (endings.length == 0) {
      throw new IllegalArgumentException("no causes");
    }
    long[][] copy = new long[endings.length][];
    long[] all = new long[censored.length];
    for (int cause = 0; cause < endings.length; cause++) {
      copy[cause] = endings[cause].clone();
      // Alone first, so that a negative count is not hidden by another cause.
      new RiskTable(copy[cause], censored);
      for (int day = 0; day < all.length; day++) {
        all[day] = Math.addExact(all[day], copy[cause][day]);
      }
    }
    return new AalenJohansen(copy, new RiskTable(all, censored));
  }

  /**
   * How many runs there are.
   *
   * @return not negative
   */
  public long n() {
    return risk.n();
  }

  /**
   * How many runs may still end on a day.
   *
   * @param day from 0 to one less than days
   * @return not negative
   */
  public long atRisk(int day) {
    return risk.atRisk(day);
  }

  /**
   * The share of runs that have ended for a cause by the end of a day.
   *
   * @param cause from 0 to one less than causes
   * @param day from 0 to one less than days
   * @return in [0, 1]; over all causes it adds up to one less the share still going on
   */
  public double incidence(int cause, int day) {
    return incidence[cause][day];
  }

  /**
   * The standard error of the share, by the infinitesimal jackknife, which R gives too.
   *
   * <p>For runs of one entry each it has a closed form, with d the endings for the cause, e those
   * for any, Y the runs at risk, F the share ended for the cause, and a sum over days u up to t:
   *
   * <pre>Σ { a² d (Y − d) + 2 a b d (Y − e) + b² e (Y − e) } / Y
   * a = S(u−)/Y,  b = −(F(t) − F(u)) / (Y − e)</pre>
   *
   * <p>(The jackknife's terms of different days are uncorrelated, as in Greenwood's formula.)
   *
   * @param cause from 0 to one less than causes
   * @param day from 0 to one less than days; the time taken is proportional to it
   * @return not negative
   */
  public double standardError(int cause, int day) {
    if (allEndedFor(cause, day)) {
      return 0; // the sum would leave a rest of rounding
    }
    double[] share = incidence[cause];
    double sum = 0;
    for (int u = 0; u <= day; u++) {
      double any = (double) risk.ended(u);
      if (any == 0) {
        continue;
      }
      double exposed = (double) risk.atRisk(u);
      double own = (double) endings[cause][u];
      double left = exposed - any;
      double direct = risk.survivalBefore(u) / exposed;
      // When none is left, nothing happens later either.
      double indirect = left == 0 ? 0 : -(share[day] - share[u]) / left;
      sum +=
          (direct * direct * own * (exposed - own)
                  + 2 * direct * indirect * own * left
                  + indirect * indirect * any * left)
              / exposed;
    }
    return Math.sqrt(Math.max(0, sum));
  }

  /**
   * The share with its interval, log-log transformed as by R's {@code conf.type = "log-log"}.
   *
   * <p>Where R has no interval or one without width, before the first ending for the cause and
   * where all runs have ended for it, the interval is Wilson's for what none, or all, of the runs
   * then at risk have seen; so it agrees with {@link Proportion} when no run is censored before.
   *
   * @param cause from 0 to one less than causes
   * @param day from 0 to one less than days; the time taken is proportional to it
   * @param level the chance with which the interval should hold the truth, inside (0, 1)
   * @return share, standard error and interval within [0, 1]
   */
  public Estimate estimate(int cause, int day, double level) {
    double share = incidence(cause, day);
    double error = standardError(cause, day);
    return new Estimate(share, error, interval(cause, day, error, level), n());
  }

  private Interval interval(int cause, int day, double error, double level) {
    double share = incidence(cause, day);
    if (share == 0) {
      return risk.ofTheUnseen(day, level);
    }
    if (allEndedFor(cause, day)) {
      return new Interval(1 - risk.ofTheUnseen(day, level).high(), 1);
    }
    return RiskTable.logLog(share, error, level);
  }

  private boolean allEndedFor(int cause, int day) {
    for (int other = 0; other < endings.length; other++) {
      if (other != cause && incidence[other][day] > 0) {
        return false;
      }
    }
    return risk.survival(day) == 0;
  }
}
