/**
 * Figures for papers, drawn from a results folder: one class for each figure, sizes of page and
 * text, colours, and writers of PDF, SVG, EPS and PNG.
 *
 * <p>Start at {@link casus.figure.Figures}: {@code list()} says which figures there are, {@code
 * missing(results, focus)} which of them a folder has no data for and why, and {@code draw(results,
 * request)} writes them. A {@link casus.figure.ChartRequest} names figures, formats, {@link
 * casus.figure.Preset}, {@link casus.figure.Theme}, {@link casus.figure.Focus} and where to write.
 *
 * <p>A figure reads the folder, lays everything out and gives a {@code Drawing}: page height,
 * caption, table of numbers, and a painter. A {@code PageWriter} lets the painter draw on a page of
 * its format. Points of 1/72 inch are the unit throughout; axes and marks are JFreeChart's, placed
 * by {@code Panel}.
 *
 * <p>A figure can come from another jar: {@link casus.figure.FigureProvider}.
 *
 * <p>Of casus this package uses {@code results}, {@code stats}, {@code treaty}; of libraries
 * JFreeChart and the writers of PDF, SVG and EPS.
 */
@NullMarked
package casus.figure;

import org.jspecify.annotations.NullMarked;
