/**
 * What casus ships: facts about states by year, what stands between pairs of states, and the texts
 * of treaties, all as resources with their sources.
 *
 * <p>Start at {@link casus.library.StateLibrary} and {@link casus.library.TreatyTexts}. Codes are
 * plain three-letter strings here.
 *
 * <p>Of casus this package uses {@code text} alone.
 */
@NullMarked
package casus.library;

import org.jspecify.annotations.NullMarked;
