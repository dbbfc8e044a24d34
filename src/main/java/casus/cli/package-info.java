/**
 * The command line: one class for each command, exit codes, progress, and the wiring of the other
 * packages. Start at {@code Casus}. May use everything; nothing uses it.
 */
@NullMarked
package casus.cli;

import org.jspecify.annotations.NullMarked;
