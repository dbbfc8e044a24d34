package casus.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SlopeTest {
  private static Slope slope() {
    Slope slope = new Slope(new Memory(), 2, 0.2, 2);
    slope.reset(0, 1);
    slope.reset(1, 1);
    return slope;
  }

  @Test
  void changeShowsOnTheMorrow() {
    Slope slope = slope();
    slope.set(0, -0.01, 10);

    assertThat(slope.at(0, 10)).isEqualTo(1);
    assertThat(slope.at(0, 11)).isCloseTo(.99, within(1e-12));
    assertThat(slope.at(0, 20)).isCloseTo(.90, within(1e-12));
    assertThat(slope.anyMoves()).isTrue();
    assertThat(slope.at(1, 20)).isEqualTo(1);
  }

  @Test
  void valueStaysWithinItsLimits() {
    Slope slope = slope();
    slope.set(0, -0.01, 0);
    slope.set(1, 0.5, 0);

    assertThat(slope.at(0, 1000)).isEqualTo(.2);
    assertThat(slope.at(1, 1000)).isEqualTo(2);
    slope.set(0, 0, 1000);
    assertThat(slope.at(0, 2000)).isEqualTo(.2);
  }

  @Test
  void additionsComeOnTopOfWhatIsUsedUp() {
    Slope slope = slope();
    slope.set(0, -0.01, 0);
    slope.add(0, .3, 10);

    assertThat(slope.at(0, 10)).isCloseTo(1.2, within(1e-12));
    assertThat(slope.at(0, 20)).isCloseTo(1.1, within(1e-12));
  }

  @Test
  void resetForgetsEverything() {
    Slope slope = slope();
    slope.set(0, -0.01, 5);
    slope.reset(0, 1.5);

    assertThat(slope.at(0, 100)).isEqualTo(1.5);
    assertThat(slope.anyMoves()).isFalse();
  }
}
