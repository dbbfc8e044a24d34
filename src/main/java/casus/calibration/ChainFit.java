package casus.calibration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Fits a {@link Chain} by penalized maximum likelihood. */
final class ChainFit {
  private static final double TOLERANCE = 1e-5;

  private ChainFit() {}

  /**
   * A fit.
   *
   * @param chain the fitted chain
   * @param coefficients its weights with their errors
   * @param value minus the penalized log-likelihood of the links
   * @param steepness the largest component of the gradient at the end
   */
  public record Result(
      Chain chain, List<FittedWeight> coefficients, double value, double steepness) {
    /** Copies the list. */
    public Result {
      coefficients = List.copyOf(coefficients);
    }
  }

  /**
   * Fits, without errors.
   *
   * @param cases the calls, with their outcomes
   * @param fulfilment counts of treaties invoked and honoured in war
   * @param how the specification
   * @return the chain
   */
  public static Chain fit(List<Call> cases, Fulfilment fulfilment, Specification how) {
    ChainObjective objective = new ChainObjective(cases, fulfilment, how);
    return chain(objective, minimum(objective).x(), war(cases, how), how);
  }

  /**
   * Fits, with standard errors clustered by dispute.
   *
   * @param cases the calls, with their outcomes
   * @param fulfilment counts of treaties invoked and honoured in war
   * @param how the specification
   * @return chain and coefficients
   */
  public static Result fitWithErrors(List<Call> cases, Fulfilment fulfilment, Specification how) {
    ChainObjective objective = new ChainObjective(cases, fulfilment, how);
    Bfgs.Minimum minimum = minimum(objective);
    double[] x = minimum.x();
    double[] errors =
        Covariance.standardErrors(objective, x, objective.scores(x), objective.precision());
    List<FittedWeight> coefficients = new ArrayList<>();
    addPart(
        Part.TRIGGER, objective, objective.triggerAt(), objective.warAt(), x, errors, coefficients);
    addPart(
        Part.CALL, objective, objective.callAt(), objective.warAt() + 1, x, errors, coefficients);
    addPart(
        Part.RESPONSE,
        objective,
        objective.responseAt(),
        objective.warAt() + 2,
        x,
        errors,
        coefficients);
    LinearPart war = war(cases, how);
    addWar(cases, how, coefficients);
    return new Result(
        chain(objective, x, war, how), coefficients, minimum.value(), minimum.steepness());
  }

  private static Bfgs.Minimum minimum(ChainObjective objective) {
    return Bfgs.minimize(objective, objective.centre(), TOLERANCE);
  }

  /**
   * The first row of each call: how grave a dispute becomes is a matter of the call, not of allies.
   */
  private static List<Call> firsts(List<Call> cases) {
    return ChainObjective.index(cases, new int[cases.size()]);
  }

  private static LinearPart war(List<Call> cases, Specification how) {
    return LogitFit.fit(
        firsts(cases), Part.WAR.terms(), how.gravity() ? Call::war : c -> 0, how.warPenalty());
  }

  private static Chain chain(
      ChainObjective objective, double[] x, LinearPart war, Specification how) {
    int wars = objective.warAt();
    return new Chain(
        how.curve(),
        objective.design(Part.TRIGGER).part(x, objective.triggerAt(), x[wars]),
        objective.design(Part.CALL).part(x, objective.callAt(), x[wars + 1]),
        objective.design(Part.RESPONSE).part(x, objective.responseAt(), x[wars + 2]),
        war);
  }

  private static void addPart(
      Part part,
      ChainObjective objective,
      int from,
      int warAt,
      double[] x,
      double[] errors,
      List<FittedWeight> to) {
    DesignMatrix design = objective.design(part);
    double[] centre = objective.centre();
    double[] precision = objective.precision();
    add(part, "intercept", "intercept", 1, from, x, errors, centre, precision, to);
    add(part, "war", "the dispute is a war", 1, warAt, x, errors, centre, precision, to);
    for (int t = 0; t < design.terms().size(); t++) {
      Term term = design.terms().get(t);
      add(
          part,
          term.word(),
          term.meaning(),
          design.spread(t + 1),
          from + t + 1,
          x,
          errors,
          centre,
          precision,
          to);
    }
  }

  private static void add(
      Part part,
      String name,
      String meaning,
      double spread,
      int at,
      double[] x,
      double[] errors,
      double[] centre,
      double[] precision,
      List<FittedWeight> to) {
    to.add(
        new FittedWeight(
            part,
            name,
            meaning,
            x[at] / spread,
            errors[at] / spread,
            centre[at] / spread,
            1 / Math.sqrt(precision[at]) / spread));
  }

  private static void addWar(List<Call> cases, Specification how, List<FittedWeight> to) {
    List<Call> firsts = firsts(cases);
    LogitFit.Objective objective =
        new LogitFit.Objective(firsts, Part.WAR.terms(), Call::war, how.warPenalty());
    double[] x = Bfgs.minimize(objective, objective.start(), TOLERANCE).x();
    double[] precision = new double[x.length];
    java.util.Arrays.fill(precision, how.warPenalty());
    precision[0] = 0;
    double[] errors =
        Covariance.standardErrors(objective, x, scores(objective, x, firsts), precision);
    double[] centre = new double[x.length];
    DesignMatrix design = objective.design();
    for (int j = 0; j < x.length; j++) {
      String name = j == 0 ? "intercept" : design.terms().get(j - 1).word();
      String meaning = j == 0 ? "intercept" : design.terms().get(j - 1).meaning();
      add(Part.WAR, name, meaning, design.spread(j), j, x, errors, centre, precision, to);
    }
  }

  private static double[][] scores(LogitFit.Objective objective, double[] x, List<Call> cases) {
    int[] clusterOf = new int[cases.size()];
    double[][] scores = new double[ChainObjective.clusters(cases, clusterOf)][x.length];
    for (int i = 0; i < clusterOf.length; i++) {
      double[] score = objective.score(x, i);
      for (int j = 0; j < score.length; j++) {
        scores[clusterOf[i]][j] += score[j];
      }
    }
    return scores;
  }

  /** The disputes of some calls, each once, in their order. */
  static Set<String> disputes(List<Call> cases) {
    Set<String> disputes = new LinkedHashSet<>();
    for (Call one : cases) {
      disputes.add(one.dispute());
    }
    return disputes;
  }
}
