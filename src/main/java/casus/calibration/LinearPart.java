package casus.calibration;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A weighted sum of terms.
 *
 * @param intercept what it is where all terms are 0
 * @param war what the dispute's being a war adds
 * @param weights by term
 */
record LinearPart(double intercept, double war, Map<Term, Double> weights) {
  /** Copies the weights, in their order. */
  public LinearPart {
    weights = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(weights));
  }

  /**
   * The sum.
   *
   * @param known what was known on the day
   * @param wars 1 if the dispute is a war, else 0
   * @return on the logit scale
   */
  public double at(Known known, double wars) {
    double sum = intercept + war * wars;
    for (Map.Entry<Term, Double> weight : weights.entrySet()) {
      sum += weight.getValue() * weight.getKey().of(known);
    }
    return sum;
  }
}
