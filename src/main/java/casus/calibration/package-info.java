/**
 * What data say of the model's parameters, and how well the calibrated model foretells cases that
 * it has not seen (model.md, section 9).
 *
 * <p>Start at {@link casus.calibration.CallTable} (calls on treaty allies, from a file), {@link
 * casus.calibration.Chain} (trigger × call × response) and {@link casus.calibration.ChainFit}
 * (penalised maximum likelihood). What may enter a forecast is what {@link casus.calibration.Known}
 * holds: nothing that was learned after the call. Uses {@code scenario} (problems of input), {@code
 * stats}, the JSON writer of {@code results}, {@code luck} for keys.
 */
@NullMarked
package casus.calibration;

import org.jspecify.annotations.NullMarked;
