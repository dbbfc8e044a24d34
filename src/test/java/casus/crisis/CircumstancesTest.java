package casus.crisis;

import static casus.selftest.Bench.answers;
import static casus.selftest.Bench.callsAlways;
import static casus.selftest.Bench.pact;
import static casus.selftest.Bench.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.selftest.Pact;
import casus.treaty.StateCode;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What R7 looks at is read from the scenario: seen in π of an ally whose answer hangs on it. */
class CircumstancesTest {
  private static final double DEGREE = 2 * Math.PI * 6371.0088 / 360;
  private static final double WEIGHT = 2;

  /** A scenario that differs from the plain one, and what R7 then sees of it. */
  private record Case(
      Parameter weighing,
      double seen,
      Consumer<ScenarioBuilder> world,
      UnaryOperator<Pact> text,
      StakeFeatures features) {
    @Override
    public String toString() {
      return weighing.word();
    }
  }

  private static Case world(Parameter weighing, double seen, Consumer<ScenarioBuilder> world) {
    return new Case(weighing, seen, world, pact -> pact, StakeFeatures.UNKNOWN);
  }

  private static Case text(Parameter weighing, UnaryOperator<Pact> text) {
    return new Case(weighing, 1, builder -> {}, text, StakeFeatures.UNKNOWN);
  }

  private static Case features(Parameter weighing, double seen, StakeFeatures features) {
    return new Case(weighing, seen, builder -> {}, pact -> pact, features);
  }

  private static StakeFeatures over(
      StakeFeatures.Issue issue, StakeFeatures.Revisionist who, boolean many) {
    return new StakeFeatures(
        Optional.of(issue),
        Optional.of(who),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        many,
        Optional.empty(),
        Optional.empty());
  }

  static Stream<Case> cases() {
    StakeFeatures.Issue territory = StakeFeatures.Issue.TERRITORY;
    return Stream.of(
        world(Parameter.BETA_VICTIM_ENGAGED, .5, b -> b.with("BBB", Attribute.ENGAGED, .5)),
        world(Parameter.BETA_VICTIM_MAJOR, 1, b -> b.major("BBB", false)),
        world(Parameter.BETA_VICTIM_ADJACENT, 1, b -> b.tie("AAA", "BBB", 0, false, true)),
        world(Parameter.BETA_ATTACKER_DEMOCRACY, .7, b -> b.with("AAA", Attribute.DEMOCRACY, .7)),
        world(
            Parameter.BETA_COMMON_RIVAL,
            1,
            b -> b.tie("AAA", "CCC", 0, true, false).tie("AAA", "BBB", 0, true, false)),
        world(Parameter.BETA_COMMON_RIVAL, 0, b -> b.tie("AAA", "CCC", 0, true, false)),
        world(Parameter.BETA_NEAR_ATTACKER, Math.exp(-20 * DEGREE / 1500), b -> {}),
        text(Parameter.BETA_AIMED, pact -> pact.against("AAA")),
        text(Parameter.BETA_OFFENCE, Pact::offence),
        text(Parameter.BETA_WARTIME, Pact::wartime),
        new Case(
            Parameter.BETA_SMALL_PACT,
            1,
            b -> b.state("DDD", .01, 0, 40),
            pact -> pact,
            StakeFeatures.UNKNOWN),
        features(
            Parameter.BETA_TERRITORY,
            1,
            over(territory, StakeFeatures.Revisionist.CHALLENGER, false)),
        features(
            Parameter.BETA_TERRITORY, 1, over(territory, StakeFeatures.Revisionist.BOTH, false)),
        features(
            Parameter.BETA_TERRITORY, 0, over(territory, StakeFeatures.Revisionist.TARGET, false)),
        features(
            Parameter.BETA_TERRITORY,
            0,
            over(StakeFeatures.Issue.REGIME, StakeFeatures.Revisionist.CHALLENGER, false)),
        features(
            Parameter.BETA_COMPANY,
            1,
            over(StakeFeatures.Issue.POLICY, StakeFeatures.Revisionist.CHALLENGER, true)));
  }

  private static double expected(Case given, double weight) {
    ScenarioBuilder builder =
        scenario()
            .state("AAA", .06, 0, 0)
            .state("BBB", .02, 0, 10)
            .state("CCC", .2, 0, 20)
            .dispute(
                new Confrontation(
                    new StateCode("AAA"),
                    new StateCode("BBB"),
                    new Place(0, 10, Optional.of(new StateCode("BBB"))),
                    Optional.of(.5),
                    Optional.of(.5),
                    given.features(),
                    0))
            .tuned(callsAlways())
            .tuned(answers(0, 0, 0, 0, .1))
            .set(given.weighing(), weight);
    given.world().accept(builder);
    boolean larger = given.weighing() == Parameter.BETA_SMALL_PACT;
    Pact pact = larger ? pact("t", "BBB", "CCC", "DDD") : pact("t", "BBB", "CCC");
    ResolvedScenario s = builder.treaty(given.text().apply(pact).build()).resolve();
    return s.expectations.of(0, 1, false, s.index(new StateCode("CCC")), 4);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void circumstanceIsReadFromTheScenario(Case given) {
    assertThat(expected(given, 0)).isCloseTo(.1, within(1e-9));
    assertThat(expected(given, WEIGHT))
        .isCloseTo(1 / (1 + 9 * Math.exp(-WEIGHT * given.seen())), within(1e-6));
  }
}
