package casus.stats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that come one by one, told by more than their mean: quantiles, a trimmed mean, and how
 * heavy their tail is.
 *
 * <p>Up to 4,096 different values are kept as they are, each with its count. When there are more,
 * all are binned to three digits (towards zero, so a quantile or trimmed mean is low by up to 1 %);
 * mean and variance stay exact. So memory stays flat, and nothing depends on the order of the
 * numbers.
 */
public final class Tally {
  private static final int MOST_VALUES = 4096;

  private static final double LEVEL = CriticalValues.DEFAULT_LEVEL;

  /** The skewness of fewer numbers says too little to mend an interval by it. */
  private static final int LEAST_FOR_HALL = 30;

  /** How much is cut off at either end for {@link #trimmedMean}. */
  private static final double TRIMMED = 0.05;

  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.DOWN);

  /** Of how many runs one is in the top share. */
  private static final int TOP = 1000;

  private static final double[] TENS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  /** Of the numbers that are not small: those are all in the counts. */
  private final Moments others = new Moments();

  private Counts counts = new Counts();
  private long n;
  private boolean binned;

  /** What was made of the numbers since the last was added. */
  private @Nullable Moments moments;

  private @Nullable NavigableMap<Double, Long> sorted;
  private @Nullable Double skewness;

  /** No numbers yet. */
  public Tally() {}

  /**
   * The tally of numbers at hand.
   *
   * @param numbers finite, of size at most 1e140
   * @return their tally, to which more can be added
   * @throws IllegalArgumentException if a number is not finite or too large
   */
  public static Tally of(double... numbers) {
    Tally tally = new Tally();
    for (double number : numbers) {
      tally.add(number);
    }
    return tally;
  }

  /**
   * Adds a number.
   *
   * @param number finite, of size at most 1e140
   * @throws IllegalArgumentException if it is not
   */
  public void add(double number) {
    if (Counts.isSmall(number)) {
      counts.addSmall((int) number, 1);
    } else {
      others.add(number);
      counts.add(binned ? bin(number) : number, 1);
    }
    grown(1);
  }

  /**
   * Adds all numbers that another has seen.
   *
   * @param other left as it is
   */
  public void merge(Tally other) {
    others.merge(other.others);
    if (other.binned && !binned) {
      binAll();
    }
    other.counts.forEachSmall((number, times) -> counts.addSmall((int) number, times));
    boolean toBin = binned && !other.binned; // a bin of a bin may be the one below it
    other.counts.forEachOther((number, times) -> counts.add(toBin ? bin(number) : number, times));
    grown(other.n);
  }

  private void grown(long more) {
    n += more;
    moments = null;
    sorted = null;
    skewness = null;
    if (!binned && counts.different() > MOST_VALUES) {
      binAll();
    }
  }

  private void binAll() {
    Counts exact = counts;
    counts = new Counts();
    exact.forEachSmall((number, times) -> counts.addSmall((int) number, times));
    exact.forEachOther((number, times) -> counts.add(bin(number), times));
    binned = true;
  }

  /** A number cut to three digits. */
  private static double bin(double number) {
    double size = Math.abs(number);
    int place = size < 1 ? -1 : 0; // 1 at tens, -1 at tenths
    while (place >= 0 && place < 12 && size >= TENS[place + 1]) {
      place++;
    }
    while (place < 0 && place > -12 && size * TENS[-place] < 1) {
      place--;
    }
    int shift = 2 - place;
    double scaled = shift >= 0 ? size * TENS[shift] : size / TENS[-shift];
    double cut = Math.floor(scaled);
    // Near a whole number, the rounding of the product might decide.
    if (cut < 100 || cut > 999 || scaled - cut < 1e-9 || cut + 1 - scaled < 1e-9) {
      return new BigDecimal(number).round(THREE_DIGITS).doubleValue();
    }
    return Math.copySign(shift >= 0 ? cut / TENS[shift] : cut * TENS[-shift], number);
  }

  /**
   * How many numbers there are.
   *
   * @return not negative
   */
  public long n() {
    return n;
  }

  /**
   * Their mean and variance.
   *
   * @return to be read only
   */
  public Moments moments() {
    if (moments == null) {
      moments = new Moments();
      moments.merge(others);
      counts.forEachSmall(moments::add);
    }
    return moments;
  }

  private NavigableMap<Double, Long> sorted() {
    if (sorted == null) {
      sorted = counts.sorted();
    }
    return sorted;
  }

  /**
   * The mean with its 95 % interval: Student's, or, from 30 numbers on where {@link #meanIsTold}
   * does not hold, Hall's.
   *
   * @return NaN without numbers; no interval for less than two, nor for numbers that are all alike
   */
  public Estimate mean() {
    return mean(LEVEL);
  }

  /**
   * The mean with its interval: Student's, or, from 30 numbers on where {@link #meanIsTold} does
   * not hold, Hall's,
   *
   * <pre>m − s/√n · T(±t),  T(z) = (3/c) (∛(1 + c (z − c/6)) − 1),  c = skewness / √n</pre>
   *
   * <p>whose ends lie as far to either side as the skewness of the sample asks for.
   *
   * @param level the chance with which the interval should hold the truth, inside (0, 1)
   * @return NaN without numbers; no interval for less than two, nor for numbers that are all alike
   * @see "Hall (1992), doi:10.1111/j.2517-6161.1992.tb01875.x"
   */
  public Estimate mean(double level) {
    if (n() < LEAST_FOR_HALL || meanIsTold() || !(moments().variance() > 0)) {
      return moments().estimate(level);
    }
    double c = skewness() / Math.sqrt((double) n());
    double t = CriticalValues.t(level, n() - 1.0);
    double mean = moments().mean();
    double error = moments().standardError();
    Interval interval =
        new Interval(mean - error * straightened(t, c), mean - error * straightened(-t, c));
    return new Estimate(mean, error, interval, n());
  }

  private static double straightened(double z, double c) {
    return 3 / c * (StrictMath.cbrt(1 + c * (z - c / 6)) - 1);
  }

  /**
   * From how many runs on Student's interval of the mean is nearly right for a law as skew as this
   * sample: 25 times the square of the skewness. A sample of a heavy tail shows less skewness than
   * the law has, so this is a lower bound, which grows as more of the tail is seen.
   *
   * @return not negative; 0 when nothing varies
   * @see "Cochran (1977), Sampling Techniques, section 2.15"
   */
  public double runsNeeded() {
    double skewness = skewness();
    // Less a rest of rounding, which a symmetric sample leaves.
    return Double.isNaN(skewness) ? 0 : Math.max(0, Math.ceil(25 * skewness * skewness - 1e-9));
  }

  /**
   * Whether there are as many numbers as their skewness asks for.
   *
   * @return false when the tail is so heavy that an interval of the mean cannot be trusted
   */
  public boolean meanIsTold() {
    return n() >= runsNeeded();
  }

  /** The third central moment over the 3/2 power of the second; NaN when nothing varies. */
  private double skewness() {
    if (skewness == null) {
      skewness = skewnessWorkedOut();
    }
    return skewness;
  }

  private double skewnessWorkedOut() {
    if (!(moments().variance() > 0)) {
      return Double.NaN;
    }
    double sum = 0;
    for (Map.Entry<Double, Long> entry : sorted().entrySet()) {
      sum += entry.getKey() * entry.getValue();
    }
    double mean = sum / n();
    double scale = moments().standardDeviation();
    double squares = 0;
    double cubes = 0;
    for (Map.Entry<Double, Long> entry : sorted().entrySet()) {
      double shift = (entry.getKey() - mean) / scale; // so that a cube stays finite
      squares += shift * shift * entry.getValue();
      cubes += shift * shift * shift * entry.getValue();
    }
    double variance = squares / n();
    return squares > 0 ? cubes / n() / (variance * Math.sqrt(variance)) : Double.NaN;
  }

  /**
   * The mean of what is left when 5 % of the numbers are cut off at either end, with the interval
   * of Tukey and McLaughlin, from the winsorized variance. It is told well where the mean is not,
   * but is another number: of a heavy tail it is much below the mean.
   *
   * @return NaN without numbers; no interval for less than two, nor where all that is kept is alike
   * @see "Tukey and McLaughlin (1963), Sankhyā A 25:331; R's mean(x, trim = 0.05) gives the value"
   */
  public Estimate trimmedMean() {
    if (n() == 0) {
      return new Estimate(Double.NaN, Double.NaN, Interval.EVERYTHING, 0);
    }
    long cut = (long) (TRIMMED * n());
    Moments kept = new Moments();
    long below = 0;
    double least = Double.NaN;
    double greatest = Double.NaN;
    for (Map.Entry<Double, Long> entry : sorted().entrySet()) {
      long upTo = below + entry.getValue();
      long inside = Math.min(upTo, n() - cut) - Math.max(below, cut);
      if (inside > 0) {
        kept.add(entry.getKey(), inside);
        least = Double.isNaN(least) ? entry.getKey() : least;
        greatest = entry.getKey();
      }
      below = upTo;
    }
    Moments winsorized = new Moments();
    winsorized.merge(kept);
    winsorized.add(least, cut);
    winsorized.add(greatest, cut);
    if (!(winsorized.variance() > 0)) {
      double error = n() < 2 ? Double.NaN : 0;
      return new Estimate(kept.mean(), error, Interval.EVERYTHING, n());
    }
    double share = (double) kept.n() / n();
    double error = winsorized.standardDeviation() / (share * Math.sqrt((double) n()));
    double reach = CriticalValues.t(LEVEL, kept.n() - 1.0) * error;
    Interval interval = new Interval(kept.mean() - reach, kept.mean() + reach);
    return new Estimate(kept.mean(), error, interval, n());
  }

  /**
   * The share of their sum that the largest tenth of a per cent of the numbers hold (the largest
   * alone, when there are less than a thousand).
   *
   * @return in [0, 1]; NaN when the sum is 0 or a number is negative
   */
  public double topShare() {
    if (n() == 0 || sorted().firstKey() < 0) {
      return Double.NaN;
    }
    long left = (n() + TOP - 1) / TOP;
    double top = 0;
    double all = 0;
    for (Map.Entry<Double, Long> entry : sorted().descendingMap().entrySet()) {
      long taken = Math.min(left, entry.getValue());
      top += entry.getKey() * taken;
      all += entry.getKey() * entry.getValue();
      left -= taken;
    }
    return top / all;
  }

  /**
   * How many of the runs carry the sum: (Σx)² / Σx², which is n when all are alike and 1 when one
   * holds all.
   *
   * @return in [0, n]; NaN when all are 0
   * @see "Kish (1965), Survey Sampling, section 11.7, of weights"
   */
  public double effectiveN() {
    double n = (double) n();
    double mean = moments().mean();
    double variance = n() < 2 ? 0 : moments().variance() * (n - 1) / n;
    return n * mean * mean / (mean * mean + variance);
  }

  /**
   * The quantile at a probability, with its distribution-free 95 % interval between two of the
   * numbers.
   *
   * @param p inside (0, 1)
   * @return NaN without numbers; an end is missing where there are too few of them for it
   */
  public Estimate quantile(double p) {
    if (n() == 0) {
      return new Estimate(Double.NaN, Double.NaN, Interval.EVERYTHING, 0);
    }
    // Quantiles work on ranks, so any increasing labels do; those at both ends were never seen, and
    // stand for an end of the interval that there is not.
    double[] values = new double[sorted().size() + 2];
    long[] times = new long[values.length];
    values[0] = Double.NEGATIVE_INFINITY;
    int place = 1;
    for (Map.Entry<Double, Long> entry : sorted().entrySet()) {
      values[place] = entry.getKey();
      times[place++] = entry.getValue();
    }
    values[place] = Double.POSITIVE_INFINITY;
    Estimate rank = Quantiles.of(times).estimate(p);
    Interval between =
        new Interval(values[(int) rank.interval().low()], values[(int) rank.interval().high()]);
    return new Estimate(values[(int) rank.value()], Double.NaN, between, n());
  }
}
