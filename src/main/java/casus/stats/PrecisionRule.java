package casus.stats;

import static java.util.Objects.requireNonNull;

/**
 * Stops a study when an interval is narrow enough, with intervals that hold the truth although one
 * has looked before.
 *
 * <p>An interval of 95 % holds at each look alone, but one who stops at the first narrow one has
 * many chances to be wrong. Here the chance to miss, 1 − level, is shared equally among the looks
 * that may come: each has the level 1 − (1 − level)/K. So all intervals of all looks hold the truth
 * together with at least {@code level}, whenever and for whatever reason the study stops
 * (Bonferroni's inequality). For K = 10 they are 1.43 times as wide as a 95 % interval of one look.
 *
 * <p>For proportions the intervals are Clopper and Pearson's, so that this holds exactly for every
 * n; for means they are Student's, for which it holds when the mean is about normal. A mean is
 * therefore never precise while the sample is smaller than its own skewness asks for ({@link
 * Tally#meanIsTold}), nor while all numbers are alike: such a sample has not seen the tail.
 *
 * @param looks when the study looks
 * @param halfWidth how wide half the interval may be; positive
 * @param level the chance with which the intervals of all looks should hold the truth, inside (0,
 *     1)
 * @see "Jennison and Turnbull (1999), Group Sequential Methods, chapter 9, on repeated confidence
 *     intervals"
 */
public record PrecisionRule(Looks looks, double halfWidth, double level) {
  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the half width is not positive or the level not inside (0,
   *     1)
   */
  public PrecisionRule {
    requireNonNull(looks, "looks");
    CriticalValues.checkedLevel(level);
    if (!(halfWidth > 0)) {
      throw new IllegalArgumentException("half width is not positive: " + halfWidth);
    }
  }

  /**
   * Whether a mean is known well enough, at any number of runs.
   *
   * @param tally of the runs so far, without those in which the quantity is missing
   * @return false as long as the runs have not seen the tail
   */
  public boolean isPrecise(Tally tally) {
    return tally.moments().variance() > 0
        && tally.meanIsTold()
        && isPrecise(tally.mean(levelOfOneLook()).interval());
  }

  /**
   * Whether a proportion is known well enough, at any number of runs.
   *
   * @param proportion of the runs so far, without those in which it is missing
   * @return whether half of its Clopper-Pearson interval is no wider than wanted
   */
  public boolean isPrecise(Proportion proportion) {
    return isPrecise(proportion.exactInterval(levelOfOneLook()));
  }

  private boolean isPrecise(Interval interval) {
    return interval.halfWidth() <= halfWidth;
  }

  /**
   * The level of the interval at each look alone.
   *
   * @return 1 − (1 − level) / K, for K looks
   */
  public double levelOfOneLook() {
    return 1 - (1 - level) / looks.count();
  }
}
