/**
 * The command line: one class for each command, exit codes, progress, and the wiring of the other
 * packages. Start at {@code Casus}.
 *
 * <p>Of casus this package uses {@code analysis}, {@code archive}, {@code bench}, {@code
 * calibration}, {@code cluster}, {@code crisis}, {@code design}, {@code draft}, {@code figure},
 * {@code game}, {@code gui}, {@code history}, {@code intake}, {@code library}, {@code manuscript},
 * {@code parquet}, {@code report}, {@code results}, {@code scenario}, {@code selftest}, {@code
 * stats}, {@code story}, {@code study}, {@code sweep}, {@code table}, {@code treaty}; of libraries
 * picocli, which no other package may.
 */
@NullMarked
package casus.cli;

import org.jspecify.annotations.NullMarked;
