package casus.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** R5 as a rule of numbers. */
class InvocationTest {
  private static final Invocation RULE = new Invocation(-1, -2, .5, 1.5, .75, .6);

  private static double logit(double chance) {
    return Math.log(chance / (1 - chance));
  }

  /** At equal strength the bracket of R5 is a sum: each term adds what its coefficient says. */
  @Test
  void consultationIsAskedForMoreEasilyAndACouncilMovedLessSo() {
    assertThat(logit(RULE.chance(false, false, 2, .4, 10, 10))).isCloseTo(.6, within(1e-12));
    assertThat(logit(RULE.chance(true, false, 2, .4, 10, 10))).isCloseTo(-.4, within(1e-12));
    assertThat(logit(RULE.chance(false, true, 2, .4, 10, 10))).isCloseTo(1.2, within(1e-12));
    assertThat(logit(RULE.chance(true, true, 2, .4, 10, 10))).isCloseTo(.2, within(1e-12));
  }

  /** The term of strength is bounded by 2 ι_3 either way. */
  @Test
  void strengthCountsForTwiceItsCoefficientAtMost() {
    assertThat(logit(RULE.chance(false, false, 0, 0, 1e9, 1))).isCloseTo(.5, within(1e-6));
    assertThat(logit(RULE.chance(false, false, 0, 0, 1, 1e9))).isCloseTo(-2.5, within(1e-6));
    assertThat(logit(RULE.chance(false, false, 0, 0, 3, 1))).isCloseTo(-.25, within(1e-12));
  }
}
