package casus.engine;

import static casus.selftest.Bench.answers;
import static casus.selftest.Bench.callsAlways;
import static casus.selftest.Bench.pact;
import static casus.selftest.Bench.scenario;
import static casus.selftest.Bench.still;
import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.Chronicle.Act;
import casus.crisis.Parameter;
import casus.crisis.ScenarioBuilder;
import casus.crisis.UnderTreaty;
import casus.luck.Luck;
import casus.treaty.Rung;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** R4: who acted must be known before a treaty is tested. */
class AttributionTest {
  private static ScenarioBuilder raid(double attribution, double days) {
    return scenario()
        .state("AAA", .05, 0, 0)
        .state("BBB", .05, 0, 10)
        .state("CCC", .05, 0, 20)
        .dispute("AAA", "BBB", "BBB", .5, .5)
        .tuned(still())
        .tuned(callsAlways())
        .tuned(answers(0, 0, 0, 0, 0))
        .treaty(pact("t", "BBB", "CCC").build())
        .event("raid", 3, "AAA", "BBB", 3, Optional.empty(), attribution, days, 0)
        .days(400);
  }

  private static Log log(ScenarioBuilder builder, int run) {
    Log log = new Log();
    new Simulator(builder.resolve()).run(new Luck(51, run), log);
    return log;
  }

  private static List<UnderTreaty.Test> tests(Log log) {
    return log.list(UnderTreaty.Test.class);
  }

  @Test
  void knownAttackerIsTestedOnTheDayOfTheAct() {
    assertThat(tests(log(raid(1, 0), 0))).extracting(UnderTreaty.Test::day).containsExactly(3);
  }

  @Test
  void hiddenAttackerIsTestedWhenItIsKnown() {
    for (int run = 0; run < 50; run++) {
      Log log = log(raid(.2, 30), run);
      int known = log.of(Act.class).findFirst().orElseThrow().attributedFrom();

      if (known < 400) {
        assertThat(tests(log)).extracting(UnderTreaty.Test::day).containsExactly(known);
      } else {
        assertThat(tests(log)).isEmpty();
      }
    }
  }

  @Test
  void attackerThatStaysHiddenIsNeverTested() {
    assertThat(tests(log(raid(0, 0), 0))).isEmpty();
  }

  @Test
  void openActEndsTheDoubt() {
    Log log = log(raid(0, 0).event("again", 20, "AAA", "BBB", 3), 0);

    assertThat(tests(log)).extracting(UnderTreaty.Test::day).containsExactly(20);
  }

  @Test
  void lesserOpenActDoesNotGiveAwayAGraverHiddenOne() {
    Log log = log(raid(0, 0).event("threat", 20, "AAA", "BBB", 1), 0);

    assertThat(tests(log)).isEmpty();
  }

  @Test
  void openActStrikesWhereItStrikes() {
    Log log =
        log(
            raid(0, 0)
                .event("hack", 10, "AAA", "BBB", 3, Optional.of(casus.treaty.Locus.CYBER), 0, 0, 0)
                .event("again", 20, "AAA", "BBB", 3),
            0);

    assertThat(tests(log))
        .extracting(UnderTreaty.Test::locus)
        .containsExactly(casus.treaty.Locus.HOMELAND);
  }

  @Test
  void twoRaidsAreKnownWhenTheFirstOfThemIs() {
    for (int run = 0; run < 50; run++) {
      Log log =
          log(raid(0, 40).event("second", 8, "AAA", "BBB", 3, Optional.empty(), 0, 40, 0), run);
      int known = log.of(Act.class).mapToInt(Act::attributedFrom).min().orElseThrow();

      if (known < 400) {
        assertThat(tests(log)).extracting(UnderTreaty.Test::day).containsExactly(known);
      }
    }
  }

  /** The attacker has long stood down when it is found out; the raid was a raid all the same. */
  @Test
  void raidThatComesToLightLateCountsAsARaid() {
    ScenarioBuilder builder =
        raid(0, 60)
            .set(Parameter.CHOICE_PRECISION, 1000) // it costs more than it is worth: down it goes
            .set(Parameter.OWN_DAYS_LOW, .01)
            .set(Parameter.OWN_DAYS_FORCE, .01)
            .set(Parameter.AUDIENCE_COST, 0)
            .set(Parameter.COST_1, 10)
            .set(Parameter.COST_2, 20)
            .set(Parameter.COST_3, 30)
            .set(Parameter.COST_4, 40);
    int late = 0;
    for (int run = 0; run < 40; run++) {
      Log log = log(builder, run);
      int known = log.of(Act.class).findFirst().orElseThrow().attributedFrom();
      List<UnderTreaty.Test> tests = tests(log);

      if (known > 10 && known < 400) {
        late++;
        assertThat(tests).extracting(UnderTreaty.Test::day).containsExactly(known);
        assertThat(tests).extracting(UnderTreaty.Test::rung).containsExactly(Rung.FORCE);
      }
    }
    assertThat(late).isGreaterThan(20);
  }
}
