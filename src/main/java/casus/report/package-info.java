/**
 * The report of a results folder: one web page that holds all it needs, for people who were not
 * there when the simulation ran.
 *
 * <p>Start at {@link casus.report.Report}. A report is a row of {@code Section}s, each of which
 * looks whether the folder has something for it and writes its part with {@code Html}, which keeps
 * the page well-formed and escapes all text. Nothing is drawn here: figures come from {@code
 * casus.figure}, and the page loads nothing from anywhere.
 *
 * <p>Of casus this package uses {@code figure}, {@code manuscript}, {@code results}.
 */
@NullMarked
package casus.report;

import org.jspecify.annotations.NullMarked;
