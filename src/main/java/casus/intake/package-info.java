/**
 * The users' own data: what the makers of public data sets hand out, turned into the tables that
 * calibration and backtests read.
 *
 * <p>Start at {@link casus.intake.Source} (which data sets there are, and how each is told from the
 * others by its header) and {@link casus.intake.Import} (from files to tables). What is not known
 * stays unknown; each row that is dropped or mended is counted.
 *
 * <p>Of casus this package uses {@code calibration}, {@code crisis}, {@code results}, {@code
 * scenario}, {@code stats}.
 */
@NullMarked
package casus.intake;

import org.jspecify.annotations.NullMarked;
