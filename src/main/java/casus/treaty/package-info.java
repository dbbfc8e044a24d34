/**
 * What texts say: rungs of escalation, responses, treaties with their articles, readings, councils
 * and obligations (model.md, sections 2 and 5).
 *
 * <p>Values only: immutable, self-checking, with no vocabulary of runs, threads or files. Start at
 * {@link casus.treaty.Article}.
 *
 * <p>Of casus this package uses {@code text} alone.
 */
@NullMarked
package casus.treaty;

import org.jspecify.annotations.NullMarked;
