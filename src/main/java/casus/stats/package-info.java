/**
 * Estimators with their uncertainty: proportions, means, quantiles, times to an event, paired
 * differences, sensitivity indices. Numbers in, numbers out; no files, no threads, no clock.
 *
 * <p>Start at {@link casus.stats.Proportion}; an {@link casus.stats.Estimate} is what everything
 * here gives. Where a generator is needed it is seeded, so that equal input gives equal output.
 *
 * <p>Three habits hold throughout. What is not defined (no observations, x/0, 0/0) has the value
 * NaN, and an interval that does not exist rules out nothing: {@link casus.stats.Estimate#low} and
 * {@link casus.stats.Estimate#high} then give NaN, which a file has as an empty cell, JSON as null
 * and the screen as a dash; an {@link casus.stats.Interval} itself is never NaN. One number that is
 * missing takes no other with it. A level is the chance with which an interval should hold the
 * truth, in (0, 1), 0.95 unless said. Counts are {@code long} and are kept as counts, so that sums
 * do not depend on their order.
 *
 * <p>Numbers are checked against R; the scripts are in {@code scripts/oracles}.
 *
 * <p>Of casus this package uses {@code text} alone; of libraries Commons Math for special
 * functions.
 */
@NullMarked
package casus.stats;

import org.jspecify.annotations.NullMarked;
