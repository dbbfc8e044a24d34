package casus.gui;

import casus.crisis.Hand;
import casus.crisis.Offer;
import casus.engine.CrisisWorld;
import casus.game.Game;
import casus.game.Table;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JFrame;

/**
 * The game at the window. The world that MASON plays takes its choices from it, and stands still on
 * the eve of a day for which one is missing.
 */
final class AtTable {
  private final Table table;
  private final Game begun;
  private volatile Game game;

  /**
   * @param guest who plays
   */
  AtTable(Guest guest) {
    table = guest.table();
    game = guest.game();
    begun = Game.of(table.loaded().scenario(), game.seed(), game.replication(), game.seat());
  }

  Table table() {
    return table;
  }

  Game game() {
    return game;
  }

  /** The choice that is to be made; empty once the game is over. */
  Optional<Offer> awaited() {
    return game.awaited();
  }

  /** Whether a day cannot be played before a choice is made. */
  boolean awaits(int day) {
    return game.awaited().filter(offer -> offer.day() == day).isPresent();
  }

  void choose(int outcome) {
    game = game.choose(outcome);
  }

  /** Takes back all choices. */
  void restart() {
    game = begun;
  }

  /** Asks where to keep the game, and keeps it there. */
  void save(JFrame frame, Consumer<String> tell) {
    String text = table.kept(game);
    Saving.ask(frame, "Save the game", "game.json")
        .ifPresent(file -> tell.accept(Saving.save(text, file)));
  }

  /** Has a world that begins take its choices from a game. */
  static void sit(CrisisWorld world, Supplier<Game> game) {
    int[] made = new int[1];
    Hand hand = offer -> game.get().moves().get(made[0]++).outcome();
    world.crisis().seat(game.get().seat(), hand);
  }
}
