package casus.stats;

import casus.text.Text;

/**
 * The numbers of runs at which a study looks whether it may stop: a first one, twice that, four
 * times that, and so on, and at last the largest allowed.
 *
 * <p>They are fixed before the first run, so that where a study stops depends neither on threads
 * nor on interruptions.
 *
 * @param first the number of runs at the first look; positive
 * @param last the number of runs at the last look; not below {@code first}
 */
public record Looks(long first, long last) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if they are not positive or the wrong way round
   */
  public Looks {
    if (!(first >= 1 && first <= last)) {
      throw new IllegalArgumentException(Text.format("no looks from %d to %d runs", first, last));
    }
  }

  /**
   * How many looks there are at most.
   *
   * @return positive
   */
  public int count() {
    int looks = 1;
    for (long n = first; n < last; n = doubled(n)) {
      looks++;
    }
    return looks;
  }

  /**
   * The number of runs at the look after so many.
   *
   * @param n how many runs there are; from 0 to less than {@code last()}
   * @return the least number of runs above {@code n} with a look
   * @throws IllegalArgumentException if {@code n} is outside its range
   */
  public long after(long n) {
    if (n < 0 || n >= last) {
      throw new IllegalArgumentException(Text.format("no look after %d runs of %d", n, last));
    }
    long look = first;
    while (look <= n) {
      look = doubled(look);
    }
    return look;
  }

  private long doubled(long n) {
    return n > last / 2 ? last : 2 * n;
  }
}
