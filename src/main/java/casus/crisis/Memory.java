package casus.crisis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The arrays of something that changes in a run. An array that is made here is cleared, copied and
 * compared with all the others, so that none can be forgotten.
 */
final class Memory {
  private final List<double[]> numbers = new ArrayList<>();
  private final List<int[]> counts = new ArrayList<>();
  private final List<boolean[]> flags = new ArrayList<>();
  private final List<Object[]> things = new ArrayList<>();

  double[] numbers(int length) {
    double[] made = new double[length];
    numbers.add(made);
    return made;
  }

  int[] counts(int length) {
    int[] made = new int[length];
    counts.add(made);
    return made;
  }

  int[][] counts(int rows, int length) {
    int[][] made = new int[rows][];
    for (int row = 0; row < rows; row++) {
      made[row] = counts(length);
    }
    return made;
  }

  boolean[] flags(int length) {
    boolean[] made = new boolean[length];
    flags.add(made);
    return made;
  }

  /** Values that never change themselves, such as those of an enum. */
  <T> T[] things(T[] made) {
    things.add(made);
    return made;
  }

  /** Everything to 0, false and nothing; by index, since iterators would be allocated. */
  void clear() {
    for (int i = 0; i < numbers.size(); i++) {
      Arrays.fill(numbers.get(i), 0);
    }
    for (int i = 0; i < counts.size(); i++) {
      Arrays.fill(counts.get(i), 0);
    }
    for (int i = 0; i < flags.size(); i++) {
      Arrays.fill(flags.get(i), false);
    }
    for (int i = 0; i < things.size(); i++) {
      Arrays.fill(things.get(i), null);
    }
  }

  /** Makes another memory of the same shape equal to this. */
  void copyTo(Memory other) {
    copy(numbers, other.numbers);
    copy(counts, other.counts);
    copy(flags, other.flags);
    copy(things, other.things);
  }

  // System.arraycopy takes arrays of any kind, as objects.
  @SuppressWarnings("SuspiciousSystemArraycopy")
  private static void copy(List<?> from, List<?> to) {
    for (int i = 0; i < from.size(); i++) {
      Object array = from.get(i);
      System.arraycopy(array, 0, to.get(i), 0, java.lang.reflect.Array.getLength(array));
    }
  }

  /** Whether another memory of the same shape holds the same, to the last bit. */
  boolean sameAs(Memory other) {
    return Arrays.deepEquals(all(), other.all());
  }

  int hash() {
    return Arrays.deepHashCode(all());
  }

  private Object[] all() {
    return new Object[] {numbers.toArray(), counts.toArray(), flags.toArray(), things.toArray()};
  }
}
