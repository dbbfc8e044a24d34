package casus.crisis;

import static casus.selftest.Bench.pact;
import static casus.selftest.Bench.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import casus.treaty.Locus;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolvedScenarioTest {
  private static ScenarioBuilder three() {
    return scenario()
        .state("CCC", .05, 0, 20)
        .state("AAA", .05, 0, 0)
        .state("BBB", .05, 0, 10)
        .dispute("BBB", "AAA", "AAA", .5, .5);
  }

  @Test
  void statesStandInTheOrderOfTheirCodes() {
    ResolvedScenario s = three().resolve();

    assertThat(List.of(s.code(0), s.code(1), s.code(2)))
        .extracting(StateCode::letters)
        .containsExactly("AAA", "BBB", "CCC");
    assertThat(s.principals).containsExactly(1, 0);
  }

  @Test
  void unknownStateIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> three().resolve().index(new StateCode("XXX")));
  }

  /** Words with one FNV hash: what is called by them would have one luck. */
  @Test
  void eventsWithOneKeyOfLuckAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                three()
                    .event("costarring", 0, "BBB", "AAA", 1)
                    .event("liquid", 9, "BBB", "AAA", 1)
                    .resolve())
        .withMessageContaining("costarring")
        .withMessageContaining("liquid");
  }

  @Test
  void articlesWithOneKeyOfLuckAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                three()
                    .treaty(pact("costarring", "AAA", "CCC").build())
                    .treaty(pact("liquid", "AAA", "CCC").build())
                    .resolve());
  }

  @Test
  void twoDisputesOfOnePairAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> three().dispute("AAA", "BBB", "BBB", .1, .1).resolve());
  }

  @ParameterizedTest
  @CsvSource({"AAA,true", "BBB,false", "CCC,true"})
  void theatreIsNearItsHostAndTheHostsNeighbours(String code, boolean near) {
    ResolvedScenario s = three().tie("AAA", "CCC", 0, false, true).resolve();

    assertThat(s.geography.nearTheatre[s.index(new StateCode(code))]).isEqualTo(near);
  }

  @ParameterizedTest
  @CsvSource({
    "AAA,3,HOMELAND", // the theatre is its home
    "BBB,3,FORCES_ABROAD",
    "BBB,4,HOMELAND", // war reaches the other principal's soil
    "CCC,3,FORCES_ABROAD",
    "CCC,4,FORCES_ABROAD" // but not a joiner's
  })
  void actsStrikeTheSoilOfPrincipals(String victim, int rung, Locus locus) {
    ResolvedScenario s = three().resolve();

    assertThat(s.locus(0, s.index(new StateCode(victim)), rung)).isEqualTo(locus);
  }

  @Test
  void onNeutralGroundForceStrikesForcesAbroad() {
    ResolvedScenario s =
        scenario()
            .state("AAA", .05, 0, 0)
            .state("BBB", .05, 0, 10)
            .disputeAt("AAA", "BBB", 0, 5, .5)
            .resolve();

    assertThat(s.locus(0, 0, 3)).isEqualTo(Locus.FORCES_ABROAD);
    assertThat(s.locus(0, 1, 4)).isEqualTo(Locus.HOMELAND);
    assertThat(s.geography.nearTheatre).containsOnly(false);
  }

  @Test
  void sideThatProvokesWithoutAKindIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Provocation(
                    new StateCode("AAA"),
                    new StateCode("BBB"),
                    1,
                    0,
                    0,
                    .1,
                    10,
                    0,
                    List.of(new Provocation.Kind("test", new StateCode("AAA"), Rung.THREAT, 1))));
  }
}
