/**
 * Which runs, and how many: replications on all cores, handed over in order.
 *
 * <p>Start at {@link casus.study.BlockPlayer} for studies of many cells, at {@link
 * casus.study.MonteCarlo} for one scenario whose runs are counted and not kept. No files, no
 * printing.
 *
 * <p>Of casus this package uses {@code crisis}, {@code engine}, {@code luck}, {@code stats}.
 */
@NullMarked
package casus.study;

import org.jspecify.annotations.NullMarked;
