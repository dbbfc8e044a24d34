package casus.gui;

import casus.game.Game;
import casus.game.Table;

/**
 * A person at the table.
 *
 * @param table what the game is played on
 * @param game the game to begin with: at its first choice, or one that was kept
 */
public record Guest(Table table, Game game) {}
