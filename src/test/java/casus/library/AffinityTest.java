package casus.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AffinityTest {
  @ParameterizedTest
  @CsvSource({
    "0.4, 0.4, 1",
    "0, 1, -1",
    "0.2, 0.3, 0.7",
    "0.3, 0.2, 0.7",
    "0, 0.6666666666666666, -0.5"
  })
  void similarityFallsFromOneToMinusOneWithTheDistanceOfRanks(double u1, double u2, double s) {
    assertThat(Affinity.similarity(u1, u2)).isCloseTo(s, within(1e-12));
  }

  /**
   * The mean distance of a million random pairs has a standard error of 0.00024, and S a slope of
   * at most 3: a correct program fails for fewer than one seed in a thousand, one whose chance
   * level is off by 0.005 nearly always.
   */
  @Test
  @Tag("statistical")
  void similarityIsZeroAtTheMeanDistanceOfRandomRanks() {
    SplittableRandom random = new SplittableRandom(1);
    int pairs = 1_000_000;

    double sum = 0;
    for (int pair = 0; pair < pairs; pair++) {
      sum += Math.abs(random.nextDouble() - random.nextDouble());
    }

    assertThat(Affinity.similarity(0, sum / pairs)).isCloseTo(0, within(0.0025));
  }

  @Test
  void alignmentAndRivalryWeighThreeQuarters() {
    assertThat(Affinity.of(0.2, 0.3, true, false)).isCloseTo(0.175 + 0.75, within(1e-12));
    assertThat(Affinity.of(0.2, 0.3, false, true)).isCloseTo(0.175 - 0.75, within(1e-12));
    assertThat(Affinity.of(0.2, 0.3, true, true)).isCloseTo(0.175, within(1e-12));
  }

  @Test
  void onlyVotesCountWhereThereIsNeitherAlignmentNorRivalry() {
    assertThat(Affinity.of(0.2, 0.3, false, false)).isEqualTo(Affinity.similarity(0.2, 0.3));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 1", "1, 0", "0.3, 0.9"})
  void affinityStaysInItsRange(double u1, double u2) {
    assertThat(Affinity.of(u1, u2, true, false)).isBetween(0.5, 1.0);
    assertThat(Affinity.of(u1, u2, false, true)).isBetween(-1.0, -0.5);
  }
}
