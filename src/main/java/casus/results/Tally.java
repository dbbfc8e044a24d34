package casus.results;

import casus.stats.Estimate;
import casus.stats.Moments;
import casus.stats.Quantiles;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of a whole-number quantity: its mean, and its quantiles. Values of 1,000 and more are
 * binned to three digits for the quantiles, so that memory stays flat.
 */
final class Tally {
  private final Moments moments = new Moments();
  private final Map<Long, long[]> counts = new TreeMap<>();

  void add(double value) {
    moments.add(value);
    counts.computeIfAbsent(binned((long) value), key -> new long[1])[0]++;
  }

  private static long binned(long value) {
    long scale = 1;
    long left = Math.abs(value);
    while (left >= 1000) {
      left /= 10;
      scale *= 10;
    }
    return Long.signum(value) * left * scale;
  }

  long n() {
    return moments.n();
  }

  Moments moments() {
    return moments;
  }

  /** The quantile at a probability, with a distribution-free interval. */
  Estimate quantile(double p) {
    long[] values = new long[counts.size()];
    long[] dense = new long[counts.size()];
    int place = 0;
    for (Map.Entry<Long, long[]> entry : counts.entrySet()) {
      values[place] = entry.getKey();
      dense[place++] = entry.getValue()[0];
    }
    // Quantiles work on ranks, so any increasing labels do.
    Estimate rank = Quantiles.of(dense).estimate(p);
    return new Estimate(
        values[(int) rank.value()],
        Double.NaN,
        new casus.stats.Interval(values[(int) rank.low()], values[(int) rank.high()]),
        rank.n());
  }
}
