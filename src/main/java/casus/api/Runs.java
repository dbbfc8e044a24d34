package casus.api;

import casus.crisis.Outcome;
import casus.crisis.OutcomeNames;
import casus.crisis.ResolvedScenario;
import casus.crisis.RunColumns;
import casus.crisis.RunRecord;
import casus.crisis.Scenario;
import casus.engine.CrisisWorld;
import casus.luck.Luck;
import casus.scenario.LoadedScenario;
import casus.scenario.NameHints;
import casus.stats.Estimate;
import casus.stats.Proportion;
import casus.stats.Tally;
import casus.study.MonteCarlo;
import casus.study.RunSink;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Replications of one scenario. Number, seed and threads are chosen by copies; which threads play
 * changes nothing. 1,000 replications with seed 1 on one thread unless said otherwise.
 */
public final class Runs {
  private final Scenario scenario;
  private final List<Outcome> outcomes;
  private final int replications;
  private final long seed;
  private final int threads;

  private Runs(
      Scenario scenario, List<Outcome> outcomes, int replications, long seed, int threads) {
    this.scenario = scenario;
    this.outcomes = outcomes;
    this.replications = replications;
    this.seed = seed;
    this.threads = threads;
  }

  /**
   * Runs of a scenario from a file, with the outcomes that it names.
   *
   * @param loaded the scenario
   * @return the runs, not played yet
   */
  public static Runs of(LoadedScenario loaded) {
    return new Runs(loaded.scenario(), loaded.outcomes(), 1000, 1, 1);
  }

  /**
   * Runs of a scenario.
   *
   * @param scenario the scenario
   * @return the runs, not played yet
   */
  public static Runs of(Scenario scenario) {
    return new Runs(scenario, List.of(), 1000, 1, 1);
  }

  /**
   * The same with another number of replications.
   *
   * @param number at least 1
   * @return a copy
   */
  public Runs replications(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("replications are not positive: " + number);
    }
    return new Runs(scenario, outcomes, number, seed, threads);
  }

  /**
   * The same with another master seed.
   *
   * @param master any whole number
   * @return a copy
   */
  public Runs seed(long master) {
    return new Runs(scenario, outcomes, replications, master, threads);
  }

  /**
   * The same on other threads.
   *
   * @param number at least 1
   * @return a copy
   */
  public Runs threads(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("threads are not positive: " + number);
    }
    return new Runs(scenario, outcomes, replications, seed, number);
  }

  /**
   * Plays all replications and keeps their records: about 2 kB for each. Where that is too much,
   * see {@link #play(Consumer)}.
   *
   * @return what came of them
   * @throws IllegalStateException if a replication fails
   */
  public Played play() {
    List<RunRecord> records = new ArrayList<>(replications);
    play(records::add);
    return new Played(scenario, outcomes, records);
  }

  /**
   * Plays all replications and hands them over one by one, in their order, on this thread.
   *
   * @param sink takes the records
   * @throws IllegalStateException if a replication fails
   */
  public void play(Consumer<RunRecord> sink) {
    RunSink whole =
        new RunSink() {
          @Override
          public void accept(RunRecord record) {
            sink.accept(record);
          }

          @Override
          public void failed(int replication, RuntimeException cause) {
            throw new IllegalStateException("replication " + replication + " failed", cause);
          }
        };
    new MonteCarlo(new ResolvedScenario(scenario), seed, threads)
        .run(0, replications, whole, done -> {}, () -> false);
  }

  /**
   * The world of one replication, to be stepped by hand: MASON's {@code SimState}, whose {@link
   * CrisisWorld#agents} are the states.
   *
   * @param replication its number, from 0
   * @return the world, begun, before its first day
   */
  public CrisisWorld world(int replication) {
    Luck luck = new Luck(seed, replication);
    CrisisWorld world = new CrisisWorld(new ResolvedScenario(scenario.drawn(luck)), true);
    world.deal(luck, null);
    world.begin();
    return world;
  }

  /** Replications that were played. */
  public static final class Played {
    private final Scenario scenario;
    private final List<Outcome> outcomes;
    private final List<RunRecord> records;

    private Played(Scenario scenario, List<Outcome> outcomes, List<RunRecord> records) {
      this.scenario = scenario;
      this.outcomes = outcomes;
      this.records = List.copyOf(records);
    }

    /**
     * The replications.
     *
     * @return in their order
     */
    public Stream<RunRecord> records() {
      return records.stream();
    }

    /**
     * How often an event came about, or what a number is on average, with a 95 % interval: Wilson's
     * for events, that of the mean for numbers. Replications in which it is not defined are left
     * out; {@link Estimate#n} counts the others.
     *
     * @param outcome the name of one of the scenario's outcomes, of a column of {@code runs.csv},
     *     or an expression such as {@code max_rung >= 4}
     * @return the estimate
     * @throws IllegalArgumentException if it is none of these; the message says where and why
     */
    public Estimate estimate(String outcome) {
      RunColumns columns = RunColumns.of(scenario);
      Outcome wanted =
          outcomes.stream()
              .filter(known -> known.name().equals(outcome))
              .findFirst()
              .orElseGet(() -> parsed(outcome, columns));
      RunColumns.Row row = columns.row();
      Tally tally = new Tally();
      long yes = 0;
      for (RunRecord record : records) {
        double value = wanted.valueIn(row.of(record));
        if (!Double.isNaN(value)) {
          tally.add(value);
          yes += value > 0 ? 1 : 0;
        }
      }
      return wanted.event() ? Proportion.of(yes, tally.n()).estimate() : tally.mean();
    }

    private Outcome parsed(String text, RunColumns columns) {
      OutcomeNames names = OutcomeNames.of(scenario, List.of(), new NameHints(scenario, List.of()));
      Outcome.Parse parse = Outcome.parse(text, text, columns.outcomeColumns(), names);
      if (parse instanceof Outcome.Parse.Understood understood) {
        return understood.outcome();
      }
      Outcome.Parse.Fault fault = (Outcome.Parse.Fault) parse;
      throw new IllegalArgumentException(
          "'"
              + text
              + "' at character "
              + (fault.position() + 1)
              + ": "
              + fault.message()
              + (fault.hint().isEmpty() ? "" : "; " + fault.hint()));
    }
  }
}
