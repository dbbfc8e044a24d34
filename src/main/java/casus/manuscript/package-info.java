/**
 * Words for a paper, made of a results folder: methods, results, what the scenario changes against
 * the defaults (delta ODD), a filled STRESS checklist, statements of availability, references.
 *
 * <p>Start at {@link casus.manuscript.Manuscript}. A part is a row of {@code Block}s made of {@code
 * Passage}s, in which each number knows the cell of the table that it is from; {@code Markdown} and
 * {@code LatexText} write them, with that cell as a comment behind the number. So a cell that
 * changes changes its own mentions, and the words that depend on it, and nothing else.
 *
 * <p>Of casus this package uses {@code crisis}, {@code design}, {@code figure}, {@code results},
 * {@code scenario}, {@code treaty}.
 */
@NullMarked
package casus.manuscript;

import org.jspecify.annotations.NullMarked;
