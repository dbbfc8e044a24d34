package casus.calibration;

import casus.results.ResultTable;
import casus.stats.Bootstrap;
import casus.stats.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How good forecasts of yes or no were. Intervals are 95 % percentile intervals of a bootstrap over
 * disputes, since cases of one dispute are not independent.
 *
 * @param n how many forecasts
 * @param events how many came true
 * @param brier mean of (p − y)²; 0 is best (Brier 1950)
 * @param logScore mean of −ln of the chance given to what happened; 0 is best (Good 1952)
 * @param auc chance that a case that came true had the higher forecast, ties counting half; NaN if
 *     all cases are alike
 * @param slope of a logistic regression of outcomes on the logits of forecasts; 1 is best, below 1
 *     forecasts are too extreme (Cox 1958)
 * @param intercept of the same; 0 is best
 */
public record ForecastScores(
    int n,
    int events,
    Estimate brier,
    Estimate logScore,
    Estimate auc,
    Estimate slope,
    Estimate intercept) {
  /** The scores that any forecast has. */
  static final ResultTable<ForecastScores> PROPER =
      ResultTable.<ForecastScores>of("")
          .interval("brier", "mean of (p − y)²; 0 is best", ForecastScores::brier)
          .interval("log_score", "mean of −ln of the chance of what was", ForecastScores::logScore);

  /** All scores, of forecasts that differ from case to case. */
  public static final ResultTable<ForecastScores> TABLE =
      PROPER
          .interval("auc", "chance that what came true had the higher one", ForecastScores::auc)
          .interval("slope", "of outcomes on the logits of forecasts", ForecastScores::slope)
          .interval("intercept", "of the same", ForecastScores::intercept);

  private static final double LEVEL = .95;
  private static final double GUARD = 1e-9;

  /**
   * Scores forecasts.
   *
   * @param chances the forecasts, each in [0, 1]
   * @param outcomes whether each came true
   * @param clusters the dispute of each
   * @param bootstrap how to resample
   * @return the scores
   * @throws IllegalArgumentException if the lists differ in length or are empty
   */
  public static ForecastScores of(
      double[] chances, boolean[] outcomes, List<String> clusters, Bootstrap bootstrap) {
    if (chances.length == 0
        || chances.length != outcomes.length
        || chances.length != clusters.size()) {
      throw new IllegalArgumentException("not as many forecasts as outcomes, or none");
    }
    Weighted sample = new Weighted(chances, outcomes, clusters);
    int groups = sample.members.size();
    int events = 0;
    for (boolean outcome : outcomes) {
      events += outcome ? 1 : 0;
    }
    return new ForecastScores(
        chances.length,
        events,
        bootstrap.percentile(groups, rows -> sample.brier(sample.weights(rows)), LEVEL),
        bootstrap.percentile(groups, rows -> sample.logScore(sample.weights(rows)), LEVEL),
        bootstrap.percentile(groups, rows -> sample.auc(sample.weights(rows)), LEVEL),
        bootstrap.percentile(groups, rows -> sample.line(sample.weights(rows))[1], LEVEL),
        bootstrap.percentile(groups, rows -> sample.line(sample.weights(rows))[0], LEVEL));
  }

  /** Forecasts and outcomes with a weight each. */
  private static final class Weighted {
    private static final int MOST_STEPS = 50;

    /** Forecasts whose logits differ less than this, as base rates of folds do, have no slope. */
    private static final double LEAST_SPREAD = .1;

    private final double[] chances;
    private final double[] logits;
    private final double[] outcomes;
    private final List<List<Integer>> members;
    private final Integer[] order;
    private final boolean alike;

    /** Where Newton's method starts: the line of the whole sample, once that is known. */
    private double[] start = {0, 1};

    Weighted(double[] chances, boolean[] outcomes, List<String> clusters) {
      this.chances = chances;
      this.outcomes = new double[outcomes.length];
      logits = new double[chances.length];
      Map<String, List<Integer>> groups = new LinkedHashMap<>();
      order = new Integer[chances.length];
      for (int i = 0; i < chances.length; i++) {
        this.outcomes[i] = outcomes[i] ? 1 : 0;
        logits[i] = Sigmoid.logit(guarded(chances[i]));
        order[i] = i;
        groups.computeIfAbsent(clusters.get(i), c -> new ArrayList<>()).add(i);
      }
      members = List.copyOf(groups.values());
      java.util.Arrays.sort(order, java.util.Comparator.comparingDouble(i -> chances[i]));
      alike = spread(logits) < LEAST_SPREAD;
      double[] ones = new double[chances.length];
      java.util.Arrays.fill(ones, 1);
      double[] whole = line(ones);
      start = Double.isNaN(whole[0]) ? start : whole;
    }

    private static double spread(double[] numbers) {
      double mean = java.util.Arrays.stream(numbers).average().orElse(0);
      return Math.sqrt(
          java.util.Arrays.stream(numbers).map(x -> (x - mean) * (x - mean)).average().orElse(0));
    }

    double[] weights(int[] groups) {
      double[] weights = new double[chances.length];
      for (int group : groups) {
        for (int i : members.get(group)) {
          weights[i]++;
        }
      }
      return weights;
    }

    double brier(double[] weights) {
      double sum = 0;
      double weight = 0;
      for (int i = 0; i < chances.length; i++) {
        double miss = chances[i] - outcomes[i];
        sum += weights[i] * miss * miss;
        weight += weights[i];
      }
      return sum / weight;
    }

    double logScore(double[] weights) {
      double sum = 0;
      double weight = 0;
      for (int i = 0; i < chances.length; i++) {
        double p = guarded(chances[i]);
        sum -= weights[i] * Math.log(outcomes[i] == 1 ? p : 1 - p);
        weight += weights[i];
      }
      return sum / weight;
    }

    double auc(double[] weights) {
      double below = 0;
      double pairs = 0;
      double events = 0;
      int i = 0;
      while (i < order.length) {
        double p = chances[order[i]];
        double tiedEvents = 0;
        double tiedOthers = 0;
        for (; i < order.length && chances[order[i]] == p; i++) {
          double weight = weights[order[i]];
          tiedEvents += weight * outcomes[order[i]];
          tiedOthers += weight * (1 - outcomes[order[i]]);
        }
        pairs += tiedEvents * (below + tiedOthers / 2);
        below += tiedOthers;
        events += tiedEvents;
      }
      return events > 0 && below > 0 ? pairs / (events * below) : Double.NaN;
    }

    /** Intercept and slope by Newton's method; NaN where there is no line. */
    double[] line(double[] weights) {
      double events = Bfgs.dot(weights, outcomes);
      if (alike || events == 0 || events == java.util.Arrays.stream(weights).sum()) {
        return new double[] {Double.NaN, Double.NaN};
      }
      double[] at = start.clone();
      double[] before = at;
      double best = Double.NEGATIVE_INFINITY;
      for (int step = 0; step < MOST_STEPS; step++) {
        double[] move = newton(weights, at[0], at[1]);
        if (move[2] < best) { // too far: back half the way
          at = new double[] {(before[0] + at[0]) / 2, (before[1] + at[1]) / 2};
          continue;
        }
        best = move[2];
        before = at;
        if (Math.abs(move[0]) + Math.abs(move[1]) < 1e-8) {
          break;
        }
        at = new double[] {at[0] + move[0], at[1] + move[1]};
      }
      return at;
    }

    /** The step to take, and the log-likelihood from where it is taken. */
    private double[] newton(double[] weights, double a, double b) {
      double value = 0;
      double g0 = 0;
      double g1 = 0;
      double h00 = 1e-9;
      double h01 = 0;
      double h11 = 1e-9;
      for (int i = 0; i < logits.length; i++) {
        if (weights[i] > 0) {
          double logit = a + b * logits[i];
          double p = Sigmoid.of(logit);
          value += weights[i] * Sigmoid.log(outcomes[i] == 1 ? logit : -logit);
          double residual = weights[i] * (outcomes[i] - p);
          double curvature = weights[i] * p * (1 - p);
          g0 += residual;
          g1 += residual * logits[i];
          h00 += curvature;
          h01 += curvature * logits[i];
          h11 += curvature * logits[i] * logits[i];
        }
      }
      double determinant = h00 * h11 - h01 * h01;
      return new double[] {
        (h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant, value
      };
    }

    private static double guarded(double p) {
      return Math.min(1 - GUARD, Math.max(GUARD, p));
    }
  }
}
