package casus.calibration;

import casus.crisis.AllyResponse;
import casus.crisis.Distribution;
import casus.crisis.Parameter;
import casus.crisis.Parameters;
import casus.scenario.ParameterLibrary;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the calibration of the responses leaves free, as a vector: each parameter in standard
 * deviations of its prior from its middle, so that the prior of the vector is N(0, I). A prior that
 * is not normal counts as the normal law with the same median and the same width between the
 * quantiles .159 and .841. The last place is the logit of the weight of wide readings in a typical
 * pact, which belongs to the pacts of the past and to no parameter.
 *
 * @param free the parameters
 * @param middle the medians of their priors
 * @param spread their standard deviations
 * @param others the values of all others
 */
record ResponseVector(
    List<Parameter> free, List<Double> middle, List<Double> spread, Parameters others) {
  /** R4, R5 and R7, but for what no row tells: efforts, lags, legitimacy, reputation, patrons. */
  static final List<Parameter> FREE =
      Stream.concat(
              Stream.of(
                  Parameter.INTEREST_TILT,
                  Parameter.CALL_BASE,
                  Parameter.CALL_COUNCIL,
                  Parameter.CALL_SEVERITY,
                  Parameter.CALL_STRENGTH,
                  Parameter.RESPONSE_LIMITED,
                  Parameter.RESPONSE_FULL),
              AllyResponse.weights().stream()
                  .filter(
                      weight ->
                          weight != Parameter.BETA_LEGITIMACY
                              && weight != Parameter.BETA_REPUTATION
                              && weight != Parameter.PATRON_PRESSURE))
          .toList();

  private static final double ONE_SD = .8413447460685429;

  /** Copies the lists. */
  ResponseVector {
    free = List.copyOf(free);
    middle = List.copyOf(middle);
    spread = List.copyOf(spread);
  }

  /** Some parameters with the priors of the library. */
  static ResponseVector of(List<Parameter> free, ParameterLibrary library) {
    return new ResponseVector(
        free,
        free.stream().map(p -> prior(p, library).median()).toList(),
        free.stream()
            .map(
                p ->
                    (prior(p, library).quantile(ONE_SD) - prior(p, library).quantile(1 - ONE_SD))
                        / 2)
            .toList(),
        library.defaults());
  }

  private static Distribution prior(Parameter parameter, ParameterLibrary library) {
    return library
        .get(parameter)
        .prior()
        .orElseThrow(() -> new IllegalStateException(parameter.word() + " has no prior"));
  }

  int width() {
    return free.size() + 1;
  }

  /** A parameter's value at a point. */
  double value(double[] x, int place) {
    return middle.get(place) + spread.get(place) * x[place];
  }

  /** The weight of wide readings at a point. */
  double reading(double[] x) {
    return Sigmoid.of(x[free.size()]);
  }

  /** The rules at a point. */
  ResponseRules rules(double[] x) {
    Parameters p = others;
    for (int place = 0; place < free.size(); place++) {
      p = p.with(free.get(place), value(x, place));
    }
    return ResponseRules.of(p, reading(x));
  }
}
