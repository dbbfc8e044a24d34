package casus.story;

import casus.crisis.Chronicle.Happening;
import casus.crisis.Chronicle.Turn;
import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.engine.Simulator;
import casus.luck.Luck;
import casus.luck.Question;
import casus.results.EventFields;
import casus.treaty.DeathClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The draw on which a run hung: the one that, had it fallen otherwise and all others as they did,
 * would have changed the outcome most. Of several that would have changed it as much it is the
 * latest, when the least was left to come.
 *
 * @param alternative the draw, and what else it could have brought
 * @param record what would have come of the run
 * @param happenings what would have happened in it
 * @param tried how many alternatives were played
 * @param open how many there were
 */
public record DecisiveChoice(
    Alternative alternative, RunRecord record, List<Happening> happenings, int tried, int open) {
  /** Outcomes less likely than that were no near thing, and are not looked at. */
  static final double LEAST_CHANCE = 0.05;

  /**
   * How much may be played in a search, in happenings: keeps it below about two seconds, and is the
   * same on every machine, as a limit in seconds would not be.
   */
  private static final int EFFORT = 200_000;

  private static final int FEWEST = 60;
  private static final int MOST = 2_000;

  /** How many of the best are looked at more closely. */
  private static final int FINALISTS = 10;

  /** Copies the list. */
  public DecisiveChoice {
    happenings = List.copyOf(happenings);
  }

  private record Trial(Alternative alternative, RunRecord record, double change) {}

  /**
   * Searches a run.
   *
   * @param scenario what was played
   * @param luck the luck of the run
   * @param actual what came of it
   * @param happenings what happened in it
   * @param wanted which other outcomes count; the latest draw that brings one is chosen
   * @return empty if no draw that could well have fallen otherwise brings such an outcome
   */
  static Optional<DecisiveChoice> search(
      ResolvedScenario scenario,
      Luck luck,
      RunRecord actual,
      List<Happening> happenings,
      Optional<Predicate<RunRecord>> wanted) {
    List<Alternative> all = Alternative.in(happenings, LEAST_CHANCE);
    List<Alternative> tried = likeliest(all, happenings.size());
    Simulator simulator = new Simulator(scenario);
    List<Trial> trials = new ArrayList<>();
    for (Alternative alternative : tried) {
      RunRecord record = simulator.run(otherwise(luck, alternative));
      double change = change(actual, record);
      if (wanted.map(outcome -> outcome.test(record)).orElse(change > 0)) {
        trials.add(new Trial(alternative, record, change));
      }
    }
    Comparator<Trial> most = Comparator.comparingDouble(Trial::change);
    Comparator<Trial> latest = Comparator.comparingInt(t -> t.alternative().happening().day());
    Comparator<Trial> likely = Comparator.comparingDouble(t -> t.alternative().chance());
    Comparator<Trial> best =
        wanted.isPresent()
            ? latest.thenComparing(most).thenComparing(likely)
            : most.thenComparing(latest).thenComparing(likely);
    trials.sort(best.reversed()); // stable: of equal ones the first told
    for (Trial trial : trials.subList(0, Math.min(FINALISTS, trials.size()))) {
      List<Happening> other = new ArrayList<>();
      simulator.run(otherwise(luck, trial.alternative()), other::add);
      if (sameBefore(trial.alternative(), happenings, other)) {
        return Optional.of(
            new DecisiveChoice(
                trial.alternative(), trial.record(), other, tried.size(), all.size()));
      }
    }
    return Optional.empty();
  }

  private static Luck otherwise(Luck luck, Alternative alternative) {
    return luck.with(alternative.turn().question(), alternative.draw());
  }

  /** In long runs only those that were likeliest to fall otherwise are played. */
  private static List<Alternative> likeliest(List<Alternative> all, int happenings) {
    int most = Math.max(FEWEST, Math.min(MOST, EFFORT / Math.max(1, happenings)));
    return all.stream()
        .sorted(Comparator.comparingDouble(Alternative::chance).reversed())
        .limit(most)
        .toList();
  }

  /**
   * How much two outcomes differ. A rank and no measure: nuclear use outweighs war, war an attack,
   * and these the height reached, who joined, how it ended, and what became of the calls.
   */
  static double change(RunRecord one, RunRecord other) {
    double change = 0;
    change += one.nuclear() != other.nuclear() ? 1000 : 0;
    change += one.war() != other.war() ? 300 : 0;
    change += one.attack() != other.attack() ? 100 : 0;
    change += 30 * Math.abs(one.maxRung() - other.maxRung());
    change += 20 * Math.min(5, Math.abs(one.joiners() - other.joiners()));
    change += one.secondTheatre() != other.secondTheatre() ? 20 : 0;
    change += one.ending() != other.ending() ? 25 : 0;
    change += one.winner().equals(other.winner()) ? 0 : 15;
    change +=
        10
            * Math.abs(
                DeathClass.of((double) one.deaths()) - DeathClass.of((double) other.deaths()));
    change += 5 * Math.min(3, Math.abs(one.calls() - other.calls()));
    change += 5 * Math.min(3, Math.abs(one.invoked() - other.invoked()));
    change += 3 * Math.min(5, Math.abs(one.honoured() - other.honoured()));
    change += 3 * Math.min(5, Math.abs(one.reneged() - other.reneged()));
    change += one.endDay() == other.endDay() ? 0 : 1;
    return change;
  }

  /** Whether nothing differs before the day of the draw but the draw itself. */
  static boolean sameBefore(
      Alternative alternative, List<Happening> happenings, List<Happening> others) {
    int day = alternative.happening().day();
    Question question = alternative.turn().question();
    List<Happening> before = happenings.stream().filter(h -> h.day() < day).toList();
    if (others.size() < before.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      Happening one = before.get(i);
      Happening other = others.get(i);
      boolean same =
          (one instanceof Turn turn && turn.question().equals(question))
              ? plain(one).equals(plain(other))
              : one.equals(other);
      if (!same) {
        return false;
      }
    }
    return others.size() == before.size() || others.get(before.size()).day() >= day;
  }

  /** What a draw brought, without the draw and the shade of meaning that it chose. */
  private static Map<String, Object> plain(Happening happening) {
    Map<String, Object> fields = EventFields.of(happening);
    fields.remove("draw");
    fields.remove("reading");
    return fields;
  }
}
