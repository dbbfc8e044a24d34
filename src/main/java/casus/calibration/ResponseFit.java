package casus.calibration;

import casus.crisis.Parameter;
import casus.scenario.ParameterEntry;
import casus.scenario.ParameterLibrary;
import casus.text.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.math3.distribution.MultivariateNormalDistribution;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.Well19937c;

/**
 * The responses fitted to calls of history: the mode of the posterior, and around it the normal law
 * of Laplace's approximation with errors clustered by dispute.
 *
 * @param vector what was free
 * @param x the mode, in standard deviations of the priors
 * @param covariance of the posterior, in the same units
 */
record ResponseFit(ResponseVector vector, List<Double> x, RealMatrix covariance) {
  /** Weight of all answers of a side together, chosen by cross-validation. */
  static final double JOINT = .25;

  private static final double TOLERANCE = .01;
  private static final long SEED = 1;

  /** Copies the list. */
  ResponseFit {
    x = List.copyOf(x);
  }

  /**
   * A parameter as found.
   *
   * @param parameter which
   * @param value the mode
   * @param error its standard error
   * @param prior where its prior is centred
   * @param priorSd the prior's spread
   * @param identified whether the data leave less than half of the prior's variance
   */
  record Found(
      Parameter parameter,
      double value,
      double error,
      double prior,
      double priorSd,
      boolean identified) {}

  /** The mode alone. */
  static double[] mode(
      List<Call> cases, Fulfilment fulfilment, ResponseVector vector, double joint) {
    return Bfgs.minimize(
            new ResponseLikelihood(cases, fulfilment, vector, joint),
            new double[vector.width()],
            TOLERANCE)
        .x();
  }

  /** Mode and covariance. */
  static ResponseFit of(
      List<Call> cases, Fulfilment fulfilment, ResponseVector vector, double joint) {
    ResponseLikelihood likelihood = new ResponseLikelihood(cases, fulfilment, vector, joint);
    double[] x = Bfgs.minimize(likelihood, new double[vector.width()], TOLERANCE / 10).x();
    double[] precision = new double[x.length];
    Arrays.fill(precision, 1);
    return new ResponseFit(
        vector,
        Arrays.stream(x).boxed().toList(),
        Covariance.of(likelihood, x, likelihood.scores(x), precision));
  }

  private double[] point() {
    return x.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The rules at the mode. */
  ResponseRules rules() {
    return vector.rules(point());
  }

  /**
   * A sample of the posterior as a table for scenarios: parameters in columns, draws in rows.
   *
   * @param draws how many
   * @param library whose ranges hold; a draw outside is made again
   * @return comma-separated values with a header
   */
  String sample(int draws, ParameterLibrary library) {
    StringBuilder table = new StringBuilder();
    table
        .append(vector.free().stream().map(Parameter::word).collect(Collectors.joining(",")))
        .append('\n');
    MultivariateNormalDistribution law =
        new MultivariateNormalDistribution(new Well19937c(SEED), point(), covariance.getData());
    for (int made = 0; made < draws; ) {
      double[] at = law.sample();
      List<Double> values = new ArrayList<>();
      boolean inside = true;
      for (int k = 0; k < vector.free().size(); k++) {
        ParameterEntry entry = library.get(vector.free().get(k));
        double value = ResponseFile.rounded(vector.value(at, k));
        inside &= value >= entry.least() && value <= entry.greatest();
        values.add(value);
      }
      if (inside) {
        table.append(values.stream().map(Numbers::text).collect(Collectors.joining(",")));
        table.append('\n');
        made++;
      }
    }
    return table.toString();
  }

  /** The weight of wide readings in a typical pact, at the mode. */
  double reading() {
    return vector.reading(point());
  }

  /** The parameters, in the order of the vector. */
  List<Found> found() {
    List<Found> found = new ArrayList<>();
    for (int k = 0; k < vector.free().size(); k++) {
      double variance = covariance.getEntry(k, k);
      found.add(
          new Found(
              vector.free().get(k),
              vector.value(point(), k),
              Math.sqrt(variance) * vector.spread().get(k),
              vector.middle().get(k),
              vector.spread().get(k),
              variance < .5));
    }
    return found;
  }
}
