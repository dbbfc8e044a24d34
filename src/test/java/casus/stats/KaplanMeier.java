package casus.stats;

/**
 * The share of runs to which something has not yet happened, by day, when some runs are not seen to
 * the end.
 *
 * <p>A run censored on a day was seen through that day. After the last day on which runs were at
 * risk, curve and interval stay as they were.
 *
 * @see "Kaplan and Meier (1958), doi:10.1080/01621459.1958.10501452; R's survival::survfit gives
 *     the same"
 */
public final class KaplanMeier {
  private final RiskTable risk;
  private final double[] greenwood;

  private KaplanMeier(RiskTable risk) {
    this.risk = risk;
    greenwood = new double[risk.days()];
    double sum = 0;
    for (int day = 0; day < greenwood.length; day++) {
      long left = risk.atRisk(day) - risk.ended(day);
      if (risk.ended(day) > 0 && left > 0) {
        sum += (double) risk.ended(day) / risk.atRisk(day) / left;
      }
      greenwood[day] = sum;
    }
  }

  /**
   * The curve from counts by day.
   *
   * @param events to how many runs it happened on each day, from day 0
   * @param censored how many runs were last seen on each day without it; as long as {@code events}
   * @return the curve
   * @throws IllegalArgumentException if the lengths differ or are 0, or a count is negative
   */
  public static KaplanMeier of(long[] events, long[] censored) {
    return new KaplanMeier(new RiskTable(events, censored));
  }

  /**
   * How many days the curve has, from day 0.
   *
   * @return positive
   */
  public int days() {
    return risk.days();
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
   * In how many runs it may still happen on a day.
   *
   * @param day from 0 to {@code days() - 1}
   * @return not negative
   */
  public long atRisk(int day) {
    return risk.atRisk(day);
  }

  /**
   * The share of runs to which it has not happened by the end of a day.
   *
   * @param day from 0 to {@code days() - 1}
   * @return in [0, 1]
   */
  public double survival(int day) {
    return risk.survival(day);
  }

  /**
   * The standard error of the share, by Greenwood's formula, S √Σ d / (Y (Y − d)).
   *
   * @param day from 0 to {@code days() - 1}
   * @return not negative; 0 before the first event and when the share is 0
   * @see "Greenwood (1926), The natural duration of cancer"
   */
  public double standardError(int day) {
    return survival(day) * Math.sqrt(greenwood[day]);
  }

  /**
   * The share with its interval, log-log transformed as by R's {@code conf.type = "log-log"}.
   *
   * <p>Where R has no interval or one without width, before the first event and where the share has
   * come down to 0, the interval is Wilson's for an event that none, or all, of the runs then at
   * risk have seen; so it agrees with {@link Proportion} when no run is censored.
   *
   * @param day from 0 to {@code days() - 1}
   * @param level the chance with which the interval should hold the truth, inside (0, 1)
   * @return share, standard error and interval within [0, 1]
   */
  public Estimate estimate(int day, double level) {
    return new Estimate(survival(day), standardError(day), interval(day, level), n());
  }

  private Interval interval(int day, double level) {
    double share = survival(day);
    if (share == 1) {
      Interval unseen = risk.ofTheUnseen(day, level);
      return new Interval(1 - unseen.high(), 1);
    }
    return share == 0
        ? risk.ofTheUnseen(day, level)
        : RiskTable.logLog(share, standardError(day), level);
  }
}
