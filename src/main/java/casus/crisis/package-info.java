/**
 * The model: what a crisis is, where it stands, and the rules by which it goes on (model.md,
 * sections 2 to 6).
 *
 * <p>A {@link casus.crisis.Scenario} is what a researcher wrote, complete and checked. It is
 * resolved once into a {@code ResolvedScenario} of indices and arrays; a {@code CrisisState} holds
 * all that changes in a run, and a {@code RunRecord} what came of it. One class for each rule, with
 * its number in the first line of its Javadoc.
 *
 * <p>No files, no threads, no clock, no logger.
 *
 * <p>Of casus this package uses {@code luck}, {@code treaty}; of libraries Commons Math.
 */
@NullMarked
package casus.crisis;

import org.jspecify.annotations.NullMarked;
