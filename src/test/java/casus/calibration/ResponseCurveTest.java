package casus.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.crisis.AllyResponse;
import casus.crisis.Parameter;
import casus.crisis.Parameters;
import casus.scenario.ParameterLibrary;
import casus.treaty.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the calibration of responses has of R7 is what the model has of it. */
class ResponseCurveTest {
  private static final Parameters SHIPPED = ParameterLibrary.load().defaults();

  @ParameterizedTest
  @ValueSource(doubles = {-30, -4, -1, 0, .5, 1, 2, 3.5, 5, 8, 40})
  void theFittedCurveIsTheRuleOfTheModelForAnAllyThatOwesNothing(double drive) {
    double[] atLeast = new double[Response.COUNT];
    SHIPPED
        .rule(AllyResponse.class)
        .chances(drive, 0, 0, 1, true, Response.FULL.ordinal(), atLeast);

    assertThat(ResponseCurve.MULTINOMIAL.at(drive))
        .isCloseTo(atLeast[Response.LIMITED.ordinal()], within(1e-12));
  }

  @Test
  void withoutDriveTheChanceToFightFollowsFromTheInterceptsAlone() {
    double fight = Math.exp(-2.8) + Math.exp(-4.8);
    double rest = 1 + Math.exp(.5) + Math.exp(-.3) + Math.exp(-1.2);

    assertThat(ResponseCurve.MULTINOMIAL.at(0)).isCloseTo(fight / (fight + rest), within(1e-14));
    assertThat(ResponseCurve.LOGISTIC.at(0)).isEqualTo(.5);
  }

  @ParameterizedTest
  @EnumSource(ResponseCurve.class)
  void theSlopeIsTheDerivative(ResponseCurve curve) {
    for (double drive = -6; drive <= 12; drive += .75) {
      double difference = (curve.at(drive + 1e-5) - curve.at(drive - 1e-5)) / 2e-5;

      assertThat(curve.slope(drive)).as("at %s", drive).isCloseTo(difference, within(1e-9));
    }
  }

  @ParameterizedTest
  @EnumSource(ResponseCurve.class)
  void moreDriveNeverMakesAnAllyLessLikelyToFight(ResponseCurve curve) {
    for (double drive = -20; drive < 20; drive++) {
      assertThat(curve.at(drive + 1)).isGreaterThan(curve.at(drive));
    }
    assertThat(curve.at(-700)).isBetween(0.0, 1e-30);
    assertThat(curve.at(700)).isBetween(1 - 1e-30, 1.0);
  }

  /** Terms that are in the model's own units have the model's own priors. */
  @Test
  void priorsOfTheDriveAreTheParametersOfTheModel() {
    Map.of(
            Term.GAIN, SHIPPED.get(Parameter.BETA_BALANCE),
            Term.REACH, SHIPPED.get(Parameter.BETA_REACH),
            Term.MAJOR, SHIPPED.get(Parameter.BETA_MAJOR),
            Term.RIVAL_OF_ATTACKER, SHIPPED.get(Parameter.BETA_RIVAL),
            Term.DEMOCRACIES, SHIPPED.get(Parameter.BETA_DEMOCRACY),
            Term.ATTACKER_NUCLEAR, -SHIPPED.get(Parameter.BETA_NUCLEAR))
        .forEach(
            (term, value) -> assertThat(Priors.response(term)).as("%s", term).isEqualTo(value));
  }
}
