package casus.stats;

import casus.text.Text;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * An outcome over the runs of a study, by design point and by group of replications: enough to
 * resample points, luck, or both, in memory that does not grow with the replications.
 *
 * <p>Runs whose numbers leave the same rest belong to one group, the same at all points. Where
 * points share their luck a group is a cluster of runs that stand or fall together; where they do
 * not, groups still tell a point's chance from its expectation: of two different groups' means the
 * product has no bias.
 */
public final class RunGroups {
  /** Enough to tell a variance by: Student's t with 49 degrees is 2.01. */
  private static final int MOST = 50;

  private static final int LEAST = 20;

  /** Sums that are kept for all points together, unless {@link #LEAST} asks for more. */
  private static final int KEPT = 2_000_000;

  private final double[][] sums;
  private final int[][] counts;

  /**
   * Room for a study.
   *
   * @param points how many design points it has
   */
  public RunGroups(int points) {
    int groups = Math.max(LEAST, Math.min(MOST, KEPT / Math.max(1, points)));
    sums = new double[points][groups];
    counts = new int[points][groups];
  }

  /**
   * A run.
   *
   * @param point its design point
   * @param run the number of the replication
   * @param value the outcome, finite
   * @throws IllegalArgumentException if it is not finite
   */
  public void add(int point, int run, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          Text.format("outcome of point %d is not finite: %s", point, value));
    }
    int group = run % sums[point].length;
    sums[point][group] += value;
    counts[point][group]++;
  }

  /**
   * How many points there are.
   *
   * @return not negative
   */
  public int points() {
    return sums.length;
  }

  /** How many groups a point has, empty ones included. */
  int groups() {
    return sums.length == 0 ? 0 : sums[0].length;
  }

  /** The groups that have a run at some point: with one there is no luck to resample. */
  int[] usedGroups() {
    return IntStream.range(0, groups())
        .filter(group -> Arrays.stream(counts).anyMatch(point -> point[group] > 0))
        .toArray();
  }

  /** Each group once. */
  double[] once() {
    double[] weights = new double[groups()];
    Arrays.fill(weights, 1);
    return weights;
  }

  /**
   * How many runs a point has.
   *
   * @param point the point
   * @param weights how often each group counts
   * @return their sum
   */
  public double runs(int point, double[] weights) {
    double runs = 0;
    for (int group = 0; group < weights.length; group++) {
      runs += weights[group] * counts[point][group];
    }
    return runs;
  }

  /**
   * What the outcome adds up to at a point.
   *
   * @param point the point
   * @param weights how often each group counts
   * @return the sum
   */
  public double sum(int point, double[] weights) {
    double sum = 0;
    for (int group = 0; group < weights.length; group++) {
      sum += weights[group] * sums[point][group];
    }
    return sum;
  }

  /** The mean at a point; NaN without runs. */
  double mean(int point, double[] weights) {
    return sum(point, weights) / runs(point, weights);
  }

  /**
   * The product of the expectations at two points that may share their luck: that of all pairs of
   * runs of different groups, without bias. With a single group it is the product of the means.
   *
   * @param shift what to take from each run first
   */
  double product(int one, int other, double[] weights, double shift) {
    double[] a = sums[one];
    double[] b = sums[other];
    int[] na = counts[one];
    int[] nb = counts[other];
    double sumA = 0;
    double sumB = 0;
    double runsA = 0;
    double runsB = 0;
    double same = 0;
    double sameRuns = 0;
    for (int g = 0; g < weights.length; g++) {
      double w = weights[g];
      double ofA = w * (a[g] - shift * na[g]);
      double ofB = w * (b[g] - shift * nb[g]);
      sumA += ofA;
      sumB += ofB;
      runsA += w * na[g];
      runsB += w * nb[g];
      same += ofA * ofB;
      sameRuns += w * na[g] * w * nb[g];
    }
    double pairs = runsA * runsB - sameRuns;
    return pairs > 0 ? (sumA * sumB - same) / pairs : sumA / runsA * (sumB / runsB);
  }

  /** The square of the expectation over all of some points, in the same way. */
  double squareOfMean(int[] points, double[] weights, double shift) {
    double sum = 0;
    double runs = 0;
    double same = 0;
    double sameRuns = 0;
    for (int g = 0; g < weights.length; g++) {
      double of = 0;
      double n = 0;
      for (int point : points) {
        of += sums[point][g];
        n += counts[point][g];
      }
      of = weights[g] * (of - shift * n);
      n *= weights[g];
      sum += of;
      runs += n;
      same += of * of;
      sameRuns += n * n;
    }
    double pairs = runs * runs - sameRuns;
    return pairs > 0 ? (sum * sum - same) / pairs : sum / runs * (sum / runs);
  }
}
