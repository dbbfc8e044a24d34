package casus.stats;

import casus.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Which factors matter, from few runs: elementary effects along trajectories on which one factor
 * changes at a time.
 *
 * @see "Morris (1991), doi:10.1080/00401706.1991.10484804; Campolongo, Cariboni and Saltelli
 *     (2007), doi:10.1016/j.envsoft.2006.10.004, for μ*"
 */
public final class Morris {
  private final double[][] effects;

  private Morris(double[][] effects) {
    this.effects = effects;
  }

  /**
   * Takes the elementary effects.
   *
   * @param effects change of the outcome over change of the factor, by trajectory and factor,
   *     finite; at least one trajectory
   * @return the measures
   * @throws IllegalArgumentException if there is no trajectory, trajectories differ in factors, or
   *     an effect is not finite
   */
  public static Morris of(double[][] effects) {
    if (effects.length == 0) {
      throw new IllegalArgumentException("no trajectories");
    }
    double[][] copy = new double[effects.length][];
    for (int trajectory = 0; trajectory < effects.length; trajectory++) {
      copy[trajectory] = effects[trajectory].clone();
      if (copy[trajectory].length != copy[0].length) {
        throw new IllegalArgumentException(
            Text.format(
                "trajectories of %d and %d factors", copy[0].length, copy[trajectory].length));
      }
      for (double effect : copy[trajectory]) {
        if (!Double.isFinite(effect)) {
          throw new IllegalArgumentException(
              Text.format("an effect in trajectory %d is not finite: %s", trajectory, effect));
        }
      }
    }
    return new Morris(copy);
  }

  /**
   * The elementary effects along one trajectory.
   *
   * @param points the points in their order, each a value by factor; one more than factors, and
   *     from one to the next exactly one factor changes, each factor once
   * @param outcomes the outcome at each point, finite
   * @return the effect by factor: the change of the outcome over the change of the factor
   * @throws IllegalArgumentException if the points make no such trajectory
   */
  public static double[] effectsOf(double[][] points, double[] outcomes) {
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
   * How many factors there are.
   *
   * @return not negative
   */
  public int factors() {
    return effects[0].length;
  }

  /**
   * The mean effect μ of a factor.
   *
   * @param factor from 0 to {@code factors() - 1}
   * @return in outcome over factor; near 0 also when effects of both signs cancel
   */
  public double mean(int factor) {
    return of(factor, effect -> effect).mean();
  }

  /**
   * The mean size μ* of a factor's effects: how much it matters.
   *
   * @param factor from 0 to {@code factors() - 1}
   * @return not negative
   */
  public double meanSize(int factor) {
    return of(factor, Math::abs).mean();
  }

  /**
   * The standard deviation σ of a factor's effects: how far it acts with others or not in a line.
   *
   * @param factor from 0 to {@code factors() - 1}
   * @return not negative; NaN for a single trajectory
   */
  public double spread(int factor) {
    return of(factor, effect -> effect).standardDeviation();
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

  private static double[] measures(double[][] effects, int[] rows) {
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

  private Moments of(int factor, DoubleUnaryOperator measure) {
    Moments moments = new Moments();
    for (double[] trajectory : effects) {
      moments.add(measure.applyAsDouble(trajectory[factor]));
    }
    return moments;
  }
}
