/**
 * The results folder: what came out, in files that pandas and R read with no options.
 *
 * <p>Runs go into the {@link casus.results.Journal} as they are played; {@link
 * casus.results.StudyTables} makes tables of them. Reading back starts at {@link
 * casus.results.StoredResults}.
 *
 * <p>Of casus this package uses {@code crisis}, {@code design}, {@code library}, {@code stats},
 * {@code study}, {@code treaty}; of libraries the YAML parser, to read back what casus wrote.
 */
@NullMarked
package casus.results;

import org.jspecify.annotations.NullMarked;
