/**
 * The results folder: what came out, in files that pandas and R read with no options.
 *
 * <p>Writing starts at {@link casus.results.ResultsFolder}: everything is written beside and put in
 * place when whole. Reading back starts at {@code StoredResults}. Uses {@code study}, {@code
 * crisis} and {@code stats}.
 */
@NullMarked
package casus.results;

import org.jspecify.annotations.NullMarked;
