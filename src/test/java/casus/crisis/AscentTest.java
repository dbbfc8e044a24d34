package casus.crisis;

import static casus.selftest.Bench.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Steps up that are made likelier than they are, and what a run then counts for. */
class AscentTest {
  private static final int DRAWS = 1_000_000;

  private final CrisisState state =
      new CrisisState(
          scenario()
              .state("AAA", .05, 0, 0)
              .state("BBB", .05, 0, 10)
              .dispute("AAA", "BBB", "BBB", .5, .5)
              .resolve());
  private final double[] chances = {.2, .5, .2399, .06, .0001, 0, 0};

  /** How often a rung is drawn over all of an even grid of uniform numbers. */
  private double share(Climbing climbing, int rung) {
    Ascent ascent = new Ascent();
    int drawn = 0;
    for (int i = 0; i < DRAWS; i++) {
      drawn += ascent.draw(state, climbing, chances, (i + .5) / DRAWS) == rung ? 1 : 0;
    }
    return (double) drawn / DRAWS;
  }

  @Test
  void rareStepUpIsDrawnByTheRootOfItsChanceTimesFivePerCent() {
    state.maxRung = 2;

    assertThat(share(Climbing.LEANED, 4)).isCloseTo(Math.sqrt(.0001 * .05), within(2e-6));
    assertThat(share(Climbing.LEANED, 3)).isCloseTo(.06, within(2e-6));
    assertThat(share(Climbing.LEANED, 1) / share(Climbing.LEANED, 0)).isCloseTo(2.5, within(1e-4));
  }

  @Test
  void whereTheWorldHasBeenNothingIsLeaned() {
    state.maxRung = 4;

    for (int rung = 0; rung < chances.length; rung++) {
      assertThat(share(Climbing.LEANED, rung)).isCloseTo(chances[rung], within(2e-6));
    }
    assertThat(state.climbingRatio).isZero();
  }

  @Test
  void watchingDrawsAsTheModelSays() {
    state.maxRung = 2;

    assertThat(share(Climbing.WATCHED, 4)).isCloseTo(.0001, within(2e-6));
  }

  /** Else weighted runs would not have the mean of plain ones. */
  @Test
  void theRatioIsThatOfTheChances() {
    Ascent ascent = new Ascent();
    state.maxRung = 2;
    double mean = 0;
    for (int i = 0; i < DRAWS; i++) {
      state.climbingRatio = 0;
      ascent.draw(state, Climbing.WATCHED, chances, (i + .5) / DRAWS);
      mean += Math.exp(state.climbingRatio) / DRAWS;
    }

    assertThat(mean).isCloseTo(1, within(1e-4));
    state.climbingRatio = 0;
    ascent.draw(state, Climbing.LEANED, chances, .9999999);
    assertThat(Math.exp(state.climbingRatio)).isCloseTo(Math.sqrt(.05 / .0001), within(1e-9));
  }
}
