package casus.calibration;

/**
 * A calibrated weight.
 *
 * @param part the factor of the chain
 * @param name {@code intercept}, {@code war}, or the word of a term
 * @param meaning in words
 * @param value the estimate, in the units of the term
 * @param standardError clustered by dispute, the prior counted as an observation
 * @param priorMean where the prior is centred
 * @param priorSd its spread; infinite where there is none
 */
record FittedWeight(
    Part part,
    String name,
    String meaning,
    double value,
    double standardError,
    double priorMean,
    double priorSd) {
  /** Share of the prior's variance below which the data are said to identify a weight. */
  private static final double HALF = .5;

  /**
   * Whether the data identify it: they leave less than half of the prior's variance.
   *
   * @return false where the prior decides
   */
  public boolean identified() {
    return standardError * standardError < HALF * priorSd * priorSd;
  }
}
