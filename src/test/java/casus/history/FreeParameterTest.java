package casus.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.crisis.Parameter;
import casus.crisis.Parameters;
import casus.scenario.ParameterLibrary;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parameters on the scale on which they are fitted. */
class FreeParameterTest {
  private static final ParameterLibrary LIBRARY = ParameterLibrary.load();
  private static final List<FreeParameter> FREE = FreeParameter.all(LIBRARY);

  @Test
  void aPlaceIsFoundAgainFromItsValue() {
    for (FreeParameter free : FREE) {
      for (double u : new double[] {-.7, 0, .4}) {
        assertThat(free.place(free.value(u))).as("%s", free).isCloseTo(u, within(1e-9));
      }
    }
  }

  @Test
  void thePriorIsAboutStandardNormal() {
    for (FreeParameter free : FREE) {
      var prior = LIBRARY.get(free.parameter()).prior().orElseThrow();
      assertThat(free.place(prior.median())).isCloseTo(0, within(1e-9));
      double low = free.place(prior.quantile(.158655));
      double high = free.place(prior.quantile(1 - .158655));
      assertThat(high - low).as("%s", free).isCloseTo(2, within(1e-6));
    }
  }

  @Test
  void valuesStayInTheirRange() {
    for (FreeParameter free : FREE) {
      assertThat(free.value(-1000)).isGreaterThanOrEqualTo(LIBRARY.get(free.parameter()).least());
      assertThat(free.value(1000)).isLessThanOrEqualTo(LIBRARY.get(free.parameter()).greatest());
    }
  }

  /** Twice as precise choices feel fear, audiences and patrons as before. */
  @Test
  void whatIsStatedForChoicesOfPrecisionEightIsScaled() {
    FreeParameter precision =
        FREE.stream()
            .filter(free -> free.parameter() == Parameter.CHOICE_PRECISION)
            .findFirst()
            .orElseThrow();

    Parameters set =
        FreeParameter.set(
            LIBRARY.defaults(), List.of(precision), new double[] {precision.place(16)});

    assertThat(set.get(Parameter.CHOICE_PRECISION)).isCloseTo(16, within(1e-9));
    assertThat(set.get(Parameter.NUCLEAR_FEAR)).isCloseTo(3.5, within(1e-9));
    assertThat(set.get(Parameter.AUDIENCE_COST)).isCloseTo(.015, within(1e-9));
    assertThat(set.get(Parameter.PATRON_PRESSURE)).isCloseTo(.05, within(1e-9));
  }
}
