package casus.engine;

import static casus.selftest.Bench.pact;
import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.Attribute;
import casus.crisis.Parameter;
import casus.crisis.Parameters;
import casus.crisis.Provocation;
import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.crisis.Scenario;
import casus.crisis.ScenarioBuilder;
import casus.crisis.Watch;
import casus.luck.Luck;
import casus.selftest.Bench;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What an arm's treaties reach by a side way is watched, or the arm is played by itself. */
class WatchedChangesTest {
  private static final int RUNS = 300;

  /** Calls are as good as never made, so that treaties work by what is expected alone. */
  private static final double NEVER = -100;

  private static ScenarioBuilder crisis() {
    return Bench.scenario()
        .state("AAA", .05, 0, 0)
        .state("BBB", .03, 0, 10)
        .state("CCC", .1, 0, 20)
        .state("DDD", .1, 0, 30)
        .dispute("AAA", "BBB", "BBB", .6, .6)
        .event("attack", 0, "AAA", "BBB", 3)
        .days(200);
  }

  private static Scenario with(ScenarioBuilder base, Treaty... treaties) {
    return base.treaties(List.of(treaties), List.of(treaties)).build();
  }

  /** How many runs of an arm are known without being played, all of them as if they were. */
  private static int known(Scenario base, Scenario arm) {
    ResolvedScenario other = new ResolvedScenario(arm);
    Simulator watched = new Simulator(new ResolvedScenario(base));
    Optional<Watch> watch = watched.watch(other);
    Simulator singly = new Simulator(other);
    int known = 0;
    int unlike = 0;
    for (int run = 0; run < RUNS; run++) {
      Luck luck = new Luck(5, run);
      RunRecord record = watched.run(luck);
      RunRecord own = singly.run(luck);
      Optional<RunRecord> foretold = watch.flatMap(one -> one.ofArm(record));
      if (foretold.isPresent()) {
        assertThat(foretold).as("run %d", run).contains(own);
        known++;
      }
      unlike += own.equals(record) ? 0 : 1;
    }
    assertThat(unlike).as("runs that the change reaches").isPositive();
    return known;
  }

  /** A further pact makes the public trust an ally otherwise, once it has failed (R9). */
  @Test
  void trustInAnAllyThatChangesIsWatched() {
    UnaryOperator<Parameters> talk = Bench.answers(.9, 0, 0, .05, .05);
    ScenarioBuilder base =
        crisis()
            .set(Parameter.CALL_BASE, -2)
            .tuned(talk)
            .set(Parameter.BETA_REPUTATION, 20)
            .set(Parameter.REPUTATION_WARTIME, .9)
            .set(Parameter.REPUTATION_MINOR, .1);
    Treaty pact = pact("t", "BBB", "CCC").build();
    Treaty further = pact("w", "CCC", "DDD").protects("DDD").wartime().build();

    assertThat(known(with(base, pact), with(base, pact, further))).isPositive();
  }

  /** A further state pledged to the target makes war dearer, also if it is not there (R3). */
  @Test
  void costOfWarThatChangesIsPlayed() {
    ScenarioBuilder base = crisis().set(Parameter.CALL_BASE, NEVER).set(Parameter.COST_4_ALLIES, 1);
    Treaty two = pact("t", "BBB", "CCC").build();
    Treaty three = pact("t", "BBB", "CCC", "XXX").build();

    assertThat(known(with(base, two), with(base, three))).isZero();
  }

  /** A guarantor that is busy elsewhere invites trouble, as long as it is one (R10). */
  @Test
  void provocationsThatChangeArePlayed() {
    ScenarioBuilder base =
        crisis()
            .with("CCC", Attribute.ENGAGED, .9)
            .set(Parameter.CALL_BASE, NEVER)
            .set(Parameter.OPPORTUNISM, 3)
            .provocation(
                new Provocation(
                    new StateCode("AAA"),
                    new StateCode("BBB"),
                    2,
                    2,
                    0,
                    0,
                    10,
                    0,
                    List.of(
                        new Provocation.Kind("raid", new StateCode("AAA"), Rung.FORCE, 1),
                        new Provocation.Kind("raid", new StateCode("BBB"), Rung.FORCE, 1))));
    Treaty pact = pact("t", "BBB", "CCC").build();

    assertThat(known(with(base, pact), with(base))).isZero();
  }

  /** To consult moves nothing, but is on record. */
  @Test
  void armWithoutAConsultationHasTheBasesRunsWithoutIt() {
    ScenarioBuilder base = crisis().tuned(Bench.callsAlways());
    Treaty pact = pact("t", "BBB", "CCC").build();
    Treaty talks = pact("u", "BBB", "DDD").consultationOnly().build();

    assertThat(known(with(base, pact, talks), with(base, pact))).isEqualTo(RUNS);
  }
}
