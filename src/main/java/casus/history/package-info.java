/**
 * The model held against history: cases whose outcome is known, and how well the model foretells
 * it.
 *
 * <p>Start at {@link casus.history.HistoricalCases} (hindcasts by hand from scenario files, and
 * sampled non-events from a table of facts) and {@link casus.history.HindcastReport} (scores
 * against base rates).
 *
 * <p>Of casus this package uses {@code crisis}, {@code results}, {@code scenario}, {@code stats},
 * {@code study}, {@code treaty}.
 */
@NullMarked
package casus.history;

import org.jspecify.annotations.NullMarked;
