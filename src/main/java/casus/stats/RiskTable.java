package casus.stats;

import casus.text.Text;

/** How many runs were still going on each day, and how many then ended. */
final class RiskTable {
  private final long[] atRisk;
  private final long[] ended;
  private final double[] survival;
  private final long n;

  /**
   * @param ended how many runs ended on each day, by day, for whatever cause
   * @param censored how many were last seen on each day, after that day's endings
   */
  RiskTable(long[] ended, long[] censored) {
    if (ended.length == 0 || ended.length != censored.length) {
      throw new IllegalArgumentException(
          Text.format("endings on %d days, censoring on %d", ended.length, censored.length));
    }
    int days = ended.length;
    this.ended = ended.clone();
    atRisk = new long[days];
    long left = 0;
    for (int day = days - 1; day >= 0; day--) {
      if (ended[day] < 0 || censored[day] < 0) {
        throw new IllegalArgumentException(
            Text.format(
                "counts of day %d are negative: %d ended, %d censored",
                day, ended[day], censored[day]));
      }
      left = Math.addExact(left, Math.addExact(ended[day], censored[day]));
      atRisk[day] = left;
    }
    n = left;
    survival = new double[days];
    double product = 1;
    for (int day = 0; day < days; day++) {
      if (ended[day] > 0) {
        product *= (double) (atRisk[day] - ended[day]) / atRisk[day];
      }
      survival[day] = product;
    }
  }

  int days() {
    return ended.length;
  }

  long n() {
    return n;
  }

  long atRisk(int day) {
    return atRisk[day];
  }

  long ended(int day) {
    return ended[day];
  }

  /** The share of runs that go on beyond a day. */
  double survival(int day) {
    return survival[day];
  }

  /** The share of runs that go on until a day. */
  double survivalBefore(int day) {
    return day == 0 ? 1 : survival[day - 1];
  }

  /**
   * Where the chance of something never seen by a day may lie: Wilson's interval at 0 of <i>m</i>,
   *
   * <pre>[0, z² / (m + z²)],  m = Y(t) / S(t−)</pre>
   *
   * <p>One case more, on day t, would have moved the estimate by S(t−)/Y(t); so the runs seen so
   * far are worth m uncensored ones. Without censoring before t, m is n.
   */
  Interval ofTheUnseen(int day, double level) {
    int last = day;
    while (last > 0 && atRisk[last] == 0) {
      last--;
    }
    double square = Math.pow(CriticalValues.z(level), 2);
    double worth = atRisk[last] / survivalBefore(last);
    return new Interval(0, square / (worth + square));
  }

  /**
   * The interval of a probability inside (0, 1) that is symmetric for log(−log p),
   *
   * <pre>p ^ exp(± z s / (p log p))</pre>
   *
   * @param probability p
   * @param standardError s
   */
  static Interval logLog(double probability, double standardError, double level) {
    double log = Math.log(probability);
    double reach = CriticalValues.z(level) * standardError / (probability * -log);
    double low = Math.exp(log * Math.exp(reach));
    double high = Math.exp(log * Math.exp(-reach));
    return new Interval(low, high);
  }
}
