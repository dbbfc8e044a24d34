package casus.cli;

import casus.game.Game;
import casus.scenario.LoadedScenario;
import casus.scenario.StudyReader;
import casus.sweep.Quantity;
import casus.treaty.StateCode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may sit at the table. */
final class Seats {
  /** Outcomes told of without being asked for: more make no table for a screen. */
  private static final int USUAL = 3;

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

  /**
   * The outcomes that are told of beside a game.
   *
   * @param loaded the scenario
   * @param named those that were asked for; where none is, war and some of the scenario's own
   * @throws UserError if one is no yes-or-no outcome
   */
  static List<String> asked(LoadedScenario loaded, List<String> named) {
    List<String> events =
        StudyReader.quantities(loaded).stream()
            .filter(name -> Quantity.of(name, loaded).event())
            .toList();
    for (String outcome : named) {
      if (!events.contains(outcome)) {
        throw new UserError(
            "no yes-or-no outcome is called '%s'; there are %s",
            outcome, String.join(", ", events));
      }
    }
    if (!named.isEmpty()) {
      return named.stream().distinct().toList();
    }
    Stream<String> own =
        loaded.outcomes().stream().map(outcome -> outcome.name()).filter(events::contains);
    return Stream.concat(Stream.of("war"), own).distinct().limit(USUAL).toList();
  }
}
