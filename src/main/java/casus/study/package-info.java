/**
 * Which runs, and how many: replications on all cores, handed over in order.
 *
 * <p>Start at {@link casus.study.MonteCarlo}; what takes the runs is a {@link casus.study.RunSink}.
 * Uses {@code engine}, {@code crisis} and {@code luck}. No files, no printing.
 */
@NullMarked
package casus.study;

import org.jspecify.annotations.NullMarked;
