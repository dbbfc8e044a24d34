package casus.crisis;

import static casus.selftest.Bench.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import casus.luck.Luck;
import casus.treaty.StateCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scenario leaves open, and what it refuses. */
class UncertaintyTest {
  private static final StateCode AAA = new StateCode("AAA");
  private static final StateCode BBB = new StateCode("BBB");
  private static final Distribution LAW = new Distribution.Uniform(0, 1);

  private static Scenario pair() {
    return scenario()
        .state("AAA", .05, 0, 0)
        .state("BBB", .05, 0, 10)
        .dispute("AAA", "BBB", "BBB", .5, .4)
        .event("attack", 7, "AAA", "BBB", 3)
        .build();
  }

  @ParameterizedTest
  @CsvSource({"5,5", "-1,0", "99,20"})
  void parameterIsCutToItsRange(double drawn, double value) {
    Scenario changed =
        new Uncertainty.OfParameter(Parameter.CHOICE_PRECISION, 0, 20, LAW).apply(pair(), drawn);

    assertThat(changed.parameters().get(Parameter.CHOICE_PRECISION)).isEqualTo(value);
    assertThat(changed.parameters().with(Parameter.CHOICE_PRECISION, 8))
        .isEqualTo(pair().parameters());
  }

  @ParameterizedTest
  @CsvSource({"0.3,0.3", "-1,0.001", "2,0.999"})
  void attributeIsCutToItsRange(double drawn, double value) {
    Scenario changed = new Uncertainty.OfState(BBB, Attribute.RESOLVE, LAW).apply(pair(), drawn);

    assertThat(changed.state(BBB).get(Attribute.RESOLVE)).isEqualTo(value);
    assertThat(changed.state(AAA)).isEqualTo(pair().state(AAA));
  }

  @ParameterizedTest
  @CsvSource({"true,0.9,0.9,0.4", "false,0.9,0.5,0.9", "true,7,1,0.4", "false,-7,0.5,0"})
  void stakeIsCutToItsRange(boolean ofChallenger, double drawn, double first, double second) {
    Confrontation changed =
        new Uncertainty.OfStake("AAA-BBB", ofChallenger, LAW)
            .apply(pair(), drawn)
            .confrontations()
            .get(0);

    assertThat(changed.challengerStake()).hasValue(first);
    assertThat(changed.targetStake()).hasValue(second);
  }

  @ParameterizedTest
  @CsvSource({"12.4,12", "12.6,13", "-3,0"})
  void eventsFallOnWholeDays(double drawn, int day) {
    assertThat(new Uncertainty.OfEventDay("attack", LAW).apply(pair(), drawn).events().get(0).day())
        .isEqualTo(day);
  }

  @Test
  void drawsAreKeyedByThePathOfTheValue() {
    Scenario open =
        scenario()
            .state("AAA", .05, 0, 0)
            .state("BBB", .05, 0, 10)
            .uncertain(new Uncertainty.OfState(AAA, Attribute.DEMOCRACY, LAW))
            .uncertain(new Uncertainty.OfState(BBB, Attribute.DEMOCRACY, LAW))
            .build();
    Luck luck = new Luck(3, 4);
    double u =
        luck.uniform(
            casus.luck.Purpose.UNCERTAINTY, 0, casus.luck.Keys.of("states.AAA.democracy"), 0);

    Scenario drawn = open.drawn(luck);

    assertThat(drawn.state(AAA).get(Attribute.DEMOCRACY)).isEqualTo(u);
    assertThat(drawn.state(BBB).get(Attribute.DEMOCRACY)).isNotEqualTo(u);
    assertThat(open.drawn(new Luck(3, 5)).state(AAA)).isNotEqualTo(drawn.state(AAA));
  }

  @Test
  void scenarioWithoutOpenValuesIsDrawnAsItIs() {
    Scenario closed = pair();

    assertThat(closed.drawn(new Luck(1, 1))).isSameAs(closed);
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    Place place = new Place(0, 0, Optional.empty());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Confrontation(AAA, AAA, place, .5, .5, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Confrontation(AAA, BBB, place, Double.NaN, .5, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Place(91, 0, Optional.empty()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Tie(BBB, AAA, 0, false, 1, false));
    assertThatIllegalArgumentException().isThrownBy(() -> new Tie(AAA, BBB, 2, false, 1, false));
    assertThatIllegalArgumentException().isThrownBy(() -> new Patronage(AAA, AAA, .5, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Patronage(AAA, BBB, .5, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pair().parameters().with(Parameter.DRIFT, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> pair().toBuilder().days(0).build());
    assertThatIllegalArgumentException().isThrownBy(() -> pair().events().get(0).on(-1));
  }
}
