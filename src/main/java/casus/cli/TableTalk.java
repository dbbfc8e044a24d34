package casus.cli;

import casus.crisis.Chronicle.Decision;
import casus.crisis.Offer;
import casus.crisis.Standing;
import casus.game.Crossroads;
import casus.game.Game;
import casus.game.Move;
import casus.game.Table;
import casus.results.Json;
import casus.results.ScreenTable;
import casus.scenario.LoadedScenario;
import casus.stats.Estimate;
import casus.story.Deeds;
import casus.story.Explanation;
import casus.story.Facts;
import casus.story.Offers;
import casus.story.SideBySide;
import casus.story.StoryText;
import casus.text.Text;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is said at the table: to people line by line, to scripts at the end. */
final class TableTalk {
  private final Common common;
  private final LoadedScenario loaded;
  private final Table table;
  private final int threads;
  private final List<Crossroads> crossroads = new ArrayList<>();
  private final Set<String> ofToday = new HashSet<>();
  private int told;

  /**
   * @param common where it is said
   * @param loaded the scenario, its states called as its author calls them
   * @param table what the game is played on
   * @param threads how many threads play them
   */
  TableTalk(Common common, LoadedScenario loaded, Table table, int threads) {
    this.common = common;
    this.loaded = loaded;
    this.table = table;
    this.threads = threads;
  }

  private boolean talks() {
    return !common.json;
  }

  /** The first words. */
  void begin(Game game) {
    if (talks()) {
      common.say(
          "%s%nReplication %d of seed %d; you choose for %s, all others do as the model has it.%n",
          loaded.scenario().title(), game.replication(), game.seed(), name(game.seat()));
    }
  }

  /** What has happened since, and what is open. */
  void ask(Game game) {
    if (!talks()) {
      return;
    }
    news(game);
    Offer offer = game.awaited().orElseThrow();
    Standing.OfDispute dispute =
        game.standing().disputes().stream()
            .filter(it -> it.id().equals(offer.dispute()))
            .findFirst()
            .orElseThrow();
    common.say(
        "%nDay %d, %s (dead %,.0f). %s%n",
        offer.day(),
        offer.dispute(),
        Math.floor(dispute.deaths()),
        Offers.asks(loaded.scenario(), offer));
    if (!dispute.active() && offer instanceof Decision) {
      common.say("The dispute breaks out today.%n");
    }
    common.say("Open: %s.%nYour choice: ", TypedChoices.told(offer));
    common.out().flush();
  }

  /** What was done on the days that were not told yet. */
  private void news(Game game) {
    int from = told;
    told = game.standing().day() + 1;
    Deeds.of(loaded.scenario(), game.happenings(), from)
        .forEach(
            (day, deeds) -> {
              List<String> fresh = deeds.stream().filter(it -> ofToday.add(day + it)).toList();
              if (!fresh.isEmpty()) {
                common.say("%nDay %d%n", day);
                fresh.forEach(deed -> common.say("  %s%n", deed));
              }
            });
  }

  /** What the model would have done at the last choice, and what then. */
  void chosen(Game game) {
    Move move = game.moves().get(game.moves().size() - 1);
    if (talks()) {
      common.say("%s%n", said(move));
    }
    consequences(game, game.moves().size() - 1);
  }

  private static String said(Move move) {
    Offer offer = move.offer();
    String model = offer.label(offer.model());
    if (move.isLeft()) {
      return Text.format("Left to the model: %s.", model);
    }
    return Text.format(
        "%d, %s. The model %s.",
        move.outcome(),
        offer.label(move.outcome()),
        offer.model() == move.outcome()
            ? "would have done the same"
            : "would have gone for " + model);
  }

  /** A game that was played before, choice by choice. */
  void replay(Game game) {
    begin(game);
    for (int number = 0; number < game.moves().size(); number++) {
      Move move = game.moves().get(number);
      if (talks()) {
        common.say(
            "%nDay %d, %s. %s%n%s%n",
            move.offer().day(),
            move.offer().dispute(),
            Offers.asks(loaded.scenario(), move.offer()),
            said(move));
      }
      consequences(game, number);
    }
    if (talks()) {
      news(game);
    }
  }

  private void consequences(Game game, int number) {
    if (table.runs() == 0) {
      return;
    }
    Crossroads beside = table.beside(game, number, threads);
    crossroads.add(beside);
    if (talks()) {
      common.out().print(table(beside));
      common.out().flush();
    }
  }

  /** A line of the table. */
  private record Line(String name, double chance, List<Estimate> shares) {}

  private String table(Crossroads beside) {
    ScreenTable<Line> screen =
        ScreenTable.<Line>of()
            .left("  what then?", 28, line -> "  " + line.name())
            .number("chance", "%6.3f", Line::chance);
    List<String> names = table.asked();
    for (int q = 0; q < names.size(); q++) {
      int question = q;
      screen =
          screen.apart().estimate(names.get(q), 24, "%.4f", line -> line.shares().get(question));
    }
    List<Line> lines = new ArrayList<>();
    for (Crossroads.Way way : beside.ways()) {
      int outcome = way.option().outcome();
      String mark = outcome == beside.move().outcome() ? " (yours)" : "";
      String name = beside.move().offer().label(outcome) + mark;
      lines.add(new Line(name, way.option().chance(), way.shares()));
    }
    lines.add(new Line("as the model chooses", Double.NaN, beside.model()));
    lines.add(new Line("yours less the model's", Double.NaN, beside.differences()));
    return Text.format(
        "%s  %,d runs go on from each, luck of their own from day %d; 95 %% intervals.%n",
        screen.text(lines).lines().map(String::stripTrailing).reduce("", (a, b) -> a + b + "\n"),
        beside.runs(),
        beside.branchDay());
  }

  /** The last words. */
  void end(Game game) {
    if (!talks()) {
      common.sayJson(json(game));
      return;
    }
    if (game.record().isEmpty()) {
      common.say("%nThe game is not over: there are no more choices to read.%n");
      return;
    }
    if (told <= game.standing().day()) {
      news(game);
    }
    Explanation mine =
        Explanation.played(
            loaded.scenario(),
            loaded.outcomes(),
            game.seed(),
            game.replication(),
            game.record().orElseThrow(),
            game.happenings());
    common.say("%nOutcome%n");
    new StoryText(mine).outcome().forEach(line -> common.say("  %s%n", line));
    Explanation model =
        Explanation.replay(loaded.scenario(), loaded.outcomes(), game.seed(), game.replication());
    common.say("%nBeside the same replication as the model plays it%n");
    common.say("  %s%n", SideBySide.of(mine, model).firstDifference("your game", "the model's"));
    new StoryText(model).outcome().forEach(line -> common.say("  The model's: %s%n", line));
  }

  private Map<String, Object> json(Game game) {
    List<Map<String, Object>> moves = new ArrayList<>();
    for (int number = 0; number < game.moves().size(); number++) {
      Move move = game.moves().get(number);
      Map<String, Object> object = move.facts();
      if (move.offer() instanceof Decision it) {
        object.put("from", it.from().word());
        object.put("opponents", it.opponents().word());
      }
      object.put("open", move.offer().options().stream().map(it -> option(move, it)).toList());
      if (number < crossroads.size()) {
        object.put("beside", json(crossroads.get(number)));
      }
      moves.add(object);
    }
    Map<String, Object> json =
        Json.object(
            "scenario", loaded.scenario().name(),
            "seed", game.seed(),
            "run", game.replication(),
            "state", game.seat().letters(),
            "finished", game.record().isPresent(),
            "moves", moves);
    game.record()
        .ifPresent(
            record ->
                json.put("record", Facts.of(game.scenario(), loaded.outcomes(), record).values()));
    return json;
  }

  private static Map<String, Object> option(Move move, Offer.Option option) {
    Map<String, Object> object =
        Json.object(
            "choice", move.offer().word(option.outcome()),
            "chance", option.chance());
    if (move.offer() instanceof Decision it) {
      object.put("utility", it.utilities().get(option.outcome()));
    }
    return object;
  }

  private Map<String, Object> json(Crossroads beside) {
    return Json.object(
        "runs",
        beside.runs(),
        "branch_day",
        beside.branchDay(),
        "ways",
        beside.ways().stream()
            .map(
                way ->
                    Json.object(
                        "choice",
                        beside.move().offer().word(way.option().outcome()),
                        "shares",
                        json(way.shares())))
            .toList(),
        "model",
        json(beside.model()),
        "difference",
        json(beside.differences()));
  }

  private List<Map<String, Object>> json(List<Estimate> estimates) {
    List<String> asked = table.asked();
    List<Map<String, Object>> json = new ArrayList<>();
    for (int q = 0; q < asked.size(); q++) {
      Estimate estimate = estimates.get(q);
      json.add(
          Json.object(
              "outcome", asked.get(q),
              "estimate", estimate.value(),
              "lo", estimate.low(),
              "hi", estimate.high()));
    }
    return json;
  }

  private String name(StateCode code) {
    return loaded.scenario().states().stream()
        .filter(state -> state.code().equals(code))
        .map(state -> state.name())
        .findFirst()
        .orElse(code.letters());
  }
}
