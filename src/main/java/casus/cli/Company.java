package casus.cli;

import casus.game.Crossroads;
import casus.game.Game;
import casus.game.GameFile;
import casus.game.Table;
import casus.scenario.Library;
import casus.scenario.LoadedScenario;
import casus.scenario.Parsed;
import casus.scenario.ScenarioReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who sits at the windows, and what stands beside the world that is shown. */
final class Company {
  /** How many runs go on from each outcome in a game at a window. */
  private static final int RUNS = 10_000;

  @Option(
      names = "--play",
      paramLabel = "STATE",
      description = "Choose for this state yourself, as in 'casus play'.")
  private @Nullable String play;

  @Option(
      names = "--replay",
      paramLabel = "GAME.json",
      description = "Show a game that was kept; it must come out as it was.")
  @Nullable Path replay;

  @Option(
      names = "--outcome",
      paramLabel = "NAME",
      description =
          "A yes-or-no outcome to tell of in the runs beside a game. May be repeated "
              + "(default: war, and up to two of the scenario's own).")
  private List<String> outcomes = new ArrayList<>();

  @Option(
      names = "--beside-arm",
      paramLabel = "ARM",
      description = "With --from: show this arm too, the same luck side by side.")
  private @Nullable String arm;

  @Option(
      names = "--beside-set",
      paramLabel = "PATH=VALUE",
      description =
          "Show the scenario with this change too, the same luck side by side. May be repeated.")
  private List<String> sets = new ArrayList<>();

  /** Refuses what does not go together. */
  void requireSane(boolean stored, boolean pictures) {
    if (play != null && replay != null) {
      throw new UserError("--play begins a game and --replay shows one; leave one away");
    }
    if (isGame() && stored) {
      throw new UserError("a game is of a scenario file; leave --from away");
    }
    if (isGame() && pictures) {
      throw new UserError("a game is shown in windows; leave --snapshot and --movie away");
    }
    if (!outcomes.isEmpty() && !isGame()) {
      throw new UserError("--outcome is told of in a game; add --play or --replay");
    }
    if (arm != null && !sets.isEmpty()) {
      throw new UserError(
          "--beside-arm and --beside-set both name the other world; leave one away");
    }
    if (arm != null && !stored) {
      throw new UserError("--beside-arm needs a results folder with arms: --from DIR");
    }
    if (isGame() && (arm != null || !sets.isEmpty())) {
      throw new UserError("a game has one world; leave --beside-arm and --beside-set away");
    }
  }

  boolean isGame() {
    return play != null || replay != null;
  }

  /** The game that is shown, if it was kept. */
  Optional<GameFile> kept() throws IOException {
    return replay == null ? Optional.empty() : Optional.of(GameFile.read(replay));
  }

  /** What a game is played on. */
  Table table(LoadedScenario loaded, List<String> changes) {
    return new Table(
        loaded,
        changes,
        Seats.asked(loaded, outcomes),
        Crossroads.isFor(loaded.scenario()) ? RUNS : 0);
  }

  /** The game that is shown: a new one, or the one that was kept. */
  Game game(LoadedScenario loaded, Optional<GameFile> kept, long seed, int replication)
      throws IOException {
    return kept.isPresent()
        ? kept.get().replay(loaded)
        : Seats.game(loaded, seed, replication, String.valueOf(play), "--play");
  }

  /**
   * A world beside the one that is shown.
   *
   * @param first what the world that is shown is called beside it
   * @param name what it is called
   * @param scenario what is played in it
   */
  record Other(String first, String name, LoadedScenario scenario) {}

  /** The world beside the one that is shown; empty for none. */
  Optional<Other> other(
      LoadedScenario loaded, @Nullable Path folder, CellOptions cell, PrintWriter err) {
    if (arm != null && folder != null) {
      return Optional.of(
          new Other(
              "arm " + cell.arm, "arm " + arm, StoredCell.of(folder, cell.point, arm).scenario()));
    }
    if (sets.isEmpty()) {
      return Optional.empty();
    }
    Parsed<LoadedScenario> changed = new ScenarioReader(Library.load()).again(loaded, sets);
    LoadedScenario other =
        StudyInput.sound(changed, err, false)
            .orElseThrow(() -> new UserError("--beside-set does not fit the scenario, see above"));
    return Optional.of(
        new Other("the scenario as it is", "the scenario with " + String.join(", ", sets), other));
  }
}
