package casus.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IntervalTest {
  @Test
  void intervalHoldsItsEnds() {
    Interval interval = new Interval(-1, 2);

    assertThat(interval.contains(-1)).isTrue();
    assertThat(interval.contains(2)).isTrue();
    assertThat(interval.contains(Math.nextUp(2.0))).isFalse();
    assertThat(interval.contains(Double.NaN)).isFalse();
  }

  @Test
  void endsMustBeOrderedNumbers() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0, Double.NaN));
  }

  @Test
  void widthIsTheDistanceOfTheEnds() {
    double infinity = Double.POSITIVE_INFINITY;

    assertThat(new Interval(-1, 2).width()).isEqualTo(3);
    assertThat(new Interval(-1, 2).halfWidth()).isEqualTo(1.5);
    assertThat(new Interval(infinity, infinity).width()).isZero();
    assertThat(Interval.EVERYTHING.halfWidth()).isInfinite();
  }

  @Test
  void estimateKnowsWhetherItSaysAnything() {
    assertThat(Proportion.of(0, 0).estimate().isDefined()).isFalse();
    assertThat(Proportion.of(0, 1).estimate().isDefined()).isTrue();
  }

  @Test
  void estimateRefusesNegativeErrorsAndCounts() {
    Interval unit = new Interval(0, 1);

    assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(0, -1, unit, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(0, 1, unit, -5));
  }
}
