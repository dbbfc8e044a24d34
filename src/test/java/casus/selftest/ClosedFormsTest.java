package casus.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Limits of the model with closed forms (model.md, section 10), as {@code casus selftest} tells
 * them; and that their yardstick can tell wrong from right.
 */
@Tag("statistical")
class ClosedFormsTest {
  static List<Limit> limits() {
    return SelfTest.limits();
  }

  @ParameterizedTest
  @MethodSource("limits")
  void limitHolds(Limit limit) {
    assertThat(limit.checks()).isNotEmpty().allMatch(Check::holds);
  }

  @Test
  void everyLimitOfTheModelIsThere() {
    assertThat(limits())
        .extracting(Limit::number)
        .contains("L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "L9")
        .contains("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10", "A11");
  }

  @Test
  void shareOffByFourStandardErrorsIsFound() {
    assertThat(Check.share("fair", 5000, 10_000, .5).holds()).isTrue();
    assertThat(Check.share("unfair", 5200, 10_000, .5).holds()).isFalse();
    assertThat(Check.share("impossible", 1, 10_000, 0).holds()).isFalse();
  }

  @Test
  void lawWithAWrongCellIsFound() {
    double[] law = {.25, .25, .5};

    assertThat(Check.law("right", new long[] {260, 240, 500}, law).holds()).isTrue();
    assertThat(Check.law("wrong", new long[] {310, 190, 500}, law).holds()).isFalse();
    assertThatThrownBy(() -> Check.law("none", new long[] {1, 1, 1}, new double[] {.5, .4, .2}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void meanOffIsFoundAndNoNumberNeverHolds() {
    double[] values = new double[1000];
    for (int k = 0; k < values.length; k++) {
      values[k] = k % 2;
    }

    assertThat(Check.mean("right", values, .5).holds()).isTrue();
    assertThat(Check.mean("wrong", values, .6).holds()).isFalse();
    assertThat(Check.computed("none", 1, Double.NaN).holds()).isFalse();
  }

  @Test
  void chancesOfUnequalVotersAddUp() {
    assertThat(Trials.poissonBinomial(.2, .5, .9))
        .containsExactly(new double[] {.04, .41, .46, .09}, within(1e-12));
  }
}
