package casus.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusteredMeanTest {
  private static final double[] VALUES = {1, 2, 4, 5, 8};

  @Test
  void clustersOfOneGiveTheUsualStandardError() {
    Estimate alone =
        ClusteredMean.of(VALUES, IntStream.range(0, 5).mapToObj(String::valueOf).toList(), .95);

    assertThat(alone.value()).isEqualTo(4);
    // sd² = (9 + 4 + 0 + 1 + 16)/4 = 7.5
    assertThat(alone.standardError()).isCloseTo(Math.sqrt(7.5 / 5), within(1e-12));
    assertThat(alone.high() - 4)
        .isCloseTo(2.7764451 * alone.standardError(), within(1e-6)); // t with 4 degrees of freedom
  }

  @Test
  void withinClustersDeviationsAddUp() {
    Estimate clustered = ClusteredMean.of(VALUES, List.of("a", "a", "b", "c", "c"), .95);

    // sums −5, 0, 5; √(50 · 3/2)/5
    assertThat(clustered.standardError()).isCloseTo(Math.sqrt(75) / 5, within(1e-12));
  }

  @Test
  void oneClusterTellsNothingOfItsError() {
    Estimate one = ClusteredMean.of(VALUES, List.of("a", "a", "a", "a", "a"), .95);

    assertThat(one.value()).isEqualTo(4);
    assertThat(one.standardError()).isNaN();
    assertThat(one.low()).isNaN();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClusteredMean.of(VALUES, List.of("a"), .95));
  }
}
