package casus.coverage;

import casus.stats.Interval;
import java.util.SplittableRandom;

/**
 * How often an interval of an estimator holds the truth.
 *
 * @param area what it is about, such as {@code proportion}; for choosing
 * @param estimator the interval, such as {@code Wilson}
 * @param data where the numbers come from, with what is true of them
 * @param n how many runs, pairs, roots or points one interval is made of
 * @param trials how many intervals to make in the full measurement; each from new data
 * @param truth what they should hold
 * @param trial makes one
 */
record Question(
    String area, String estimator, String data, long n, int trials, double truth, Trial trial) {
  /** Makes one interval from new data. */
  @FunctionalInterface
  interface Trial {
    /**
     * Draws data and estimates.
     *
     * @param random where the data come from; the seed is fixed by the question and the trial
     * @return the 95 % interval; {@link Interval#EVERYTHING} or one with an infinite end where the
     *     estimator says that there is none
     */
    Interval interval(SplittableRandom random);
  }

  /** The question of fewer trials, for a fast look. */
  Question withTrials(int fewer) {
    return new Question(area, estimator, data, n, fewer, truth, trial);
  }

  /** Makes the intervals and counts. */
  Answer answer() {
    long held = 0;
    long below = 0;
    long above = 0;
    long none = 0;
    for (int i = 0; i < trials; i++) {
      // A seed of names and numbers only: the answer does not depend on what else is asked.
      long seed = 1_000_003L * (area + estimator + data + n).hashCode() + i;
      Interval interval = trial.interval(new SplittableRandom(seed));
      if (!Double.isFinite(interval.low()) && !Double.isFinite(interval.high())) {
        none++;
      } else if (interval.contains(truth)) {
        held++;
      } else if (interval.high() < truth) {
        below++;
      } else {
        above++;
      }
    }
    return new Answer(this, held, below, above, none);
  }
}
