package casus.history;

import casus.calibration.Bfgs;
import casus.calibration.Sigmoid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A logistic regression to hold the model against: no part of the model.
 *
 * @param intercept its constant
 * @param weights by covariate, per unit of it; those that are not there count nothing
 */
record Yardstick(double intercept, Map<DisputeCovariate, Double> weights) {
  private static final double TOLERANCE = 1e-7;

  /** A case and whether it came true. */
  record Seen(DisputeRow row, boolean truth) {}

  /** Copies the weights. */
  public Yardstick {
    Map<DisputeCovariate, Double> copy = new EnumMap<>(DisputeCovariate.class);
    copy.putAll(weights);
    weights = Collections.unmodifiableMap(copy);
  }

  /**
   * The logit of its forecast.
   *
   * @param row a dispute
   * @return any number
   */
  public double logit(DisputeRow row) {
    double sum = intercept;
    for (Map.Entry<DisputeCovariate, Double> entry : weights.entrySet()) {
      sum += entry.getValue() * entry.getKey().of(row);
    }
    return sum;
  }

  /**
   * Its forecast.
   *
   * @param row a dispute
   * @return in (0, 1)
   */
  public double chance(DisputeRow row) {
    return Sigmoid.of(logit(row));
  }

  /**
   * The cases of a question.
   *
   * @param rows disputes
   * @param question what is asked
   * @return those of which the answer is told
   */
  static List<Seen> cases(List<DisputeRow> rows, DisputeQuestion question) {
    List<Seen> seen = new ArrayList<>();
    for (DisputeRow row : rows) {
      double truth = question.truth(row);
      if (!Double.isNaN(truth)) {
        seen.add(new Seen(row, truth == 1));
      }
    }
    return seen;
  }

  /**
   * Fits by penalized maximum likelihood; the intercept is free.
   *
   * @param cases the cases, not all alike
   * @param terms the covariates
   * @param penalty half of it times the square of each standardized weight is taken off
   * @return the fit
   */
  static Yardstick fit(List<Seen> cases, List<DisputeCovariate> terms, double penalty) {
    int n = cases.size();
    int k = terms.size();
    double[][] x = new double[n][k];
    double[] mean = new double[k];
    double[] sd = new double[k];
    for (int j = 0; j < k; j++) {
      for (int i = 0; i < n; i++) {
        x[i][j] = terms.get(j).of(cases.get(i).row());
        mean[j] += x[i][j] / n;
      }
      for (int i = 0; i < n; i++) {
        sd[j] += (x[i][j] - mean[j]) * (x[i][j] - mean[j]) / n;
      }
      sd[j] = Math.sqrt(sd[j]);
      for (int i = 0; i < n; i++) {
        x[i][j] = sd[j] > 0 ? (x[i][j] - mean[j]) / sd[j] : 0;
      }
    }
    int events = (int) cases.stream().filter(Seen::truth).count();
    double[] start = new double[k + 1];
    start[0] = Sigmoid.logit((events + .5) / (n + 1));
    double[] found =
        Bfgs.minimize((at, gradient) -> loss(cases, x, penalty, at, gradient), start, TOLERANCE)
            .x();
    double intercept = found[0];
    Map<DisputeCovariate, Double> weights = new EnumMap<>(DisputeCovariate.class);
    for (int j = 0; j < k; j++) {
      if (sd[j] > 0) {
        weights.put(terms.get(j), found[j + 1] / sd[j]);
        intercept -= found[j + 1] / sd[j] * mean[j];
      }
    }
    return new Yardstick(intercept, weights);
  }

  private static double loss(
      List<Seen> cases, double[][] x, double penalty, double[] at, double[] gradient) {
    java.util.Arrays.fill(gradient, 0);
    double value = 0;
    for (int i = 0; i < x.length; i++) {
      double logit = at[0];
      for (int j = 0; j < x[i].length; j++) {
        logit += at[j + 1] * x[i][j];
      }
      boolean truth = cases.get(i).truth();
      value -= Sigmoid.log(truth ? logit : -logit);
      double miss = Sigmoid.of(logit) - (truth ? 1 : 0);
      gradient[0] += miss;
      for (int j = 0; j < x[i].length; j++) {
        gradient[j + 1] += miss * x[i][j];
      }
    }
    for (int j = 1; j < at.length; j++) {
      value += penalty * at[j] * at[j] / 2;
      gradient[j] += penalty * at[j];
    }
    return value;
  }
}
