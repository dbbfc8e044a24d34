package casus.game;

import casus.scenario.LoadedScenario;
import casus.sweep.Quantity;
import java.util.List;

/**
 * What a game is played on, at a console as at a window.
 *
 * @param loaded the scenario, with its changes
 * @param sets the changes
 * @param asked yes-or-no outcomes that are told of in the runs beside a game
 * @param runs how many runs go on from each outcome that was open; 0 for none
 */
public record Table(LoadedScenario loaded, List<String> sets, List<String> asked, int runs) {
  /** Copies the lists. */
  public Table {
    sets = List.copyOf(sets);
    asked = List.copyOf(asked);
  }

  /**
   * Sets a choice beside runs that go on from its moment.
   *
   * @param game the game
   * @param number which of its choices, from 0
   * @param threads how many threads play
   * @return what came of them, by outcome in the order asked for
   */
  public Crossroads beside(Game game, int number, int threads) {
    return Crossroads.of(
        game,
        number,
        runs,
        threads,
        () -> asked.stream().map(name -> Quantity.of(name, loaded)).toList());
  }

  /**
   * A game as it is kept.
   *
   * @param game the game
   * @return the text of the file
   */
  public String kept(Game game) {
    return GameFile.text(loaded, sets, game);
  }
}
