/**
 * What a finished study shows: arms compared pair by pair, and how much each factor matters.
 *
 * <p>Start at {@link casus.analysis.StudyData}. Everything is worked out from the study's journal,
 * run by run, so that it holds for any outcome and memory stays flat; tables are written beside the
 * study's own.
 *
 * <p>Of casus this package uses {@code crisis}, {@code design}, {@code results}, {@code scenario},
 * {@code stats}, {@code study}, {@code sweep}, {@code treaty}.
 */
@NullMarked
package casus.analysis;

import org.jspecify.annotations.NullMarked;
