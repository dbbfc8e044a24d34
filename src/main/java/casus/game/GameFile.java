package casus.game;

import casus.crisis.Offer;
import casus.results.BuildFacts;
import casus.results.Folders;
import casus.results.Json;
import casus.results.JsonFile;
import casus.results.SealedJson;
import casus.results.UnreadableResultsException;
import casus.scenario.EffectiveYaml;
import casus.scenario.LoadedScenario;
import casus.story.Facts;
import casus.text.Text;
import casus.treaty.StateCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A game on disk: of which scenario, with what luck, and what was chosen, with what the model would
 * have chosen, how likely, and what came of it. The file is sealed. Played again, a game gives the
 * same file to the last byte, or is refused.
 */
public final class GameFile {
  private static final String FORMAT = "casus-game-2";

  /** Before a person could invoke, vote and answer: such a game left that to the model unasked. */
  private static final String RUNGS_ONLY = "casus-game-1";

  private final Path file;
  private final JsonFile json;
  private final Map<?, ?> root;

  private GameFile(Path file, JsonFile json, Map<?, ?> root) {
    this.file = file;
    this.json = json;
    this.root = root;
  }

  /**
   * The file of a game.
   *
   * @param loaded the scenario that is played, with its changes
   * @param sets the changes
   * @param game the game
   * @return the text
   */
  public static String text(LoadedScenario loaded, List<String> sets, Game game) {
    return text(loaded, sets, game, BuildFacts.version());
  }

  private static String text(LoadedScenario loaded, List<String> sets, Game game, String version) {
    Map<String, Object> object =
        Json.object(
            "format",
            FORMAT,
            "casus",
            version,
            "scenario",
            loaded.scenario().name(),
            "scenario_sha256",
            hash(loaded),
            "sets",
            sets,
            "seed",
            game.seed(),
            "replication",
            game.replication(),
            "state",
            game.seat().letters(),
            "moves",
            game.moves().stream().map(GameFile::move).toList(),
            "finished",
            game.record().isPresent());
    game.record()
        .ifPresent(
            record ->
                object.put(
                    "outcome", Facts.of(game.scenario(), loaded.outcomes(), record).values()));
    return SealedJson.text(object);
  }

  private static Map<String, Object> move(Move move) {
    Map<String, Object> chances = new LinkedHashMap<>();
    move.offer()
        .options()
        .forEach(option -> chances.put(move.offer().word(option.outcome()), option.chance()));
    Map<String, Object> object = move.facts();
    object.put("chances", chances);
    return object;
  }

  /** What is played, to the last value and outcome. */
  private static String hash(LoadedScenario loaded) {
    return Folders.sha256(
        (EffectiveYaml.write(loaded, false) + EffectiveYaml.posterior(loaded).orElse(""))
            .getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a file.
   *
   * @param file where it is
   * @return what it says
   * @throws UnreadableResultsException if it is damaged, or no game
   * @throws IOException if it cannot be read
   */
  public static GameFile read(Path file) throws IOException {
    JsonFile json = SealedJson.read(file);
    Map<?, ?> root = json.root();
    if (JsonFile.text(root, "format").equals(RUNGS_ONLY)) {
      throw new UnreadableResultsException(
          Text.format(
              "%s is a game of an earlier casus (%s), in which only rungs were chosen and calls"
                  + " were left to the model: play it with that casus",
              file, JsonFile.text(root, "casus")));
    }
    if (!JsonFile.text(root, "format").equals(FORMAT)) {
      throw new UnreadableResultsException(file + " is no game of this casus (" + FORMAT + ")");
    }
    return new GameFile(file, json, root);
  }

  /**
   * The changes that the scenario was played with.
   *
   * @return {@code PATH=VALUE}, in order
   * @throws UnreadableResultsException if they are not there
   */
  public List<String> sets() throws UnreadableResultsException {
    return json.list(root.get("sets"), "sets").stream().map(String::valueOf).toList();
  }

  /**
   * The state that was played.
   *
   * @return its code, as it stands there
   */
  public String state() {
    return JsonFile.text(root, "state");
  }

  /**
   * Plays the game again.
   *
   * @param loaded the scenario, with the {@link #sets changes}
   * @return the game
   * @throws UnreadableResultsException if it was another scenario, or this program plays it
   *     otherwise
   * @throws IOException if it cannot be read
   */
  public Game replay(LoadedScenario loaded) throws IOException {
    if (!hash(loaded).equals(JsonFile.text(root, "scenario_sha256"))) {
      throw new UnreadableResultsException(
          Text.format(
              "%s is a game of another text of the scenario '%s' than this one: played again it"
                  + " would be another game",
              file, JsonFile.text(root, "scenario")));
    }
    List<String> choices = new ArrayList<>();
    for (Object move : json.list(root.get("moves"), "moves")) {
      choices.add(JsonFile.text(json.object(move, "a move"), "choice"));
    }
    Game game;
    try {
      game =
          Game.of(
              loaded.scenario(),
              json.long64(root, "seed"),
              (int) json.long64(root, "replication"),
              new StateCode(state()));
      for (String choice : choices) {
        game = game.choose(outcome(game, choice));
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new UnreadableResultsException(differs(String.valueOf(e.getMessage())));
    }
    String again = text(loaded, sets(), game, JsonFile.text(root, "casus"));
    if (!again.equals(json.text())) {
      throw new UnreadableResultsException(differs(firstDifference(json.text(), again)));
    }
    return game;
  }

  private static int outcome(Game game, String choice) {
    Offer offer =
        game.awaited().orElseThrow(() -> new IllegalStateException("the game is over before"));
    return Move.outcome(offer, choice)
        .orElseThrow(
            () ->
                new IllegalArgumentException("'" + choice + "' is not open on day " + offer.day()));
  }

  private String differs(String how) {
    return Text.format(
        "%s is not as this casus (%s) plays it, but as casus %s did: %s",
        file, BuildFacts.version(), JsonFile.text(root, "casus"), how);
  }

  private static String firstDifference(String kept, String played) {
    List<String> one = kept.lines().toList();
    List<String> other = played.lines().toList();
    int line = 0;
    while (line < Math.min(one.size(), other.size()) && one.get(line).equals(other.get(line))) {
      line++;
    }
    int at = line;
    return Stream.of(one, other)
        .map(lines -> at < lines.size() ? lines.get(at).strip() : "the end")
        .reduce((first, second) -> "it says " + first + ", played again it is " + second)
        .orElseThrow();
  }
}
