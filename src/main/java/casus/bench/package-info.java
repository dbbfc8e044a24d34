/**
 * How fast the program is: {@code casus bench}. {@link casus.bench.Measurement} plays, journals and
 * gathers replications of a scenario as a study does, and tells what each part costs; {@link
 * casus.bench.GeneratedScenarios} has scenarios of chosen sizes.
 *
 * <p>Of casus this package uses {@code crisis}, {@code results}, {@code scenario}, {@code
 * selftest}, {@code study}.
 */
@NullMarked
package casus.bench;

import org.jspecify.annotations.NullMarked;
