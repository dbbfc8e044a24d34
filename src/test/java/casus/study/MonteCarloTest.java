package casus.study;

import static casus.selftest.Bench.pact;
import static casus.selftest.Bench.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import casus.crisis.Distribution;
import casus.crisis.Parameter;
import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.crisis.ScenarioBuilder;
import casus.crisis.Uncertainty;
import casus.engine.Simulator;
import casus.luck.Luck;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonteCarloTest {
  /** More than two blocks of runs. */
  private static final int RUNS = 450;

  /** Keeps all that it is told, and on which thread. */
  private static final class Kept implements RunSink {
    final List<RunRecord> records = new ArrayList<>();
    final List<Integer> failed = new ArrayList<>();
    final List<Integer> order = new ArrayList<>();
    final List<Thread> threads = new ArrayList<>();

    @Override
    public void accept(RunRecord record) {
      records.add(record);
      order.add(record.run());
      threads.add(Thread.currentThread());
    }

    @Override
    public void failed(int replication, RuntimeException cause) {
      failed.add(replication);
      order.add(replication);
    }
  }

  private static ScenarioBuilder crisis() {
    return scenario()
        .state("AAA", .05, 0, 0)
        .state("BBB", .03, 0, 10)
        .state("CCC", .1, 0, 20)
        .dispute("AAA", "BBB", "BBB", .6, .6)
        .treaty(pact("t", "BBB", "CCC").build())
        .event("attack", 0, "AAA", "BBB", 3)
        .set(Parameter.CALL_BASE, 0)
        .days(200);
  }

  private static Kept play(ResolvedScenario scenario, int threads, int... bounds) {
    Kept kept = new Kept();
    for (int b = 1; b < bounds.length; b++) {
      int reached =
          new MonteCarlo(scenario, 71, threads)
              .run(bounds[b - 1], bounds[b], kept, done -> {}, () -> false);
      assertThat(reached).isEqualTo(bounds[b]);
    }
    return kept;
  }

  @Test
  void runsAreThoseOfTheSimulatorOneByOne() {
    ResolvedScenario scenario = crisis().resolve();
    Simulator simulator = new Simulator(scenario);
    List<RunRecord> records = play(scenario, 1, 0, RUNS).records;

    assertThat(records).hasSize(RUNS);
    for (int run = 0; run < RUNS; run++) {
      assertThat(records.get(run)).isEqualTo(simulator.run(new Luck(71, run)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void runsDoNotDependOnTheNumberOfThreads(int threads) {
    ResolvedScenario scenario = crisis().resolve();

    assertThat(play(scenario, threads, 0, RUNS).records)
        .isEqualTo(play(scenario, 1, 0, RUNS).records);
  }

  @Test
  void runsDoNotDependOnHowTheyAreSplit() {
    ResolvedScenario scenario = crisis().resolve();
    List<RunRecord> whole = play(scenario, 2, 0, RUNS).records;

    assertThat(play(scenario, 2, 0, 1, 7, 200, 201, 333, RUNS).records).isEqualTo(whole);
    assertThat(play(scenario, 2, 150, 250).records).isEqualTo(whole.subList(150, 250));
  }

  @Test
  void uncertainScenariosDoNotDependOnThreadsOrSplitsEither() {
    ResolvedScenario scenario =
        crisis()
            .uncertain(
                new Uncertainty.OfParameter(
                    Parameter.CHOICE_PRECISION, 0, 20, new Distribution.Uniform(2, 12)))
            .resolve();
    List<RunRecord> whole = play(scenario, 1, 0, RUNS).records;

    assertThat(play(scenario, 3, 0, 100, RUNS).records).isEqualTo(whole);
  }

  @Test
  void sinkIsToldInOrderOnOneThread() {
    Kept kept = play(crisis().resolve(), 4, 10, RUNS);

    assertThat(kept.order).isSorted().hasSize(RUNS - 10);
    assertThat(kept.threads).containsOnly(Thread.currentThread());
  }

  @Test
  void seedNoughtIsASeedLikeAnyOther() {
    Kept nought = new Kept();
    Kept one = new Kept();
    ResolvedScenario scenario = crisis().resolve();
    new MonteCarlo(scenario, 0, 2).run(0, 200, nought, done -> {}, () -> false);
    new MonteCarlo(scenario, 1, 2).run(0, 200, one, done -> {}, () -> false);

    assertThat(nought.records).doesNotHaveDuplicates().isNotEqualTo(one.records);
    assertThat(nought.records.stream().map(r -> r.ladder()).distinct().count()).isGreaterThan(100);
  }

  /**
   * A parameter without bounds and with a monstrous spread: where the draw overflows, the scenario
   * of that replication cannot be made.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void failingReplicationIsToldAndTheOthersGoOn(int threads) {
    Distribution monstrous = new Distribution.LogNormal(1, 1000);
    Uncertainty uncertain =
        new Uncertainty.OfParameter(Parameter.SPEED_FORCE, 0, Double.POSITIVE_INFINITY, monstrous);
    ResolvedScenario scenario = crisis().uncertain(uncertain).resolve();
    List<Integer> expected = new ArrayList<>();
    List<RunRecord> sound = new ArrayList<>();
    Simulator simulator = new Simulator(scenario);
    for (int run = 0; run < RUNS; run++) {
      try {
        sound.add(simulator.run(new Luck(71, run)));
      } catch (IllegalArgumentException e) {
        expected.add(run);
      }
    }
    assertThat(expected).hasSizeBetween(50, 200);

    Kept kept = play(scenario, threads, 0, RUNS);

    assertThat(kept.failed).isEqualTo(expected);
    assertThat(kept.records).isEqualTo(sound);
    assertThat(kept.order).isSorted().hasSize(RUNS);
  }

  @Test
  void stoppingSaysWhereToGoOn() {
    ResolvedScenario scenario = crisis().resolve();
    Kept kept = new Kept();
    int[] asked = new int[1];
    BooleanSupplier atTheThirdTime = () -> ++asked[0] == 3;

    int reached = new MonteCarlo(scenario, 71, 2).run(0, 10_000, kept, done -> {}, atTheThirdTime);

    assertThat(reached).isPositive().isLessThan(10_000).isEqualTo(kept.records.size());
    new MonteCarlo(scenario, 71, 2).run(reached, reached + 100, kept, done -> {}, () -> false);
    assertThat(kept.order).isSorted().doesNotHaveDuplicates().hasSize(reached + 100);
  }

  @Test
  void progressCountsTheRunsDone() {
    List<Integer> told = new ArrayList<>();
    new MonteCarlo(crisis().resolve(), 71, 2).run(100, 650, new Kept(), told::add, () -> false);

    assertThat(told).isSorted().doesNotHaveDuplicates();
    assertThat(told.get(told.size() - 1)).isEqualTo(550);
  }

  @ParameterizedTest
  @CsvSource({"0", "-1"})
  void noThreadsAreRefused(int threads) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MonteCarlo(crisis().resolve(), 1, threads));
  }
}
