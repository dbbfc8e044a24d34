package casus.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CategoricalTest {
  @Test
  void sharesAddUpToOne() {
    Categorical endings = Categorical.of(10, 0, 30, 60);
    double sum = 0;
    for (int ending = 0; ending < endings.size(); ending++) {
      sum += endings.share(ending).value();
    }

    assertThat(sum).isCloseTo(1, Oracle.near(1));
  }

  @Test
  void shareIsAProportionOfAllRuns() {
    Categorical endings = Categorical.of(10, 0, 30, 60);

    assertThat(endings.n()).isEqualTo(100);
    assertThat(endings.share(2)).isEqualTo(Proportion.of(30, 100));
    assertThat(endings.share(1).interval().low()).isZero();
  }

  @Test
  void negativeCountsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Categorical.of(3, -1));
  }

  @Test
  void laterChangesOfTheCountsDoNotShow() {
    long[] counts = {1, 1};
    Categorical endings = Categorical.of(counts);
    counts[0] = 100;

    assertThat(endings.share(0)).isEqualTo(Proportion.of(1, 2));
  }
}
