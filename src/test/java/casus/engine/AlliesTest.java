package casus.engine;

import static casus.engine.ScenarioBuilder.pact;
import static casus.engine.ScenarioBuilder.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.Chronicle.Decision;
import casus.crisis.Parameter;
import casus.crisis.ResolvedScenario;
import casus.luck.Luck;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What calls and answers do to the parties' expectations (R2, R7, R9). */
class AlliesTest {
  private static Log log(ScenarioBuilder builder, long seed, int run) {
    return log(builder.resolve(), seed, run);
  }

  private static Log log(ResolvedScenario scenario, long seed, int run) {
    Log log = new Log();
    new Simulator(scenario).run(new Luck(seed, run), log);
    return log;
  }

  private static ScenarioBuilder three() {
    return scenario()
        .state("AAA", .05, 0, 0)
        .state("BBB", .03, 0, 10)
        .state("CCC", .1, 0, 20)
        .dispute("AAA", "BBB", "BBB", .6, .6)
        .days(200);
  }

  /** An article on consultation costs nothing: the parties do what they would do without it. */
  @Test
  void consultationChangesNoDecision() {
    ScenarioBuilder without =
        three()
            .set(Parameter.CALL_BASE, 0)
            .treaty(pact("defence", "BBB", "CCC").build())
            .event("display", 0, "AAA", "BBB", 2);
    ResolvedScenario alone = without.resolve();
    ResolvedScenario withTalks =
        without
            .treaty(pact("talks", "BBB", "CCC").reading("threat", 1, 1).consultationOnly().build())
            .resolve();
    int consultations = 0;
    for (int run = 0; run < 200; run++) {
      Log log = new Log();
      consultations += new Simulator(withTalks).run(new Luck(41, run), log).consultations();

      assertThat(log.list(Decision.class)).isEqualTo(log(alone, 41, run).list(Decision.class));
    }
    assertThat(consultations).isGreaterThan(100);
  }
}
