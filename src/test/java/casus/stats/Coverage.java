package casus.stats;

import org.apache.commons.math3.distribution.BinomialDistribution;

/** Counts how often an interval holds the truth, and judges the count. */
final class Coverage {
  private static final double FALSE_ALARM_RATE = 1e-3;

  private int held;
  private int trials;

  void count(boolean holds) {
    trials++;
    if (holds) {
      held++;
    }
  }

  double rate() {
    return (double) held / trials;
  }

  /**
   * Whether so many would happen with a chance above 1 in 1000, were coverage exactly this or
   * higher.
   */
  boolean isAtLeast(double level) {
    return new BinomialDistribution(trials, level).cumulativeProbability(held) > FALSE_ALARM_RATE;
  }

  /** Whether the count fits coverage between two levels, with a false alarm 1 time in 1000. */
  boolean isBetween(double least, double most) {
    double tooMany = 1 - new BinomialDistribution(trials, most).cumulativeProbability(held - 1);
    return isAtLeast(least) && tooMany > FALSE_ALARM_RATE;
  }

  @Override
  public String toString() {
    return "%d of %d, %.4f".formatted(held, trials, rate());
  }
}
