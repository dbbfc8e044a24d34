package casus.cli;

import casus.game.Crossroads;
import casus.game.Game;
import casus.game.GameFile;
import casus.game.Table;
import casus.results.OutputPlace;
import casus.scenario.LoadedScenario;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casus play}: a seat at the table, at a console or from a file. */
@Command(
    name = "play",
    sortOptions = false,
    description = {
      "Lets a person choose for one state in a replication; all others do as the model has it.",
      "The person chooses its rungs, whether it invokes an article, its votes, and how far it"
          + " answers",
      "a call. After each choice tells what the model would have done, and what came of all that"
          + " was",
      "open in many runs that go on from the same moment. Choices are read from standard input, or",
      "from a file: a line for each, the number of what is open or its word, or 'model'."
    },
    footer = {
      "  casus play scenarios/korea-article4.yaml --as KOR",
      "  casus play scenarios/korea-article4.yaml --as KOR --run 72 -o game.json",
      "  casus play scenarios/korea-article4.yaml --as KOR --moves moves.txt --json",
      "  casus play scenarios/korea-article4.yaml --replay game.json",
      "",
      "At a window: casus gui SCENARIO --play KOR"
    })
final class PlayCommand implements Callable<Integer> {
  /** What a game file says itself. */
  private static final List<String> OF_THE_FILE =
      List.of("--as", "-s", "--run", "--set", "--moves");

  @Mixin private ScenarioInput input;

  @Option(
      names = "--as",
      paramLabel = "STATE",
      description = "The state to choose for: a code, or a name.")
  private @Nullable String as;

  @Option(
      names = {"-s", "--seed"},
      paramLabel = "SEED",
      defaultValue = "1",
      description = "The master seed (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--run",
      paramLabel = "K",
      defaultValue = "0",
      description = "The number of the replication (default: ${DEFAULT-VALUE}).")
  private int replication;

  @Option(
      names = "--moves",
      paramLabel = "FILE",
      description = "Read the choices from this file instead of standard input.")
  private @Nullable Path movesFile;

  @Option(
      names = "--replay",
      paramLabel = "GAME.json",
      description = "Play a game again that was kept with -o; it must come out as it was.")
  private @Nullable Path kept;

  @Option(
      names = {"-n", "--runs"},
      paramLabel = "N",
      defaultValue = "10000",
      description =
          "How many runs go on from each outcome that is open at a choice; 0 for none "
              + "(default: ${DEFAULT-VALUE}).")
  private int runs;

  @Option(
      names = "--outcome",
      paramLabel = "NAME",
      description =
          "A yes-or-no outcome to tell of in those runs. May be repeated "
              + "(default: war, and up to two of the scenario's own).")
  private List<String> outcomes = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "GAME.json",
      description = "Keep the game there; a file that is there already is left alone.")
  private @Nullable Path output;

  @Mixin private Threads threads;

  @Mixin private Common common;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    requireSane();
    List<Path> read =
        Stream.of(
                Optional.of(input.file), Optional.ofNullable(movesFile), Optional.ofNullable(kept))
            .flatMap(Optional::stream)
            .toList();
    OutputPlace place = OutputPlace.besides(read);
    if (output != null) {
      place.requireNew(List.of(output));
    }
    Optional<GameFile> file = kept == null ? Optional.empty() : Optional.of(GameFile.read(kept));
    if (file.isPresent()) {
      input.sets.addAll(file.get().sets());
    }
    Optional<LoadedScenario> sound = input.read(common.err(), common.quiet);
    if (sound.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    LoadedScenario loaded = sound.get();
    if (runs > 0 && !Crossroads.isFor(loaded.scenario())) {
      throw new UserError(
          "under decision: reciprocal the chances of rungs do not tell all that the model may do;"
              + " play with -n 0");
    }
    Table table = new Table(loaded, input.sets, Seats.asked(loaded, outcomes), runs);
    TableTalk talk = new TableTalk(common, Called.byItself(loaded), table, threads.count());
    Game game;
    if (file.isPresent()) {
      game = file.get().replay(loaded);
      talk.replay(game);
    } else {
      game = play(loaded, talk);
    }
    DataFiles.write(place, output, table.kept(game));
    talk.end(game);
    return game.record().isPresent() ? ExitCode.DONE : ExitCode.PARTLY;
  }

  private void requireSane() {
    if ((as == null) == (kept == null)) {
      throw new UserError("name a state with --as, or a game that was kept with --replay");
    }
    if (kept != null) {
      OF_THE_FILE.stream()
          .filter(option -> spec.commandLine().getParseResult().hasMatchedOption(option))
          .findFirst()
          .ifPresent(
              option -> {
                throw new UserError(option + " stands in the game; leave it away with --replay");
              });
    }
    if (replication < 0) {
      throw new UserError("--run is " + replication + "; replications are numbered from 0");
    }
    if (runs < 0) {
      throw new UserError("-n is " + runs + "; 0 plays no runs beside the game");
    }
    threads.count();
  }

  private Game play(LoadedScenario loaded, TableTalk talk) throws IOException {
    Game game = Seats.game(loaded, seed, replication, String.valueOf(as), "--as");
    boolean asks = movesFile == null && Terminal.console().isPresent();
    try (BufferedReader lines =
        movesFile == null
            ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
            : Files.newBufferedReader(DataFiles.existing(movesFile, "--moves"))) {
      TypedChoices typed =
          new TypedChoices(lines, movesFile == null ? "standard input" : movesFile.toString());
      talk.begin(game);
      while (game.awaited().isPresent()) {
        talk.ask(game);
        OptionalInt outcome = typed(typed, game, asks);
        if (outcome.isEmpty()) {
          return game;
        }
        game = game.choose(outcome.getAsInt());
        talk.chosen(game);
      }
      if (!asks) {
        typed.requireEnd();
      }
    }
    return game;
  }

  /** The next choice; at a terminal what is not understood is asked for again. */
  private OptionalInt typed(TypedChoices typed, Game game, boolean asks) throws IOException {
    while (true) {
      try {
        return typed.next(game.awaited().orElseThrow());
      } catch (UserError e) {
        if (!asks) {
          throw e;
        }
        common.out().println(e.getMessage());
        common.out().flush();
      }
    }
  }
}
