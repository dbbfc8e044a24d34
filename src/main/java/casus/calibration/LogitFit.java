package casus.calibration;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Logistic regression with a ridge towards 0 on standardized terms; the intercept is free. */
final class LogitFit {
  private static final double TOLERANCE = 1e-6;

  private LogitFit() {}

  /**
   * Fits.
   *
   * @param cases the cases
   * @param terms the predictors
   * @param outcome 0 or 1
   * @param penalty precision of the prior of each standardized weight
   */
  static LinearPart fit(
      List<Call> cases, List<Term> terms, ToDoubleFunction<Call> outcome, double penalty) {
    Objective objective = new Objective(cases, terms, outcome, penalty);
    double[] x = Bfgs.minimize(objective, objective.start(), TOLERANCE).x();
    return objective.design.part(x, 0, 0);
  }

  /** Minus the penalized log-likelihood. */
  static final class Objective implements Bfgs.Smooth {
    private final DesignMatrix design;
    private final double[] outcomes;
    private final double penalty;

    Objective(List<Call> cases, List<Term> terms, ToDoubleFunction<Call> outcome, double penalty) {
      design = DesignMatrix.of(terms, cases.stream().map(Call::known).toList());
      outcomes = cases.stream().mapToDouble(outcome).toArray();
      this.penalty = penalty;
    }

    double[] start() {
      double sum = 0;
      for (double outcome : outcomes) {
        sum += outcome;
      }
      double[] start = new double[design.width()];
      start[0] = Sigmoid.logit((sum + .5) / (outcomes.length + 1));
      return start;
    }

    DesignMatrix design() {
      return design;
    }

    @Override
    public double at(double[] x, double[] gradient) {
      java.util.Arrays.fill(gradient, 0);
      double value = 0;
      for (int i = 0; i < outcomes.length; i++) {
        double logit = DesignMatrix.sum(design.rows()[i], x, 0);
        value -= Sigmoid.log(outcomes[i] == 1 ? logit : -logit);
        DesignMatrix.add(design.rows()[i], Sigmoid.of(logit) - outcomes[i], gradient, 0);
      }
      for (int j = 1; j < x.length; j++) {
        value += penalty * x[j] * x[j] / 2;
        gradient[j] += penalty * x[j];
      }
      return value;
    }

    /** The gradient of the log-likelihood of one case. */
    double[] score(double[] x, int i) {
      double[] score = new double[x.length];
      double logit = DesignMatrix.sum(design.rows()[i], x, 0);
      DesignMatrix.add(design.rows()[i], outcomes[i] - Sigmoid.of(logit), score, 0);
      return score;
    }
  }
}
