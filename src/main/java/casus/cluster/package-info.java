/**
 * Studies on a cluster. It has no engine of its own. With a scheduler each task is an ordinary
 * shard: which one stands where, and who plays those that are missing. With an engine that a module
 * brings each task is an order: some blocks, played into a part of the study's folder.
 *
 * <p>Start at {@code Submission}, then {@code Slurm}; or at {@code Fleet}, then {@code Order} and
 * {@code Engine}.
 *
 * <p>Of casus this package uses {@code design}, {@code results}, {@code scenario}, {@code study},
 * {@code sweep}.
 */
@NullMarked
package casus.cluster;

import org.jspecify.annotations.NullMarked;
