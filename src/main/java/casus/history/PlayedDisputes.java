package casus.history;

import casus.calibration.Course;
import casus.crisis.Parameters;
import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.crisis.RungChances;
import casus.crisis.Scenario;
import casus.engine.Simulator;
import casus.luck.Keys;
import casus.luck.Luck;
import casus.scenario.Library;
import casus.scenario.LoadedScenario;
import casus.scenario.Parsed;
import casus.scenario.ScenarioReader;
import casus.stats.Quantiles;
import casus.study.Tasks;
import casus.treaty.Rung;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/**
 * Historical disputes as scenarios, ready to be played with the program's own rules, again and
 * again with other parameters.
 */
public final class PlayedDisputes {
  private static final int TARGET = 1; // of the principals, in alphabetical order

  private final List<DisputeRow> rows;
  private final List<Scenario> scenarios;

  private PlayedDisputes(List<DisputeRow> rows, List<Scenario> scenarios) {
    this.rows = rows;
    this.scenarios = scenarios;
  }

  /**
   * Makes the scenarios.
   *
   * @param rows the disputes
   * @param openings how far the first act of each goes
   * @param library parameters
   * @param threads how many threads make them
   * @return the disputes, ready
   */
  public static PlayedDisputes of(
      List<DisputeRow> rows,
      Function<DisputeRow, DisputeOpening> openings,
      Library library,
      int threads) {
    ScenarioReader reader = new ScenarioReader(library);
    return new PlayedDisputes(
        List.copyOf(rows),
        Tasks.inOrder(
            rows.size(),
            i -> scenario(document(rows.get(i), openings.apply(rows.get(i))), reader),
            threads,
            done -> {}));
  }

  /**
   * The scenario file of a dispute.
   *
   * @param row the dispute
   * @param opening how far first acts go
   * @return YAML that {@code casus run} reads
   */
  public static String document(DisputeRow row, DisputeOpening opening) {
    return new DisputeScene(row, opening.of(row)).yaml();
  }

  /**
   * The same disputes with other first acts, without reading their scenarios anew.
   *
   * @param openings how far the first act of each goes
   * @return a copy
   */
  public PlayedDisputes opened(Function<DisputeRow, DisputeOpening> openings) {
    List<Scenario> changed = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      RungChances chances = openings.apply(rows.get(i)).of(rows.get(i)).rungs();
      Scenario scenario = scenarios.get(i);
      changed.add(
          scenario.toBuilder()
              .events(scenario.events().stream().map(event -> event.reaching(chances)).toList())
              .build());
    }
    return new PlayedDisputes(rows, List.copyOf(changed));
  }

  /**
   * Whether a side of a dispute has more allies than the scenario has states for them.
   *
   * @param row the dispute
   * @return true if allies are left out, but for their strength
   */
  public static boolean isCut(DisputeRow row) {
    return DisputeScene.isCut(row);
  }

  private static Scenario scenario(String document, ScenarioReader reader) {
    Parsed<LoadedScenario> parsed = reader.read("scenario of a dispute", document);
    if (parsed instanceof Parsed.Sound<LoadedScenario> sound) {
      return sound.value().scenario();
    }
    throw new IllegalStateException("a dispute makes no scenario: " + parsed.problems());
  }

  /**
   * The seed with which a dispute's runs are played: each dispute has luck of its own.
   *
   * @param seed the master seed
   * @param row the dispute
   * @return the seed; {@code casus run --seed} with it plays the same runs
   */
  public static long seed(long seed, DisputeRow row) {
    return Keys.mixed(seed ^ Keys.wide("dispute " + row.disno()));
  }

  /**
   * Plays every dispute.
   *
   * @param parameters what becomes of the parameters of each scenario, such as others in their
   *     place; the identity for those of the library
   * @param runs of each dispute; positive
   * @param seed the master seed
   * @param threads how many threads play; the predictions do not depend on it
   * @param progress told how many disputes are done
   * @return a prediction for each dispute, in order
   */
  public List<DisputePrediction> play(
      UnaryOperator<Parameters> parameters,
      int runs,
      long seed,
      int threads,
      IntConsumer progress) {
    return play((row, given) -> parameters.apply(given), runs, seed, threads, progress);
  }

  /**
   * Plays every dispute with parameters of its own.
   *
   * @param parameters what becomes of the parameters of a dispute's scenario
   * @param runs of each dispute; positive
   * @param seed the master seed
   * @param threads how many threads play; the predictions do not depend on it
   * @param progress told how many disputes are done
   * @return a prediction for each dispute, in order
   */
  public List<DisputePrediction> play(
      BiFunction<DisputeRow, Parameters, Parameters> parameters,
      int runs,
      long seed,
      int threads,
      IntConsumer progress) {
    return Tasks.inOrder(
        rows.size(),
        i -> played(rows.get(i), with(parameters, i), runs, seed(seed, rows.get(i))),
        threads,
        progress);
  }

  private ResolvedScenario with(
      BiFunction<DisputeRow, Parameters, Parameters> parameters, int dispute) {
    Scenario scenario = scenarios.get(dispute);
    return new ResolvedScenario(
        scenario.toBuilder()
            .parameters(parameters.apply(rows.get(dispute), scenario.parameters()))
            .build());
  }

  /**
   * Plays every dispute once: a history as it could have been.
   *
   * @param parameters what becomes of the parameters of each scenario
   * @param seed the master seed
   * @param threads how many threads play; the history does not depend on it
   * @return how each dispute went, in order
   */
  public List<Course> history(UnaryOperator<Parameters> parameters, long seed, int threads) {
    return Tasks.inOrder(
        rows.size(),
        i -> {
          DisputeRow row = rows.get(i);
          Simulator simulator = new Simulator(with((same, given) -> parameters.apply(given), i));
          RunRecord run = simulator.run(new Luck(seed(seed, row), 0));
          return new Course(
              row.date().getYear(),
              force(run),
              run.war(),
              reply(run) ? 1 : 0,
              fatal(run) ? 1 : 0,
              Math.max(1, run.duration()),
              row.armed(),
              run.nuclear());
        },
        threads,
        done -> {});
  }

  private static boolean force(RunRecord run) {
    return run.maxRung() >= Rung.FORCE.ordinal();
  }

  private static boolean reply(RunRecord run) {
    return run.maxRungs().get(TARGET) > 0;
  }

  private static boolean fatal(RunRecord run) {
    return run.deaths() > 0;
  }

  private static DisputePrediction played(
      DisputeRow row, ResolvedScenario resolved, int runs, long seed) {
    Simulator simulator = new Simulator(resolved);
    int[] days = new int[runs];
    int n = 0;
    int force = 0;
    int reply = 0;
    int fatal = 0;
    int war = 0;
    int month = 0;
    int ally = 0;
    for (int k = 0; k < runs; k++) {
      RunRecord record;
      try {
        record = simulator.run(new Luck(seed, k));
      } catch (RuntimeException e) {
        simulator = new Simulator(resolved); // whatever state it is in, it is not used again
        continue;
      }
      force += force(record) ? 1 : 0;
      reply += reply(record) ? 1 : 0;
      fatal += fatal(record) ? 1 : 0;
      war += record.war() ? 1 : 0;
      ally += record.joiners() > 0 ? 1 : 0;
      month += record.duration() > DisputeQuestion.MONTH_DAYS ? 1 : 0;
      days[n++] = record.duration();
    }
    double[] sorted = Arrays.stream(days, 0, n).asDoubleStream().sorted().toArray();
    return new DisputePrediction(
        row.disno(),
        n,
        runs - n,
        force,
        reply,
        fatal,
        war,
        month,
        ally,
        DisputePrediction.LEVELS.stream()
            .map(p -> sorted.length == 0 ? 0 : (int) Quantiles.ofSorted(sorted, p))
            .toList());
  }

  /**
   * How many disputes there are.
   *
   * @return not negative
   */
  public int size() {
    return rows.size();
  }

  /**
   * The disputes.
   *
   * @return in order
   */
  public List<DisputeRow> rows() {
    return rows;
  }
}
