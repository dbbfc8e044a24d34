/**
 * A seat at the table: a person chooses for one state, the others as the model has them.
 *
 * <p>Start at {@link casus.game.Game}, which is a value: to choose gives the next game. {@link
 * casus.game.Crossroads} sets a choice beside runs that go on from the same moment; {@link
 * casus.game.GameFile} keeps games. Console and windows play with the same engine. No printing.
 *
 * <p>Of casus this package uses {@code crisis}, {@code engine}, {@code luck}, {@code results},
 * {@code scenario}, {@code stats}, {@code story}, {@code study}, {@code sweep}, {@code treaty}.
 */
@NullMarked
package casus.game;

import org.jspecify.annotations.NullMarked;
