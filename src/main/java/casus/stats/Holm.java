package casus.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Holm's adjustment of p-values for the number of tests made. */
public final class Holm {
  private Holm() {}

  /**
   * Adjusts p-values so that rejecting those up to α rejects any true hypothesis with a chance of
   * at most α, however the tests depend on each other.
   *
   * @param pValues one for each test, in [0, 1]
   * @return the adjusted p-values in the same order, in [0, 1]
   * @throws IllegalArgumentException if a p-value is not in [0, 1]
   * @see "Holm (1979), Scandinavian Journal of Statistics 6:65"
   */
  public static double[] adjust(double... pValues) {
    for (double p : pValues) {
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("p-value is not in [0, 1]: " + p);
      }
    }
    int tests = pValues.length;
    int[] fromSmallest =
        IntStream.range(0, tests)
            .boxed()
            .sorted(Comparator.comparingDouble(test -> pValues[test]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = Arrays.copyOf(pValues, tests);
    double largest = 0;
    for (int rank = 0; rank < tests; rank++) {
      int test = fromSmallest[rank];
      largest = Math.max(largest, Math.min(1, (tests - rank) * pValues[test]));
      adjusted[test] = largest;
    }
    return adjusted;
  }
}
