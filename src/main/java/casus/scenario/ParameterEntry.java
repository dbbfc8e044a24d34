package casus.scenario;

import casus.crisis.Distribution;
import casus.crisis.Parameter;
import java.util.Optional;

/**
 * What the library says of a parameter of the model.
 *
 * @param parameter which
 * @param standard the default
 * @param least the least allowed
 * @param greatest the greatest allowed
 * @param unit its unit; empty for a bare number
 * @param symbol its symbol in model.md; may be empty
 * @param rule the rule it belongs to, such as {@code "R3"}
 * @param prior what is believed of it before calibration; empty if it is fixed by definition
 * @param source where the default comes from
 * @param meaning what it is
 */
public record ParameterEntry(
    Parameter parameter,
    double standard,
    double least,
    double greatest,
    String unit,
    String symbol,
    String rule,
    Optional<Distribution> prior,
    String source,
    String meaning) {

  /** What a value of it must be. */
  Measure measure() {
    Unit kind =
        switch (unit) {
          case "d" -> Unit.DAYS;
          case "share" -> Unit.SHARE;
          default -> Unit.NONE;
        };
    return new Measure(kind, least, greatest);
  }
}
