/**
 * The model held against history: cases whose outcome is known, and how well the model foretells
 * it.
 *
 * <p>Start at {@link casus.history.HistoricalCases} (hindcasts by hand from scenario files, and
 * sampled non-events from a table of facts) and {@link casus.history.HindcastReport} (scores
 * against base rates). Militarized disputes by the hundred come from a table of the user's ({@link
 * casus.history.DisputeTable}), are played as scenarios made of their rows ({@link
 * casus.history.PlayedDisputes}) and scored beside regressions ({@link
 * casus.history.DisputeReport}).
 *
 * <p>Of casus this package uses {@code calibration}, {@code crisis}, {@code engine}, {@code luck},
 * {@code results}, {@code scenario}, {@code stats}, {@code study}, {@code treaty}; of libraries the
 * YAML parser.
 */
@NullMarked
package casus.history;

import org.jspecify.annotations.NullMarked;
