/**
 * What Java, JShell, Kotlin and notebooks build on: scenarios from files or from code, runs of one
 * scenario, whole studies, and folders of results.
 *
 * <p>Start at {@link casus.api.Scenarios}, then {@link casus.api.Runs}:
 *
 * <pre>{@code
 * var korea = Scenarios.read(Path.of("scenarios/korea-article4.yaml"));
 * var played = Runs.of(korea).replications(10_000).seed(1).threads(2).play();
 * System.out.println(played.estimate("war"));
 * }</pre>
 *
 * <p>{@link casus.api.Studies} plays what a study file describes; {@link casus.api.Folder} reads
 * what is written. Runs here and runs of the command line with the same scenario, seed and number
 * are the same runs.
 *
 * <p>What these four types take and give is promised too: values of {@code casus.crisis} ({@link
 * casus.crisis.Scenario} with its builder, {@link casus.crisis.RunRecord}), of {@code casus.treaty}
 * and {@link casus.stats.Estimate}. All other packages are internal and may change at any time.
 *
 * <p>Of casus this package uses {@code crisis}, {@code design}, {@code engine}, {@code figure},
 * {@code luck}, {@code results}, {@code scenario}, {@code stats}, {@code study}, {@code sweep},
 * {@code treaty}.
 */
@NullMarked
package casus.api;

import org.jspecify.annotations.NullMarked;
