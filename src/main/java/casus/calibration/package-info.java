/**
 * What data say of the model's parameters, and how well the calibrated model foretells cases that
 * it has not seen (model.md, section 9).
 *
 * <p>Start at {@link casus.calibration.CallTable} (calls on treaty allies, from a file), {@code
 * ResponseLikelihood} (what the rules' own classes make of them) and {@code ResponseFit} (penalised
 * maximum likelihood). Beside them stand yardsticks, never in their place: regressions ({@link
 * casus.calibration.Method}), the largest a chain of them ({@link casus.calibration.Chain}). What
 * may enter a forecast is what {@link casus.calibration.Known} holds: nothing that was learned
 * after the call.
 *
 * <p>Of casus this package uses {@code crisis}, {@code luck}, {@code results}, {@code scenario},
 * {@code stats}, {@code treaty}; of libraries the YAML parser and Commons Math.
 */
@NullMarked
package casus.calibration;

import org.jspecify.annotations.NullMarked;
