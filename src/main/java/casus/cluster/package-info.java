/**
 * Studies on a cluster: which shard stands where, and a scheduler that plays those that are
 * missing. It has no engine of its own: each task is an ordinary shard.
 *
 * <p>Start at {@code Submission}, then {@code Slurm}.
 *
 * <p>Of casus this package uses {@code design}, {@code results}, {@code scenario}, {@code sweep}.
 */
@NullMarked
package casus.cluster;

import org.jspecify.annotations.NullMarked;
