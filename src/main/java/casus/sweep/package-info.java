/**
 * Studies as they are played: the folder that survives whatever ends the program, the runs that are
 * still missing from it, and the results that are gathered when none is.
 *
 * <p>Start at {@code StudyFolder} (begin, resume, expand, merge), then {@code StudyRun}.
 *
 * <p>Of casus this package uses {@code crisis}, {@code design}, {@code results}, {@code scenario},
 * {@code stats}, {@code study}.
 */
@NullMarked
package casus.sweep;

import org.jspecify.annotations.NullMarked;
