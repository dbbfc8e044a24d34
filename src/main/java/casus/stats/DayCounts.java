package casus.stats;

import casus.text.Text;
import java.util.Arrays;

/** How many runs ended on each day for each cause, and how many were last seen then. */
final class DayCounts {
  private final long[][] ended;
  private final long[] censored;

  private DayCounts(long[][] ended, long[] censored) {
    this.ended = ended;
    this.censored = censored;
  }

  /**
   * Counts runs given by their last day and their cause, {@link AalenJohansen#CENSORED} if none.
   */
  static DayCounts of(int[] days, int[] endings, int causes) {
    if (days.length != endings.length || days.length == 0) {
      throw new IllegalArgumentException(
          Text.format("%d days of %d runs", days.length, endings.length));
    }
    int last = Arrays.stream(days).max().getAsInt();
    if (Arrays.stream(days).min().getAsInt() < 0 || last == Integer.MAX_VALUE) {
      throw new IllegalArgumentException("a day is negative or too large");
    }
    long[][] ended = new long[causes][last + 1];
    long[] censored = new long[last + 1];
    for (int run = 0; run < days.length; run++) {
      if (endings[run] < AalenJohansen.CENSORED || endings[run] >= causes) {
        throw new IllegalArgumentException(
            Text.format("run %d has an ending unknown: %d", run, endings[run]));
      }
      long[] counts = endings[run] == AalenJohansen.CENSORED ? censored : ended[endings[run]];
      counts[days[run]]++;
    }
    return new DayCounts(ended, censored);
  }

  long[][] ended() {
    return ended;
  }

  long[] ended(int cause) {
    return ended[cause];
  }

  long[] censored() {
    return censored;
  }
}
