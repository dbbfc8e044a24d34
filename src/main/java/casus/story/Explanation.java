package casus.story;

import casus.crisis.Chronicle.Happening;
import casus.crisis.Outcome;
import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.crisis.Scenario;
import casus.engine.Simulator;
import casus.luck.Luck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One run played again before an audience, and why it went as it did.
 *
 * @param scenario what was played
 * @param outcomes the scenario's own outcomes
 * @param seed what its luck was drawn with: the master seed, or that of its design point
 * @param run the number of the replication
 * @param facts what came of it, by column
 * @param record the same as a record
 * @param happenings what happened, in order
 * @param chapters the same as a story
 * @param decisive the draw on which it hung
 * @param otherwise what would have come of it had that draw fallen otherwise, by column
 */
public record Explanation(
    Scenario scenario,
    List<Outcome> outcomes,
    long seed,
    int run,
    Facts facts,
    RunRecord record,
    List<Happening> happenings,
    List<Chapter> chapters,
    Optional<DecisiveChoice> decisive,
    Optional<Facts> otherwise) {
  /** Copies the lists. */
  public Explanation {
    outcomes = List.copyOf(outcomes);
    happenings = List.copyOf(happenings);
    chapters = List.copyOf(chapters);
  }

  /**
   * Plays a run and looks for the draw on which it hung.
   *
   * @param scenario what is played
   * @param outcomes the scenario's own outcomes
   * @param seed what its luck is drawn with: the master seed, or that of its design point
   * @param run the number of the replication
   * @param outcome a column or outcome that the draw must have decided; empty for the one that
   *     changes most
   * @return the explanation
   * @throws UnknownOutcomeException if there is no such outcome; the message names those there are
   */
  public static Explanation of(
      Scenario scenario, List<Outcome> outcomes, long seed, int run, Optional<String> outcome) {
    Explanation replay = replay(scenario, outcomes, seed, run);
    Facts facts = replay.facts();
    Optional<Predicate<RunRecord>> wanted =
        outcome.map(
            name -> {
              Object actual = facts.value(name);
              return other -> !Facts.same(actual, Facts.of(scenario, outcomes, other).value(name));
            });
    Optional<DecisiveChoice> decisive =
        DecisiveChoice.search(
            new ResolvedScenario(scenario),
            new Luck(seed, run),
            replay.record(),
            replay.happenings(),
            wanted);
    return new Explanation(
        scenario,
        outcomes,
        seed,
        run,
        facts,
        replay.record(),
        replay.happenings(),
        replay.chapters(),
        decisive,
        decisive.map(choice -> Facts.of(scenario, outcomes, choice.record())));
  }

  /**
   * Plays a run and does not look for the draw on which it hung.
   *
   * @param scenario what is played
   * @param outcomes the scenario's own outcomes
   * @param seed what its luck is drawn with: the master seed, or that of its design point
   * @param run the number of the replication
   * @return the explanation without the draw
   */
  public static Explanation replay(Scenario scenario, List<Outcome> outcomes, long seed, int run) {
    List<Happening> happenings = new ArrayList<>();
    RunRecord record =
        new Simulator(new ResolvedScenario(scenario)).run(new Luck(seed, run), happenings::add);
    return played(scenario, outcomes, seed, run, record, happenings);
  }

  /**
   * A run that was played before an audience elsewhere.
   *
   * @param scenario what was played
   * @param outcomes the scenario's own outcomes
   * @param seed what its luck was drawn with
   * @param run the number of the replication
   * @param record what came of it
   * @param happenings what happened, in order
   * @return the explanation without the draw that it hung on
   */
  public static Explanation played(
      Scenario scenario,
      List<Outcome> outcomes,
      long seed,
      int run,
      RunRecord record,
      List<Happening> happenings) {
    return new Explanation(
        scenario,
        outcomes,
        seed,
        run,
        Facts.of(scenario, outcomes, record),
        record,
        happenings,
        new Storyteller(scenario).tell(happenings),
        Optional.empty(),
        Optional.empty());
  }
}
