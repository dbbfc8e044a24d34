/**
 * A random number for each question.
 *
 * <p>Luck belongs to the question that is asked, not to the thread that asks it: every draw is a
 * function of (master seed, replication, purpose, day, actor, counterpart). Draws therefore do not
 * depend on threads, on the order of agents, or on what else happened; and two arms of a comparison
 * share the luck of every decision that exists in both (model.md, section 7).
 *
 * <p>Start at {@link casus.luck.Luck} and {@link casus.luck.Purpose}.
 *
 * <p>Of casus this package uses {@code text} alone; of libraries Commons Math for the normal
 * quantile.
 */
@NullMarked
package casus.luck;

import org.jspecify.annotations.NullMarked;
