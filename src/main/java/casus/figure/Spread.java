package casus.figure;

import casus.stats.Estimate;
import casus.stats.Interval;
import casus.stats.Quantiles;
import java.util.Arrays;

/**
 * How values spread over a range, as counts in bins of equal width; of millions of values only
 * these are kept. Whole numbers of a small range have a bin each, so that nothing is lost.
 */
final class Spread {
  private static final int MOST_BINS = 400;

  private final Scale scale;
  private final long[] counts;
  private long n;

  /**
   * The range that several spreads share.
   *
   * @param lower the least value
   * @param upper the greatest value
   * @param whole whether all values are whole numbers
   * @param log whether bins have equal width on a logarithmic scale, values below 1 counting as 1
   */
  record Scale(double lower, double upper, boolean whole, boolean log) {
    /** How many bins there are. */
    int bins() {
      double range = upper - lower;
      return !log && whole && range < MOST_BINS ? (int) range + 1 : MOST_BINS;
    }

    private double place(double value) {
      if (log) {
        return Math.log10(Math.max(1, value)) / Math.log10(Math.max(10, upper));
      }
      return upper > lower ? (value - lower) / (upper - lower) : 0.5;
    }

    int bin(double value) {
      return (int) Math.max(0, Math.min(bins() - 1, Math.round(place(value) * (bins() - 1))));
    }

    /** The middle of a bin, as a value. */
    double value(double bin) {
      double share = bins() == 1 ? 0 : bin / (bins() - 1);
      if (log) {
        return Math.pow(10, share * Math.log10(Math.max(10, upper)));
      }
      return lower + share * (upper - lower);
    }
  }

  Spread(Scale scale) {
    this.scale = scale;
    this.counts = new long[scale.bins()];
  }

  void add(double value) {
    counts[scale.bin(value)]++;
    n++;
  }

  long n() {
    return n;
  }

  /** The median with its 95 % order-statistic interval, as values. */
  Estimate median() {
    Estimate bins = Quantiles.of(counts).estimate(0.5);
    return new Estimate(
        scale.value(bins.value()),
        Double.NaN,
        new Interval(scale.value(bins.low()), scale.value(bins.high())),
        n);
  }

  /** The value below which a share of the values lie. */
  double quantile(double share) {
    return scale.value(Quantiles.of(counts).value(share));
  }

  /**
   * The density at the middle of each bin, per bin: counts smoothed by a normal kernel with the
   * bandwidth of Silverman (1986, eq. 3.31); what would spill over an end is turned back at it.
   */
  double[] density() {
    int bins = counts.length;
    double[] density = new double[bins];
    if (n == 0) {
      return density;
    }
    double width = bandwidth();
    int reach = (int) Math.ceil(4 * width);
    double[] kernel = new double[reach + 1];
    for (int i = 0; i <= reach; i++) {
      kernel[i] = Math.exp(-0.5 * i * i / (width * width)) / (width * Math.sqrt(2 * Math.PI));
    }
    for (int i = 0; i < bins; i++) {
      if (counts[i] == 0) {
        continue;
      }
      double share = counts[i] / (double) n;
      for (int j = i - reach; j <= i + reach; j++) {
        int inside = j < 0 ? -j - 1 : j >= bins ? 2 * bins - 1 - j : j;
        if (inside >= 0 && inside < bins) {
          density[inside] += share * kernel[Math.abs(j - i)];
        }
      }
    }
    return density;
  }

  private double bandwidth() {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += (double) counts[i] * i;
      squares += (double) counts[i] * i * i;
    }
    double mean = sum / n;
    double sd = Math.sqrt(Math.max(0, squares / n - mean * mean));
    Quantiles quantiles = Quantiles.of(counts);
    double between = (quantiles.value(0.75) - quantiles.value(0.25)) / 1.34;
    double spread = between > 0 ? Math.min(sd, between) : sd;
    double least = counts.length > 50 ? counts.length / 150.0 : 0.3;
    return Math.max(least, 0.9 * spread * Math.pow((double) n, -0.2));
  }

  /** Whether nothing was counted in any bin. */
  boolean isEmpty() {
    return Arrays.stream(counts).allMatch(count -> count == 0);
  }
}
