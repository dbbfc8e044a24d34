package casus.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.crisis.Chronicle.Happening;
import casus.crisis.Parameter;
import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.engine.Simulator;
import casus.luck.Keys;
import casus.luck.Luck;
import casus.scenario.LoadedScenario;
import casus.scenario.ScenarioReader;
import casus.stats.Moments;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplittingTest {
  private static final int PLAIN_RUNS = 50_000;
  private static ResolvedScenario korea;

  @BeforeAll
  static void read() {
    korea = imprecise(scenario("korea-article4"));
  }

  /** Choices so imprecise that nuclear use is not too rare to be counted in plain runs. */
  private static ResolvedScenario imprecise(ResolvedScenario scenario) {
    return new ResolvedScenario(
        scenario.scenario().toBuilder()
            .parameters(
                scenario
                    .scenario()
                    .parameters()
                    .with(Parameter.CHOICE_PRECISION, 8)
                    .with(Parameter.NUCLEAR_FEAR, 7)
                    .with(Parameter.COST_4_SD, 0)
                    .with(Parameter.COST_4, .4)
                    .with(Parameter.COST_5, .3))
            .build());
  }

  private static ResolvedScenario scenario(String name) {
    LoadedScenario loaded =
        ScenarioReader.read(Path.of("scenarios", name + ".yaml"), List.of()).orElseThrow();
    return new ResolvedScenario(loaded.scenario());
  }

  /** Else a branch would not continue the run that it branches from. */
  @ParameterizedTest
  @ValueSource(strings = {"korea-article4", "korea-tit-for-tat", "two-theatres", "taiwan-strait"})
  void aBranchIsTheSameRunUntilItBranches(String name) {
    ResolvedScenario scenario = scenario(name);
    Simulator simulator = new Simulator(scenario);
    int differed = 0;
    for (int run = 0; run < 60; run++) {
      Luck luck = new Luck(5, run);
      List<Happening> before = told(simulator, luck, 40);
      List<Happening> branch = told(simulator, luck.branch(40, 1), 40);
      assertThat(branch).isEqualTo(before);
      differed += simulator.run(luck).equals(simulator.run(luck.branch(40, 1))) ? 0 : 1;
    }
    assertThat(differed).isGreaterThan(20);
  }

  private static List<Happening> told(Simulator simulator, Luck luck, int until) {
    List<Happening> told = new ArrayList<>();
    simulator.run(luck, told::add);
    return told.stream().filter(happening -> happening.day() < until).toList();
  }

  @Test
  void withoutRungsEveryRootIsAPlainRun() {
    Predicate<RunRecord> attack = run -> run.maxRung() >= 4;
    List<Splitting.Root> roots = play(RootLaw.PLAIN, List.of(), 1, 400, 2, attack);

    Simulator simulator = new Simulator(korea);
    for (int run = 0; run < 400; run++) {
      double plain = attack.test(simulator.run(new Luck(1, run))) ? 1 : 0;
      assertThat(roots.get(run).share()).isEqualTo(plain);
      assertThat(roots.get(run).runs()).isEqualTo(1);
      assertThat(roots.get(run).plainWork()).isEqualTo(roots.get(run).work());
    }
  }

  @Test
  void theResultsDoNotDependOnThreads() {
    RootLaw law = law(2000, RunRecord::war, 3);
    assertThat(law(2000, RunRecord::war, 1).draws()).isEqualTo(law.draws());
    assertThat(play(law, List.of(3, 4), 3, 300, 3, RunRecord::war))
        .isEqualTo(play(law(2000, RunRecord::war, 1), List.of(3, 4), 3, 300, 1, RunRecord::war));
  }

  /** Two estimates of one chance, four standard errors: a false alarm once in 16,000 seeds. */
  @Test
  @Tag("statistical")
  void theEstimateIsThatOfPlainRunsAndCloserToIt() {
    Predicate<RunRecord> rare = run -> run.maxRung() >= 5;
    Moments plain = moments(play(RootLaw.PLAIN, List.of(), 1, PLAIN_RUNS, 2, rare));
    RootLaw law = law(6000, rare, 2);

    assertThat(plain.mean()).isPositive().isLessThan(0.005);
    assertThat(law.draws()).isNotEmpty();
    isCloser(plain, play(RootLaw.PLAIN, List.of(4), 10, 20_000, 2, rare));
    isCloser(plain, play(law, List.of(), 1, 6000, 2, rare));
    isCloser(plain, play(law, List.of(4), 2, 4000, 2, rare));
  }

  private static void isCloser(Moments plain, List<Splitting.Root> roots) {
    Moments split = moments(roots);
    double error = Math.hypot(plain.standardError(), split.standardError());
    long runs = roots.stream().mapToLong(Splitting.Root::runs).sum();
    assertThat(split.mean()).isCloseTo(plain.mean(), within(4 * error));
    double forEqualWork = split.standardError() * Math.sqrt((double) runs / PLAIN_RUNS);
    assertThat(forEqualWork).isLessThan(plain.standardError());
  }

  /**
   * Weighted runs are plain ones: what is certain has the chance 1, and the work is that of plain
   * runs. Four standard errors each.
   */
  @Test
  @Tag("statistical")
  void weightsAddUpToPlainRuns() {
    RootLaw law = law(4000, run -> run.maxRung() >= 5, 2);
    List<Splitting.Root> roots = play(law, List.of(3, 4), 2, 3000, 2, run -> true);
    Moments all = moments(roots);
    Moments work = Moments.of(roots.stream().mapToDouble(Splitting.Root::plainWork).toArray());
    Moments plain =
        Moments.of(
            play(RootLaw.PLAIN, List.of(), 1, 6000, 2, run -> true).stream()
                .mapToDouble(Splitting.Root::work)
                .toArray());

    assertThat(all.mean()).isCloseTo(1, within(4 * all.standardError()));
    assertThat(work.mean())
        .isCloseTo(
            plain.mean(), within(4 * Math.hypot(work.standardError(), plain.standardError())));
  }

  @Test
  void whatIsCommonIsPlayedPlainly() {
    assertThat(law(2000, run -> run.maxRung() >= 3, 2).plainly()).isEqualTo(1);
  }

  /** What it plays again to hear which draws hits hang on is work too. */
  @Test
  void theWorkOnAPilotIsThatOfAllItPlays() {
    Pilot pilot = new Pilot(korea, 2);
    pilot.law(1, 100, run -> true, done -> {}, () -> false);

    List<Splitting.Root> first = new ArrayList<>();
    new Splitting(korea, 2, List.of(), 1)
        .play(
            RootLaw.LEANED,
            Keys.mixed(Keys.mixed(1) + 1),
            35,
            run -> true,
            timed -> first.add(timed.root()),
            done -> {},
            () -> false);
    double once = first.stream().mapToDouble(Splitting.Root::work).sum();
    assertThat(pilot.runs()).isEqualTo(35);
    assertThat(pilot.work()).isBetween(1.2 * once, 2.5 * once);
  }

  private static RootLaw law(int roots, Predicate<RunRecord> event, int threads) {
    return new Pilot(korea, threads).law(1, roots, event, done -> {}, () -> false);
  }

  private static Moments moments(List<Splitting.Root> roots) {
    return Moments.of(roots.stream().mapToDouble(Splitting.Root::share).toArray());
  }

  private static List<Splitting.Root> play(
      RootLaw law,
      List<Integer> rungs,
      int ways,
      int roots,
      int threads,
      Predicate<RunRecord> event) {
    List<Splitting.Root> played = new ArrayList<>();
    new Splitting(korea, threads, rungs, ways)
        .play(law, 1, roots, event, timed -> played.add(timed.root()), done -> {}, () -> false);
    return played;
  }
}
