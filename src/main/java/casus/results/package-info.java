/**
 * The results folder: what came out, in files that pandas and R read with no options.
 *
 * <p>Runs go into the {@link casus.results.Journal} as they are played; {@link
 * casus.results.StudyTables} makes tables of them. Reading back starts at {@link
 * casus.results.StoredResults}. Uses {@code study}, {@code design}, {@code crisis} and {@code
 * stats}.
 */
@NullMarked
package casus.results;

import org.jspecify.annotations.NullMarked;
