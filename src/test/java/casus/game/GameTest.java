package casus.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import casus.crisis.Chronicle.Act;
import casus.crisis.Chronicle.Decision;
import casus.crisis.Chronicle.Entry;
import casus.crisis.Chronicle.Happening;
import casus.crisis.Hand;
import casus.crisis.Offer;
import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.crisis.Summons;
import casus.crisis.UnderTreaty.Answer;
import casus.crisis.UnderTreaty.Appeal;
import casus.crisis.UnderTreaty.CouncilDecision;
import casus.crisis.UnderTreaty.Duty;
import casus.crisis.UnderTreaty.Vote;
import casus.engine.CrisisWorld;
import casus.engine.Simulator;
import casus.luck.Luck;
import casus.results.Json;
import casus.results.SealedJson;
import casus.results.UnreadableResultsException;
import casus.scenario.LoadedScenario;
import casus.scenario.Parsed;
import casus.scenario.ScenarioReader;
import casus.stats.Proportion;
import casus.story.RunningStory;
import casus.sweep.Quantity;
import casus.treaty.Response;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GameTest {
  private static final Path KOREA =
      Path.of(System.getProperty("casus.basedir", "."), "scenarios/korea-article4.yaml");
  private static final Path BALTIC = KOREA.resolveSibling("baltic-incursion.yaml");
  private static final int FORCE = Rung.FORCE.ordinal();
  private static final int WAR = Rung.WAR.ordinal();
  private static final StateCode SOUTH = new StateCode("KOR");
  private static final LoadedScenario LOADED = read(KOREA, List.of());

  private static final ResolvedScenario RESOLVED = new ResolvedScenario(LOADED.scenario());

  @TempDir private Path temp;

  private static LoadedScenario read(Path file, List<String> sets) {
    return ((Parsed.Sound<LoadedScenario>) ScenarioReader.read(file, sets)).value();
  }

  /** The South's game, brought to the first choice of a rung. */
  private static Game begun(int replication) {
    return until(Game.of(LOADED.scenario(), 1, replication, SOUTH), Decision.class);
  }

  /** A game in which all is left to the model until a turn of a kind. */
  private static Game until(Game begun, Class<? extends Offer> kind) {
    Game game = begun;
    while (game.awaited().isPresent() && !kind.isInstance(game.awaited().get())) {
      game = game.choose(Offer.LEFT);
    }
    return game;
  }

  private static Game asTheModel(int replication) {
    return rest(begun(replication), offer -> Offer.LEFT);
  }

  private static Game rest(Game begun, Hand hand) {
    Game game = begun;
    while (game.awaited().isPresent()) {
      game = game.choose(hand.choose(game.awaited().get()));
    }
    return game;
  }

  /** Of a pact of a treaty, the summons of the ally; of the others, what the model does. */
  private static Hand answering(Response response) {
    return offer ->
        offer instanceof Summons summons && summons.ceiling() == Response.FULL
            ? Math.max(response.ordinal(), summons.done().ordinal())
            : Offer.LEFT;
  }

  @ParameterizedTest
  @CsvSource({"KOR, 12", "USA, 73", "RUS, 73"})
  void whoLeavesAllToTheModelPlaysTheReplicationItself(String state, int end) {
    Simulator simulator = new Simulator(RESOLVED);
    int choices = 0;
    for (int replication = end - 12; replication < end; replication++) {
      Game game =
          rest(
              Game.of(LOADED.scenario(), 1, replication, new StateCode(state)),
              offer -> Offer.LEFT);

      assertThat(game.record()).contains(simulator.run(new Luck(1, replication)));
      choices += game.moves().size();
    }
    assertThat(choices).isGreaterThan(15);
  }

  @Test
  void anAllyDoesAsMuchAsItsPersonChoseAndNoMore() {
    for (Response chosen : Response.values()) {
      Game begun = Game.of(LOADED.scenario(), 1, 72, new StateCode("USA"));
      Game game = rest(begun, answering(chosen));

      assertThat(responses(game, "usa-kor-1953.3").mapToInt(Response::ordinal).max().orElse(0))
          .isEqualTo(chosen.ordinal());
      assertThat(entered(game, "USA")).isEqualTo(chosen.compareTo(Response.LIMITED) >= 0);
    }
  }

  @Test
  void whatAnAllyChoseComesAfterTheMeanLag() {
    Game begun = until(Game.of(LOADED.scenario(), 1, 72, new StateCode("USA")), Summons.class);
    Game game = rest(begun, answering(Response.MATERIEL));

    int called =
        of(game, Duty.class)
            .filter(it -> it.clause().equals("usa-kor-1953.3"))
            .findFirst()
            .orElseThrow()
            .day();
    assertThat(of(game, Answer.class).filter(it -> it.clause().equals("usa-kor-1953.3")))
        .extracting(Answer::day, Answer::response)
        .containsExactly(
            tuple(called + 1, Response.DIPLOMATIC), tuple(called + 14, Response.MATERIEL));
  }

  @Test
  void theStorySaysWhatWasChosenByHand() {
    Game begun = Game.of(LOADED.scenario(), 1, 72, new StateCode("USA"));
    Game game = rest(begun, answering(Response.MATERIEL));
    RunningStory story = new RunningStory(LOADED.scenario());

    assertThat(
            IntStream.range(0, game.standing().day() + 1)
                .mapToObj(day -> game.happenings().stream().filter(it -> it.day() == day).toList())
                .flatMap(day -> story.tell(day).stream()))
        .extracting(RunningStory.Sentence::text)
        .anyMatch(text -> text.contains("chosen by hand, its answer will be materiel"))
        .anyMatch(
            text ->
                text.contains("arms, money or intelligence") && text.contains(" (chosen by hand)."))
        .noneMatch(text -> text.contains("NaN"));
  }

  @Test
  void whoNeverInvokesIsNotHelpedUnderATreatyThatMustBeInvoked() {
    Game game =
        rest(
            Game.of(LOADED.scenario(), 1, 72, SOUTH),
            offer -> offer instanceof Appeal ? 0 : Offer.LEFT);

    assertThat(of(asTheModel(72), Answer.class).map(Answer::victim)).contains(SOUTH);
    assertThat(of(game, Appeal.class).filter(it -> it.invoker().equals(SOUTH)))
        .isNotEmpty()
        .noneMatch(Appeal::called);
    assertThat(of(game, Answer.class).map(Answer::victim)).doesNotContain(SOUTH);
  }

  @Test
  void aVoteThatIsCastByHandCounts() {
    LoadedScenario baltic = read(BALTIC, List.of());
    Game begun = null;
    for (int replication = 0; begun == null || begun.awaited().isEmpty(); replication++) {
      begun = until(Game.of(baltic.scenario(), 1, replication, new StateCode("POL")), Vote.class);
    }
    CouncilDecision inFavour = council(begun.choose(0));
    CouncilDecision against = council(begun.choose(1));

    assertThat(against.noes()).isEqualTo(inFavour.noes() + 1);
    assertThat(against.passed()).as("one no is enough among those who must agree").isFalse();
  }

  private static CouncilDecision council(Game game) {
    return of(game, CouncilDecision.class).findFirst().orElseThrow();
  }

  private static <T extends Happening> Stream<T> of(Game game, Class<T> kind) {
    return game.happenings().stream().filter(kind::isInstance).map(kind::cast);
  }

  private static Stream<Response> responses(Game game, String clause) {
    return of(game, Answer.class).filter(it -> it.clause().equals(clause)).map(Answer::response);
  }

  private static boolean entered(Game game, String state) {
    return of(game, Entry.class).anyMatch(it -> it.state().equals(new StateCode(state)));
  }

  @Test
  void whoIsStruckKnowsOfItButNotHowOthersAnswerOnTheSameDay() {
    Game struck = Game.of(LOADED.scenario(), 1, 72, SOUTH);
    Offer offer = struck.awaited().orElseThrow();

    assertThat(offer).isInstanceOf(Appeal.class);
    assertThat(struck.happenings()).anyMatch(it -> it instanceof Act && it.day() == offer.day());
    assertThat(struck.standing().day()).isEqualTo(offer.day() - 1);

    Game called = until(Game.of(LOADED.scenario(), 1, 72, new StateCode("RUS")), Summons.class);
    int today = called.awaited().orElseThrow().day();
    assertThat(called.happenings())
        .anyMatch(it -> it instanceof Appeal && it.day() == today)
        .noneMatch(it -> (it instanceof Duty || it instanceof Answer) && it.day() == today);
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
    assertThat(game.awaited().orElseThrow().model()).isEqualTo(WAR);

    Game held = rest(game, offer -> offer instanceof Decision ? 0 : Offer.LEFT);

    assertThat(asTheModel(72).record().orElseThrow().war()).isTrue();
    assertThat(held.record().orElseThrow().war()).isFalse();
  }

  @Test
  void aRungThatIsNotOpenCannotBeChosen() {
    Game game = begun(72);

    assertThatThrownBy(() -> game.choose(Rung.GENERAL_NUCLEAR.ordinal()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not open");
  }

  /** Each run that goes on, played from day 0 without a copy of any state. */
  @Test
  void runsThatGoOnFromTheMomentAreThoseOfBranchedLuckFromTheFirstDay() {
    int runs = 200;
    Game begun = begun(72);
    int number = begun.moves().size();
    Crossroads beside = Crossroads.of(begun.choose(FORCE), number, runs, 2, widened());

    assertThat(beside.ways()).extracting(way -> way.option().outcome()).contains(0, WAR);
    for (Crossroads.Way way : beside.ways()) {
      int yes = 0;
      for (int run = 0; run < runs; run++) {
        RunRecord record = fromDayZero(number, way.option().outcome(), beside.branchDay(), run);
        yes += record.belligerents() > 2 ? 1 : 0;
      }
      assertThat(way.shares().get(0)).isEqualTo(Proportion.of(yes, runs).estimate(0.95));
    }
    assertThat(beside.ways().stream().mapToDouble(way -> way.shares().get(0).value()).distinct())
        .as("the rungs differ in what comes of them")
        .hasSizeGreaterThan(1);
  }

  private static RunRecord fromDayZero(int number, int outcome, int branchDay, int run) {
    CrisisWorld world = new CrisisWorld(RESOLVED, true);
    int[] turn = new int[1];
    world.crisis().seat(SOUTH, offer -> turn[0]++ == number ? outcome : Offer.LEFT);
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
    Game begun = begun(72);
    int number = begun.moves().size();
    Crossroads beside = Crossroads.of(begun.choose(FORCE), number, 2000, 2, widened());

    double expected =
        beside.ways().stream()
            .mapToDouble(way -> way.option().chance() * way.shares().get(0).value())
            .sum();
    // Each rung has its share of the runs to one run; which of its runs these are is chance.
    assertThat(beside.model().get(0).value()).isBetween(expected - 0.03, expected + 0.03);
    assertThat(beside.model().get(0).value()).isGreaterThan(0.05);
  }

  /** Beside a summons the model answers in each run by a draw of its own, and as things change. */
  @Test
  void theModelIsWorthRunsInWhichItsDrawFallsAnew() {
    int runs = 400;
    Game begun = until(Game.of(LOADED.scenario(), 1, 72, new StateCode("USA")), Summons.class);
    while (((Summons) begun.awaited().orElseThrow()).ceiling() != Response.FULL) {
      begun = until(begun.choose(Offer.LEFT), Summons.class); // consultation comes first
    }
    int number = begun.moves().size();
    Offer offer = begun.awaited().orElseThrow();
    Crossroads beside =
        Crossroads.of(begun.choose(Response.FULL.ordinal()), number, runs, 2, widened());

    Simulator simulator = new Simulator(RESOLVED);
    int yes = 0;
    for (int run = 0; run < runs; run++) {
      Luck luck = new Luck(1, 72).with(offer.question(), (run + 0.5) / runs);
      yes += simulator.run(luck.branch(beside.branchDay(), run)).belligerents() > 2 ? 1 : 0;
    }
    assertThat(beside.model().get(0)).isEqualTo(Proportion.of(yes, runs).estimate(0.95));
    assertThat(beside.ways().stream().mapToDouble(way -> way.option().chance()).sum())
        .isCloseTo(1, within(1e-12));
    double withAll = beside.ways().get(Response.FULL.ordinal()).shares().get(0).value();
    assertThat(withAll).as("it fights, unless peace comes first").isGreaterThan(0.95);
    assertThat(beside.ways().get(0).shares().get(0).value()).isLessThan(withAll);
  }

  @Test
  void resultsBesideAGameDoNotDependOnThreads() {
    Game begun = begun(0);
    int number = begun.moves().size();
    Game game = begun.choose(WAR);

    assertThat(Crossroads.of(game, number, 600, 1, widened()))
        .isEqualTo(Crossroads.of(game, number, 600, 3, widened()));
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
  void aGameOfAnAllyThatAnsweredIsPlayedAgainToTheSameByte() throws Exception {
    Game begun = Game.of(LOADED.scenario(), 1, 72, new StateCode("USA"));
    Game game = rest(begun, answering(Response.DEPLOYMENT));
    String text = GameFile.text(LOADED, List.of(), game);
    Path file = Files.writeString(temp.resolve("game.json"), text);

    assertThat(text).contains("\"kind\": \"answer\"", "\"choice\": \"deployment\"");
    assertThat(GameFile.text(LOADED, List.of(), GameFile.read(file).replay(LOADED)))
        .isEqualTo(text);
  }

  @Test
  void aGameOfTheTimeWhenOnlyRungsWereChosenIsRefusedWithTheReason() throws Exception {
    Path file = temp.resolve("game.json");
    Files.writeString(
        file, SealedJson.text(Json.object("format", "casus-game-1", "casus", "0.1.0")));

    assertThatThrownBy(() -> GameFile.read(file))
        .isInstanceOf(UnreadableResultsException.class)
        .hasMessageContaining("earlier casus (0.1.0), in which only rungs were chosen");
  }

  @Test
  void aGameOfAnotherScenarioIsRefused() throws Exception {
    Path file =
        Files.writeString(
            temp.resolve("game.json"), GameFile.text(LOADED, List.of(), asTheModel(0)));
    LoadedScenario other = read(KOREA, List.of("states.PRK.resolve=0.7"));

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
