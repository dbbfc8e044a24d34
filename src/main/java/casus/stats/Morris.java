package casus.stats;

import casus.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which factors matter, from few runs: elementary effects along trajectories on which one factor
 * changes at a time.
 *
 * @see "Morris (1991), doi:10.1080/00401706.1991.10484804; Campolongo, Cariboni and Saltelli
 *     (2007), doi:10.1016/j.envsoft.2006.10.004, for μ*"
 */
public final class Morris {
  private Morris() {}

  /**
   * The elementary effects along one trajectory.
   *
   * @param points the points in their order, each a value by factor; one more than factors, and
   *     from one to the next exactly one factor changes, each factor once
   * @param outcomes the outcome at each point, finite
   * @return the effect by factor: the change of the outcome over the change of the factor
   * @throws IllegalArgumentException if the points make no such trajectory
   */
  static double[] effectsOf(double[][] points, double[] outcomes) {
    int factors = points.length - 1;
    if (factors < 1 || outcomes.length != points.length) {
      throw new IllegalArgumentException(
          Text.format("no trajectory: %d points, %d outcomes", points.length, outcomes.length));
    }
    double[] effects = new double[factors];
    boolean[] moved = new boolean[factors];
    for (int step = 0; step < factors; step++) {
      int factor = onlyChange(points[step], points[step + 1], factors, step);
      if (moved[factor]) {
        throw new IllegalArgumentException(Text.format("factor %d changes twice", factor));
      }
      moved[factor] = true;
      double change = points[step + 1][factor] - points[step][factor];
      effects[factor] = (outcomes[step + 1] - outcomes[step]) / change;
    }
    return effects;
  }

  private static int onlyChange(double[] from, double[] to, int factors, int step) {
    int found = -1;
    for (int factor = 0; factor < factors; factor++) {
      if (from[factor] != to[factor]) {
        if (found >= 0) {
          throw new IllegalArgumentException(
              Text.format("factors %d and %d change together in step %d", found, factor, step));
        }
        found = factor;
      }
    }
    if (found < 0) {
      throw new IllegalArgumentException("nothing changes in step " + step);
    }
    return found;
  }

  /**
   * The measures of a study's factors with their intervals over resampled trajectories, and
   * replications where all trajectories share their luck.
   *
   * @param runs the runs at the design's points, trajectory after trajectory
   * @param places the points in the same order, each a value by factor
   * @param bootstrap how to resample
   * @param shared whether they do
   * @param level the chance with which an interval should hold the truth, inside (0, 1)
   * @return by factor: μ*, σ and μ; n is the number of trajectories
   * @throws IllegalArgumentException if the points make no trajectories
   */
  public static List<Estimate> estimates(
      RunGroups runs, double[][] places, CrossedBootstrap bootstrap, boolean shared, double level) {
    int together = places[0].length + 1;
    int trajectories = places.length / together;
    return bootstrap.estimates(
        trajectories,
        runs,
        shared,
        weights -> {
          double[][] effects = new double[trajectories][];
          for (int t = 0; t < trajectories; t++) {
            int first = t * together;
            effects[t] =
                effectsOf(
                    Arrays.copyOfRange(places, first, first + together),
                    IntStream.range(first, first + together)
                        .mapToDouble(point -> runs.mean(point, weights))
                        .toArray());
          }
          return rows -> measures(effects, rows);
        },
        level);
  }

  /**
   * The measures over some trajectories: by factor the mean size μ* of its effects, how much it
   * matters; their standard deviation σ, how far it acts with others or not in a line, NaN for a
   * single trajectory; and their mean μ, near 0 also where effects of both signs cancel.
   */
  static double[] measures(double[][] effects, int[] rows) {
    int factors = effects[0].length;
    double[] measures = new double[3 * factors];
    for (int f = 0; f < factors; f++) {
      double sizes = 0;
      double sum = 0;
      for (int row : rows) {
        sizes += Math.abs(effects[row][f]);
        sum += effects[row][f];
      }
      double mean = sum / rows.length;
      double squares = 0;
      for (int row : rows) {
        squares += (effects[row][f] - mean) * (effects[row][f] - mean);
      }
      measures[3 * f] = sizes / rows.length;
      measures[3 * f + 1] = Math.sqrt(squares / (rows.length - 1));
      measures[3 * f + 2] = mean;
    }
    return measures;
  }
}
