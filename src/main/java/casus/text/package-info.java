/**
 * Text, the same on every machine: the one home of formatting, of numbers as text, of escaping, of
 * files that replace others, of what casus is packed with, and of what other jars bring along.
 *
 * <p>Start at {@link casus.text.Text}. Every package may use this one; it uses no other package of
 * casus.
 */
@NullMarked
package casus.text;

import org.jspecify.annotations.NullMarked;
