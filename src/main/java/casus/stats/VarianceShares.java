package casus.stats;

import casus.text.Text;
import java.util.List;

/**
 * Tells apart why single runs differ: since they are of different design points, or by chance at
 * one point.
 *
 * @param betweenPoints the variance of the points' true means; not negative
 * @param withinPoints the mean variance of runs at one point; not negative
 * @param runsPerPoint how many runs a point has, in the sense that matters for the variance of its
 *     mean
 */
public record VarianceShares(double betweenPoints, double withinPoints, double runsPerPoint) {
  /**
   * The variances from the runs of a study, by the analysis of variance with random effects.
   *
   * @param points the moments of the runs at each design point
   * @return the variances, where that between points is 0 when the points differ less than chance
   *     alone would make them
   * @throws IllegalArgumentException if there are less than two points, a point has no run, or no
   *     point has two
   * @see "Searle, Casella and McCulloch (1992), Variance Components, section 3.6"
   */
  public static VarianceShares of(List<Moments> points) {
    Moments all = new Moments();
    double squaredRuns = 0;
    double squaresWithin = 0;
    for (Moments point : points) {
      if (point.n() == 0) {
        throw new IllegalArgumentException("a design point has no runs");
      }
      all.merge(point);
      double runs = (double) point.n();
      squaredRuns += runs * runs;
      squaresWithin += point.n() == 1 ? 0 : (runs - 1) * point.variance();
    }
    double runs = (double) all.n();
    int count = points.size();
    if (count < 2 || all.n() == count) {
      throw new IllegalArgumentException(
          Text.format("cannot part chance from points: %d runs at %d points", all.n(), count));
    }
    double within = squaresWithin / (runs - count);
    double squaresBetween = Math.max(0, (runs - 1) * all.variance() - squaresWithin);
    double perPoint = (runs - squaredRuns / runs) / (count - 1);
    double between = Math.max(0, (squaresBetween / (count - 1) - within) / perPoint);
    return new VarianceShares(between, within, perPoint);
  }

  /**
   * The share of a single run's variance that is due to chance.
   *
   * @return in [0, 1]; NaN when nothing varies
   */
  public double chanceShareOfRuns() {
    return withinPoints / (betweenPoints + withinPoints);
  }

  /**
   * The share of the variance of a point's mean that is due to chance: what more replications would
   * take away, and what sensitivity indices of means contain of noise.
   *
   * @return in [0, 1]; NaN when nothing varies
   */
  public double chanceShareOfMeans() {
    double ofMean = withinPoints / runsPerPoint;
    return ofMean / (betweenPoints + ofMean);
  }
}
