package casus.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.crisis.Parameter;
import casus.crisis.Parameters;
import casus.scenario.ParameterLibrary;
import org.junit.jupiter.api.Test;

/** Pattern P8, by hand: no Article 5 call in 150 uses of force against members of NATO. */
class TargetsTest {
  private static final Parameters SHIPPED = ParameterLibrary.load().defaults();

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  @Test
  void aCallIsAsLikelyAsItsFormulaSays() {
    Targets.Target target = Targets.nato(SHIPPED);

    assertThat(target.simulated())
        .isCloseTo(.8 * logistic(-6 + .125) + .2 * logistic(-6 + 1.9 + .125), within(1e-15));
    assertThat(target.simulatedInterval().low()).isEqualTo(target.simulated());
    assertThat(target.simulatedInterval().high()).isEqualTo(target.simulated());
  }

  /** Wilson's interval of none in n ends at z² / (n + z²). */
  @Test
  void whatWasObservedIsNoneOfAHundredAndFifty() {
    Targets.Target target = Targets.nato(SHIPPED);
    double z = 1.959963984540054;

    assertThat(target.observed()).isZero();
    assertThat(target.observedInterval().low()).isZero();
    assertThat(target.observedInterval().high()).isCloseTo(z * z / (150 + z * z), within(1e-9));
  }

  /** None of 150 has a chance of 5 % at a rate of 1 − .05^(1/150), about one call in fifty. */
  @Test
  void theModelIsOutsideOnceNoCallAtAllWouldBeASurprise() {
    double edge = 1 - Math.pow(.05, 1 / 150.0);
    Parameters bare = SHIPPED.with(Parameter.CALL_STAKE, 0).with(Parameter.CALL_SEVERITY, 0);

    assertThat(verdict(bare, edge * .999)).isEqualTo(Targets.Verdict.INSIDE);
    assertThat(verdict(bare, edge * 1.001)).isEqualTo(Targets.Verdict.OUTSIDE);
  }

  private static Targets.Verdict verdict(Parameters bare, double rate) {
    return Targets.nato(bare.with(Parameter.CALL_COUNCIL, Math.log(rate / (1 - rate)))).verdict();
  }
}
