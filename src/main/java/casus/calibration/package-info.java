/**
 * What data say of the model's parameters, and how well the calibrated model foretells cases that
 * it has not seen (model.md, section 9).
 *
 * <p>Start at {@link casus.calibration.CallTable} (calls on treaty allies, from a file), {@link
 * casus.calibration.Chain} (trigger × call × response) and {@link casus.calibration.ChainFit}
 * (penalised maximum likelihood). What may enter a forecast is what {@link casus.calibration.Known}
 * holds: nothing that was learned after the call.
 *
 * <p>Of casus this package uses {@code crisis}, {@code luck}, {@code results}, {@code scenario},
 * {@code stats}; of libraries the YAML parser.
 */
@NullMarked
package casus.calibration;

import org.jspecify.annotations.NullMarked;
