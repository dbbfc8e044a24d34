/**
 * Studies as they are played: the folder that survives whatever ends the program, the runs that are
 * still missing from it, and the results that are gathered when none is.
 *
 * <p>Start at {@code StudyFolder} (begin, resume, expand, merge), then {@code StudyRun}. Uses
 * {@code scenario} for what each cell is, {@code study} for playing it, {@code results} for what is
 * written.
 */
@NullMarked
package casus.sweep;

import org.jspecify.annotations.NullMarked;
