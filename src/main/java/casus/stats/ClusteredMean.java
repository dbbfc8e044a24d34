package casus.stats;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The mean of numbers that come in clusters within which they need not be independent.
 *
 * @see "Liang and Zeger (1986), Biometrika 73, for the sandwich; Cameron and Miller (2015), Journal
 *     of Human Resources 50, for G/(G − 1) and t with G − 1 degrees of freedom"
 */
public final class ClusteredMean {
  private ClusteredMean() {}

  /**
   * The mean with its standard error over clusters.
   *
   * @param values the numbers, at least one
   * @param clusters the cluster of each
   * @param level the chance with which the interval should hold the truth, inside (0, 1)
   * @return the mean; without standard error and interval where there is but one cluster
   * @throws IllegalArgumentException if the lists differ in length or are empty
   */
  public static Estimate of(double[] values, List<String> clusters, double level) {
    int n = values.length;
    if (n == 0 || n != clusters.size()) {
      throw new IllegalArgumentException("not as many clusters as numbers, or none");
    }
    double mean = Arrays.stream(values).sum() / n;
    Map<String, Double> sums = new LinkedHashMap<>();
    for (int i = 0; i < n; i++) {
      sums.merge(clusters.get(i), values[i] - mean, Double::sum);
    }
    int groups = sums.size();
    if (groups == 1) {
      return new Estimate(mean, Double.NaN, Interval.EVERYTHING, n);
    }
    double squares = sums.values().stream().mapToDouble(sum -> sum * sum).sum();
    double error = Math.sqrt(squares * groups / (groups - 1.0)) / n;
    double reach = CriticalValues.t(level, groups - 1.0) * error;
    return new Estimate(mean, error, new Interval(mean - reach, mean + reach), n);
  }
}
