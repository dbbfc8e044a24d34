package casus.results;

import static org.assertj.core.api.Assertions.assertThat;

import casus.stats.Estimate;
import casus.stats.Interval;
import casus.stats.Proportion;
import org.junit.jupiter.api.Test;

final class ShownTest {
  @Test
  void decimalsAreThoseAskedForWhereTheyTellTheWidthByTwoDigits() {
    assertThat(Shown.decimals(4, Proportion.of(200, 10_000).estimate())).isEqualTo(4);
    assertThat(Shown.decimals(3, Proportion.of(5_000, 10_000).estimate())).isEqualTo(3);
  }

  @Test
  void whatWasNeverSeenIsNotToldAsImpossible() {
    Estimate never = Proportion.of(0, 100_000).estimate();
    int decimals = Shown.decimals(4, never);
    assertThat(Shown.interval("%." + decimals + "f", never)).isEqualTo("[0.000000, 0.000038]");
  }

  @Test
  void whatAlwaysCameIsNotToldAsCertain() {
    Estimate always = Proportion.of(100_000, 100_000).estimate();
    int decimals = Shown.decimals(4, always);
    assertThat(Shown.interval("%." + decimals + "f", always)).isEqualTo("[0.999962, 1.000000]");
  }

  @Test
  void withoutAnIntervalThereAreNoMoreDecimals() {
    assertThat(Shown.decimals(4, new Estimate(0.5, Double.NaN, Interval.EVERYTHING, 1)))
        .isEqualTo(4);
  }
}
