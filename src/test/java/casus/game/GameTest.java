package casus.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.engine.CrisisWorld;
import casus.engine.Simulator;
import casus.luck.Luck;
import casus.scenario.LoadedScenario;
import casus.scenario.Parsed;
import casus.scenario.ScenarioReader;
import casus.stats.Proportion;
import casus.sweep.Quantity;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GameTest {
  private static final Path KOREA =
      Path.of(System.getProperty("casus.basedir", "."), "scenarios/korea-article4.yaml");
  private static final StateCode SOUTH = new StateCode("KOR");
  private static final LoadedScenario LOADED = read(List.of());

  private static final ResolvedScenario RESOLVED = new ResolvedScenario(LOADED.scenario());

  @TempDir private Path temp;

  private static LoadedScenario read(List<String> sets) {
    return ((Parsed.Sound<LoadedScenario>) ScenarioReader.read(KOREA, sets)).value();
  }

  private static Game begun(int replication) {
    return Game.of(LOADED.scenario(), 1, replication, SOUTH);
  }

  /** The game in which the person does at each choice what the model would have done. */
  private static Game asTheModel(int replication) {
    Game game = begun(replication);
    while (game.awaited().isPresent()) {
      game = game.choose(game.awaited().get().to());
    }
    return game;
  }

  @Test
  void whoChoosesAsTheModelWouldPlaysTheReplicationItself() {
    Simulator simulator = new Simulator(RESOLVED);
    int choices = 0;
    for (int replication = 0; replication < 12; replication++) {
      Game game = asTheModel(replication);

      assertThat(game.record()).contains(simulator.run(new Luck(1, replication)));
      choices += game.moves().size();
    }
    assertThat(choices).isGreaterThan(50);
  }

  @Test
  void nobodyAtTheTableSeesWhatOthersChooseOnTheSameDay() {
    Game game = begun(72);

    assertThat(game.happenings())
        .isNotEmpty()
        .allMatch(happening -> happening.day() < game.awaited().orElseThrow().day());
    assertThat(game.standing().day()).isEqualTo(game.awaited().orElseThrow().day() - 1);
  }

  @Test
  void whatIsChosenIsDoneWhateverTheModelWouldHaveDone() {
    Game game = begun(72);
    assertThat(game.awaited().orElseThrow().to()).isEqualTo(Rung.WAR);

    Game held = game.choose(Rung.NONE);

    assertThat(held.moves().get(0).rung()).isEqualTo(Rung.NONE);
    assertThat(asTheModel(72).record().orElseThrow().war()).isTrue();
    while (held.awaited().isPresent()) {
      held = held.choose(Rung.NONE);
    }
    assertThat(held.record().orElseThrow().war()).isFalse();
  }

  @Test
  void aRungThatIsNotOpenCannotBeChosen() {
    Game game = begun(72);

    assertThatThrownBy(() -> game.choose(Rung.GENERAL_NUCLEAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not open");
  }

  /** Each run that goes on, played from day 0 without a copy of any state. */
  @Test
  void runsThatGoOnFromTheMomentAreThoseOfBranchedLuckFromTheFirstDay() {
    int runs = 200;
    Game game = begun(72).choose(Rung.FORCE);
    Crossroads beside = Crossroads.of(game, 0, runs, 2, widened());

    assertThat(beside.ways()).extracting(Crossroads.Way::rung).contains(Rung.NONE, Rung.WAR);
    for (Crossroads.Way way : beside.ways()) {
      int yes = 0;
      for (int run = 0; run < runs; run++) {
        RunRecord record = fromDayZero(way.rung(), beside.branchDay(), run);
        yes += record.belligerents() > 2 ? 1 : 0;
      }
      assertThat(way.shares().get(0)).isEqualTo(Proportion.of(yes, runs).estimate(0.95));
    }
    assertThat(beside.ways().stream().mapToDouble(way -> way.shares().get(0).value()).distinct())
        .as("the rungs differ in what comes of them")
        .hasSizeGreaterThan(1);
  }

  private static RunRecord fromDayZero(Rung first, int branchDay, int run) {
    CrisisWorld world = new CrisisWorld(RESOLVED, true);
    boolean[] chosen = new boolean[1];
    world
        .crisis()
        .seat(
            SOUTH,
            offer -> {
              Rung rung = chosen[0] ? offer.to() : first;
              chosen[0] = true;
              return rung;
            });
    world.deal(new Luck(1, 72).branch(branchDay, run), null);
    world.begin();
    world.playBefore(world.horizon());
    return world.crisis().outcome(world.horizon());
  }

  private static Supplier<List<Quantity>> widened() {
    return () -> List.of(Quantity.of("widened", LOADED));
  }

  @Test
  void theModelIsWorthTheMixtureOfTheRungsByTheirChances() {
    Crossroads beside = Crossroads.of(begun(72).choose(Rung.FORCE), 0, 2000, 2, widened());

    double expected =
        beside.ways().stream().mapToDouble(way -> way.chance() * way.shares().get(0).value()).sum();
    // Each rung has its share of the runs to one run; which of its runs these are is chance.
    assertThat(beside.model().get(0).value()).isBetween(expected - 0.03, expected + 0.03);
    assertThat(beside.model().get(0).value()).isGreaterThan(0.05);
  }

  @Test
  void resultsBesideAGameDoNotDependOnThreads() {
    Game game = begun(0).choose(Rung.WAR);

    assertThat(Crossroads.of(game, 0, 600, 1, widened()))
        .isEqualTo(Crossroads.of(game, 0, 600, 3, widened()));
  }

  @Test
  void aGameThatWasKeptIsPlayedAgainToTheSameByte() throws Exception {
    Game game = asTheModel(72);
    String text = GameFile.text(LOADED, List.of(), game);
    Path file = Files.writeString(temp.resolve("game.json"), text);

    Game again = GameFile.read(file).replay(LOADED);

    assertThat(GameFile.text(LOADED, List.of(), again)).isEqualTo(text);
    assertThat(again.record()).isEqualTo(game.record());
  }

  @Test
  void aGameOfAnotherScenarioIsRefused() throws Exception {
    Path file =
        Files.writeString(
            temp.resolve("game.json"), GameFile.text(LOADED, List.of(), asTheModel(0)));
    LoadedScenario other = read(List.of("states.PRK.resolve=0.7"));

    assertThatThrownBy(() -> GameFile.read(file).replay(other))
        .hasMessageContaining("another text of the scenario");
  }

  @Test
  void aChangedByteIsTold() throws Exception {
    String text = GameFile.text(LOADED, List.of(), asTheModel(0));
    Path file =
        Files.writeString(
            temp.resolve("game.json"), text.replace("\"finished\": true", "\"finished\": false"));

    assertThatThrownBy(() -> GameFile.read(file)).hasMessageContaining("is damaged");
  }

  @Test
  void seatsAreThoseOfDisputesAndOfWhomArticlesOblige() {
    assertThat(Game.seats(LOADED.scenario()))
        .extracting(StateCode::letters)
        .contains("KOR", "PRK", "USA", "RUS", "CHN");
  }
}
