/**
 * The program held against limits of the model with closed forms (model.md, section 10): what can
 * be worked out by hand beside what the program computes or simulates. {@code casus selftest}
 * prints them as a table; the unit tests assert the same.
 *
 * <p>{@link casus.selftest.Bench} says small scenarios briefly.
 *
 * <p>Of casus this package uses {@code crisis}, {@code engine}, {@code luck}, {@code scenario},
 * {@code treaty}; of libraries Commons Math.
 */
@NullMarked
package casus.selftest;

import org.jspecify.annotations.NullMarked;
