package casus.engine;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.Attribute;
import casus.crisis.Chronicle.Decision;
import casus.crisis.Confrontation;
import casus.crisis.Parameter;
import casus.crisis.Place;
import casus.crisis.RunRecord;
import casus.crisis.ScenarioBuilder;
import casus.crisis.StakeFeatures;
import casus.luck.Luck;
import casus.scenario.ParameterLibrary;
import casus.selftest.Bench;
import casus.treaty.StateCode;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What sane behaviour of the whole looks like (model.md, section 10). Faults that earlier versions
 * had: the invaded went home, the more precise their choices; stakes hardly mattered; distant wars
 * were safe wars; nuclear arms were used by those who risked nothing. Seeds are fixed, and the
 * differences asked for are several standard errors.
 */
@Tag("statistical")
class SaneBehaviourTest {
  private static final int RUNS = 1500;

  /** With the parameters that casus ships: it is their behaviour that has to be sane. */
  private static ScenarioBuilder scenario() {
    return Bench.scenario().parameters(ParameterLibrary.load().defaults());
  }

  /** Two peers that border on one another. */
  private static ScenarioBuilder neighbours(double stake) {
    return scenario()
        .state("AAA", .03, 0, 0)
        .state("BBB", .03, 0, 4)
        .tie("AAA", "BBB", -.2, true, true)
        .dispute("AAA", "BBB", "BBB", stake, stake)
        .days(500);
  }

  private static double share(ScenarioBuilder builder, int runs, Predicate<RunRecord> event) {
    Simulator simulator = new Simulator(builder.resolve());
    int count = 0;
    for (int run = 0; run < runs; run++) {
      count += event.test(simulator.run(new Luck(7, run))) ? 1 : 0;
    }
    return (double) count / runs;
  }

  private static double fights(double precision) {
    return share(
        neighbours(.9)
            .set(Parameter.CHOICE_PRECISION, precision)
            .event("invasion", 0, "AAA", "BBB", 4),
        2 * RUNS,
        RunRecord::war);
  }

  /** Where its survival is at stake; who has little to lose may rightly stand aside. */
  @Test
  void attackedPeerFightsMoreOftenTheGreaterThePrecision() {
    double blind = fights(1);
    double usual = fights(8);
    double precise = fights(50);

    assertThat(blind).isGreaterThan(.9);
    assertThat(usual).isGreaterThan(blind + .005);
    assertThat(precise).isGreaterThanOrEqualTo(usual - .005).isGreaterThan(blind + .005);
  }

  @Test
  void warGivenForceRisesWithTheStakes() {
    double low = share(neighbours(.1).event("clash", 0, "AAA", "BBB", 3), RUNS, RunRecord::war);
    double high = share(neighbours(.9).event("clash", 0, "AAA", "BBB", 3), RUNS, RunRecord::war);

    assertThat(low).isLessThan(.05);
    assertThat(high).isGreaterThan(.08).isGreaterThan(3 * low);
  }

  /** By what the case tells: neighbours have more at stake. */
  @Test
  void warBetweenDistantStatesIsNoLikelierThanBetweenNeighbours() {
    double near = share(fromTheCase(4, true), RUNS, RunRecord::war);
    double far = share(fromTheCase(80, false), RUNS, RunRecord::war);

    assertThat(near).isGreaterThan(.02);
    assertThat(far).isLessThan(near);
  }

  private static ScenarioBuilder fromTheCase(double degrees, boolean border) {
    return scenario()
        .state("AAA", .03, 0, 0)
        .state("BBB", .03, 0, degrees)
        .tie("AAA", "BBB", -.2, false, border)
        .dispute(
            new Confrontation(
                new StateCode("AAA"),
                new StateCode("BBB"),
                new Place(0, degrees, Optional.of(new StateCode("BBB"))),
                Optional.empty(),
                Optional.empty(),
                StakeFeatures.UNKNOWN,
                0))
        .days(500)
        .event("clash", 0, "AAA", "BBB", 3);
  }

  /** Wars in which it is used: who goes nuclear is a principal whose war goes badly. */
  @Test
  void nuclearArmsAreUsedByPrincipalsThatLose() {
    ScenarioBuilder war =
        neighbours(1)
            .state("BBB", .006, 0, 4)
            .with("BBB", Attribute.NUCLEAR, 1)
            .with("BBB", Attribute.RESOLVE, .9)
            .set(Parameter.TEMPO_SD, 0)
            .set(Parameter.COST_5, .1)
            .event("invasion", 0, "AAA", "BBB", 4)
            .event("defence", 0, "BBB", "AAA", 4);
    Simulator simulator = new Simulator(war.resolve());
    int used = 0;
    double balance = 0;
    for (int run = 0; run < RUNS; run++) {
      Log log = new Log();
      simulator.run(new Luck(8, run), log);
      Decision first =
          log.of(Decision.class).filter(it -> it.to().ordinal() >= 5).findFirst().orElse(null);
      if (first != null) {
        used++;
        balance += first.balance();
        assertThat(first.actor().letters()).isEqualTo("BBB");
      }
    }

    assertThat(used).isGreaterThan(30);
    assertThat(balance / used).isLessThan(-.05);
  }

  @Test
  void whoInvadesHasDecidedToAndHolds() {
    ScenarioBuilder invasion =
        neighbours(.05)
            .set(Parameter.CHOICE_PRECISION, 100)
            .set(Parameter.OWN_DAYS_WAR, .01)
            .event("invasion", 0, "AAA", "BBB", 4);
    Simulator simulator = new Simulator(invasion.resolve());
    for (int run = 0; run < 50; run++) {
      Log log = new Log();
      simulator.run(new Luck(9, run), log);
      assertThat(
              log.of(Decision.class)
                  .filter(it -> it.actor().letters().equals("AAA"))
                  .filter(it -> it.day() > 0 && it.day() < 30))
          .as("%d", run)
          .allMatch(it -> it.to().ordinal() >= 4);
    }
  }
}
