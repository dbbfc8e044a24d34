package casus.stats;

import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How often each of some numbers was seen. Small whole numbers, the usual ones, have a place each;
 * all others share a table (open addressing).
 */
final class Counts {
  /** The first whole number that has no place of its own. Those below have three digits at most. */
  static final int SMALL = 1000;

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private long[] small = new long[8];
  private double[] numbers = new double[16];
  private long[] times = new long[16]; // 0 where there is none
  private int smallOnes; // how many different ones there are
  private int others;

  /** Whether a number has a place of its own. */
  static boolean isSmall(double number) {
    return number >= 0 && number < SMALL && number == (int) number;
  }

  /** Adds a small number. */
  void addSmall(int number, long more) {
    if (number >= small.length) {
      small = Arrays.copyOf(small, Math.max(2 * small.length, number + 1));
    }
    smallOnes += small[number] == 0 ? 1 : 0;
    small[number] += more;
  }

  /** Adds a number of the table that was seen so many times, at least once. */
  void add(double number, long more) {
    int place = place(number);
    if (times[place] == 0) {
      if (3 * (others + 1) > 2 * times.length) {
        grow();
        place = place(number);
      }
      numbers[place] = number;
      others++;
    }
    times[place] += more;
  }

  /** Where a number stands in the table, or is to stand. */
  private int place(double number) {
    long bits = Double.doubleToRawLongBits(number) * MIX;
    int last = times.length - 1;
    int place = (int) (bits >>> 32) & last;
    while (times[place] != 0 && numbers[place] != number) {
      place = (place + 1) & last;
    }
    return place;
  }

  private void grow() {
    Counts larger = new Counts();
    larger.numbers = new double[2 * numbers.length];
    larger.times = new long[2 * times.length];
    forEachOther(larger::add);
    numbers = larger.numbers;
    times = larger.times;
  }

  /** Takes a number and how often it was seen. */
  @FunctionalInterface
  interface Taker {
    void take(double number, long times);
  }

  /** Tells the small numbers in their order. */
  void forEachSmall(Taker taker) {
    for (int number = 0; number < small.length; number++) {
      if (small[number] != 0) {
        taker.take(number, small[number]);
      }
    }
  }

  /** Tells the numbers of the table, in any order. */
  void forEachOther(Taker taker) {
    for (int place = 0; place < times.length; place++) {
      if (times[place] != 0) {
        taker.take(numbers[place], times[place]);
      }
    }
  }

  /** How many different numbers there are. */
  int different() {
    return smallOnes + others;
  }

  /** All numbers in their order. */
  NavigableMap<Double, Long> sorted() {
    NavigableMap<Double, Long> sorted = new TreeMap<>();
    forEachSmall(sorted::put);
    forEachOther((number, count) -> sorted.merge(number, count, Long::sum));
    return sorted;
  }
}
