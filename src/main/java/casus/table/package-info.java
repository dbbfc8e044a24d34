/**
 * Tables for print, made from a results folder: for LaTeX, Word, Markdown, web pages and as CSV.
 *
 * <p>Start at {@link casus.table.Tables}: {@code list()} says which tables there are, {@code make}
 * gives one as a {@link casus.table.PrintTable}, which knows quantities and conditions but no
 * format, and {@code write} puts it into files. How numbers are written is told by a {@link
 * casus.table.TableStyle}: a journal's preset and what the user wants otherwise.
 *
 * <p>A table is a class that implements {@code TableMaker} and its line in {@code Tables}; a format
 * is a class that writes it and its line in {@link casus.table.TableFormat}.
 *
 * <p>Of casus this package uses {@code crisis}, {@code figure}, {@code results}, {@code scenario},
 * {@code stats}, {@code treaty}; of libraries Apache POI, which no other package may.
 */
@NullMarked
package casus.table;

import org.jspecify.annotations.NullMarked;
