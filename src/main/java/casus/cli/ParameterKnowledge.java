package casus.cli;

import casus.calibration.ResponseFile;
import casus.crisis.Distribution;
import casus.history.ShippedCalibration;
import casus.history.ShippedCalibration.Fitted;
import casus.scenario.ParameterEntry;
import java.util.Map;

/**
 * How well a parameter is known: from the calibration that casus ships where it was fitted, else
 * from its prior.
 *
 * @param low its 5 % quantile
 * @param high its 95 % quantile
 * @param from {@code data} if the data leave less than half of the prior's variance, {@code prior}
 *     if not or if it was not fitted, {@code fixed} if it has no prior
 */
record ParameterKnowledge(double low, double high, String from) {
  private static final Map<String, Fitted> FITTED = ShippedCalibration.load().parameters();

  static ParameterKnowledge of(ParameterEntry entry) {
    Fitted fitted = FITTED.get(entry.parameter().word());
    if (fitted != null) {
      return new ParameterKnowledge(
          fitted.low(), fitted.high(), fitted.fromData() ? "data" : "prior");
    }
    if (entry.prior().isEmpty()) {
      return new ParameterKnowledge(entry.standard(), entry.standard(), "fixed");
    }
    Distribution prior = entry.prior().get();
    return new ParameterKnowledge(cut(prior, .05, entry), cut(prior, .95, entry), "prior");
  }

  private static double cut(Distribution prior, double p, ParameterEntry entry) {
    return ResponseFile.rounded(
        Math.max(entry.least(), Math.min(entry.greatest(), prior.quantile(p))));
  }
}
