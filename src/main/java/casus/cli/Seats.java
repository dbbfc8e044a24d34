package casus.cli;

import casus.game.Game;
import casus.scenario.LoadedScenario;
import casus.treaty.StateCode;
import java.util.List;
import java.util.stream.Collectors;

/** Who may sit at the table. */
final class Seats {
  private Seats() {}

  /**
   * A game at its first choice.
   *
   * @param loaded the scenario
   * @param seed the master seed
   * @param replication the number of the replication
   * @param state the state as it was typed
   * @param option what it was typed for
   * @throws UserError if there is no such state, or it never chooses
   */
  static Game game(LoadedScenario loaded, long seed, int replication, String state, String option) {
    StateCode code = new StateCode(new StateWords(loaded.scenario().date()).code(state, option));
    List<StateCode> seats = Game.seats(loaded.scenario());
    if (!seats.contains(code)) {
      boolean known =
          loaded.scenario().states().stream().anyMatch(profile -> profile.code().equals(code));
      throw new UserError(
          "%s: %s %s; those who can come to choose are %s",
          option,
          code,
          known
              ? "never has anything to choose here: it is in no dispute, and no article obliges it"
              : "is no state of this scenario",
          seats.stream().map(StateCode::letters).collect(Collectors.joining(", ")));
    }
    Game game = Game.of(loaded.scenario(), seed, replication, code);
    if (game.awaited().isEmpty()) {
      throw new UserError(
          "%s: %s has nothing to choose in replication %d of seed %d; try another with --run",
          option, code, replication, seed);
    }
    return game;
  }
}
