package casus.stats;

import casus.text.Text;

/**
 * How runs divide into kinds, such as endings, of which each run has exactly one.
 *
 * <p>Categories are known by their index; the caller knows their names.
 */
public final class Categorical {
  private final long[] counts;
  private final long n;

  private Categorical(long[] counts, long n) {
    this.counts = counts;
    this.n = n;
  }

  /**
   * Takes the counts.
   *
   * @param counts how many runs are of each category; none negative
   * @return shares of these
   * @throws IllegalArgumentException if a count is negative
   * @throws ArithmeticException if there are more than 2⁶³ − 1 runs
   */
  public static Categorical of(long... counts) {
    long n = 0;
    for (int category = 0; category < counts.length; category++) {
      if (counts[category] < 0) {
        throw new IllegalArgumentException(
            Text.format("count of category %d is negative: %d", category, counts[category]));
      }
      n = Math.addExact(n, counts[category]);
    }
    return new Categorical(counts.clone(), n);
  }

  /**
   * How many categories there are, seen or not.
   *
   * @return not negative
   */
  public int size() {
    return counts.length;
  }

  /**
   * How many runs there are.
   *
   * @return not negative
   */
  public long n() {
    return n;
  }

  /**
   * The share of one category. Its Wilson interval is for this category alone; the intervals of all
   * are not simultaneous.
   *
   * @param category from 0 to {@code size() - 1}
   * @return its proportion among all runs
   * @throws IndexOutOfBoundsException if there is no such category
   */
  public Proportion share(int category) {
    return Proportion.of(counts[category], n);
  }
}
