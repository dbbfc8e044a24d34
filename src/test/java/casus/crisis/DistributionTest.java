package casus.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionTest {
  static Stream<Arguments> laws() {
    return Stream.of(
        Arguments.of(new Distribution.Normal(2, 3), new NormalDistribution(null, 2, 3)),
        Arguments.of(
            new Distribution.LogNormal(2, .7), new LogNormalDistribution(null, Math.log(2), .7)),
        Arguments.of(new Distribution.Beta(2, 5), new BetaDistribution(null, 2, 5)),
        Arguments.of(new Distribution.Uniform(-1, 3), new UniformRealDistribution(null, -1, 3)),
        Arguments.of(
            new Distribution.Triangular(1, 2, 6), new TriangularDistribution(null, 1, 2, 6)));
  }

  @ParameterizedTest
  @MethodSource("laws")
  void quantilesUndoTheDistributionFunction(Distribution law, RealDistribution oracle) {
    for (double u : new double[] {1e-6, .01, .2, .5, .77, .99, 1 - 1e-6}) {
      double x = law.quantile(u);

      assertThat(oracle.cumulativeProbability(x)).isCloseTo(u, within(1e-7));
      assertThat(x).isBetween(law.least(), law.greatest());
    }
    assertThat(law.median()).isEqualTo(law.quantile(.5));
  }

  @Test
  void choiceTakesItsValuesByTheirWeights() {
    Distribution law = new Distribution.Choice(List.of(1.0, 5.0, 9.0), List.of(1.0, 2.0, 1.0));

    assertThat(law.quantile(.249)).isEqualTo(1);
    assertThat(law.quantile(.251)).isEqualTo(5);
    assertThat(law.quantile(.749)).isEqualTo(5);
    assertThat(law.quantile(.751)).isEqualTo(9);
    assertThat(law.least()).isEqualTo(1);
    assertThat(law.greatest()).isEqualTo(9);
  }

  @Test
  void lawsThatMakeNoSenseAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Distribution.Normal(0, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> new Distribution.LogNormal(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Distribution.Beta(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Distribution.Uniform(2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Distribution.Triangular(1, 0, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Distribution.Choice(List.of(1.0), List.of(0.0)));
  }
}
