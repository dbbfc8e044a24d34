package casus.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.selftest.Bench;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** R3 as a rule of numbers. */
class ChoiceTest {
  private static final Parameters DEFAULTS = Bench.defaults();
  private static final int NO_CAP = 6;

  private static Choice choice(DecisionVariant variant) {
    return Choice.of(variant, DEFAULTS);
  }

  private static Choice withPrecision(double lambda) {
    return Choice.of(
        DecisionVariant.EXPECTED_UTILITY, DEFAULTS.with(Parameter.CHOICE_PRECISION, lambda));
  }

  private static List<Integer> rungs(int open) {
    List<Integer> rungs = new ArrayList<>();
    for (int rung = 0; rung < 32; rung++) {
      if ((open & 1 << rung) != 0) {
        rungs.add(rung);
      }
    }
    return rungs;
  }

  private static double[] probabilities(Choice choice, int open, int own, double... utilities) {
    double[] byRung = java.util.Arrays.copyOf(utilities, 7);
    choice.probabilities(open, own, byRung);
    return byRung;
  }

  // ---- Which rungs are open ----

  @ParameterizedTest
  @CsvSource({
    "0,0,0 1",
    "1,0,0 1 2",
    "0,1,0 1 2",
    "0,3,0 3 4",
    "2,2,1 2 3",
    "3,1,2 3 4",
    "2,4,1 2 4",
    "4,4,3 4",
    "4,0,3 4"
  })
  void partyGoesDownHoldsMatchesOrExceeds(int own, int highest, String expected) {
    assertThat(rungs(choice(DecisionVariant.EXPECTED_UTILITY).open(own, highest, 0, NO_CAP)))
        .isEqualTo(rungs(expected));
  }

  @Test
  void theSingleStepVariantMayAlsoGoUpByOne() {
    Choice choice = choice(DecisionVariant.SINGLE_STEP);

    assertThat(rungs(choice.open(0, 3, 0, NO_CAP))).isEqualTo(rungs("0 1 3 4"));
    assertThat(rungs(choice.open(2, 2, 0, NO_CAP))).isEqualTo(rungs("1 2 3"));
    assertThat(rungs(choice.open(3, 3, 0, 3))).isEqualTo(rungs("2 3"));
  }

  private static List<Integer> rungs(String text) {
    return java.util.Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "4,4,1,3 4 5", // first use, from war
    "4,0,0.5,3 4 5",
    "3,4,1,2 3 4", // not from below war
    "2,5,1,1 2 5", // but in answer to nuclear use
    "4,5,1,3 4 5", // general war only from limited use
    "5,5,1,4 5 6",
    "5,0,1,4 5 6",
    "2,6,1,1 2 6", // or in answer to it
    "6,6,1,5 6",
    "6,0,1,5 6",
    "4,5,0,3 4", // none without arms
    "2,6,0,1 2",
    "5,5,0,4 5" // a state that was made to use them can hold or stop
  })
  void nuclearRungsAreGated(int own, int highest, double nuclear, String expected) {
    assertThat(rungs(choice(DecisionVariant.EXPECTED_UTILITY).open(own, highest, nuclear, NO_CAP)))
        .isEqualTo(rungs(expected));
  }

  @ParameterizedTest
  @CsvSource({"3,3,3,2 3", "3,4,3,2 3", "3,3,4,2 3 4", "4,4,4,3 4", "4,4,6,3 4 5", "1,4,3,0 1"})
  void joinersStayBelowTheirCap(int own, int highest, int cap, String expected) {
    assertThat(rungs(choice(DecisionVariant.EXPECTED_UTILITY).open(own, highest, 1, cap)))
        .isEqualTo(rungs(expected));
  }

  // ---- What they are worth ----

  /** The formula of R3, written out a second time. */
  @Test
  void utilityIsPrizeLessCostFearAudienceCostPressureAndSanctions() {
    double[] kappa = {0, .005, .05, .22, .5, .4, 1.5};
    double[] eta = {0, 0, 0, 0, .05, .3, 1};
    Random random = new Random(3);
    Choice choice = choice(DecisionVariant.EXPECTED_UTILITY);
    for (int trial = 0; trial < 500; trial++) {
      int target = random.nextInt(7);
      int highest = random.nextInt(7);
      int level = Math.max(target, highest);
      int peak = random.nextInt(7);
      double prize = random.nextDouble();
      double exposure = random.nextDouble();
      double warCost = .1 + random.nextDouble();
      double weariness = random.nextDouble();
      double theirArms = random.nextDouble();
      double ownArms = random.nextDouble();
      double balance = 2 * random.nextDouble() - 1;
      double democracy = random.nextDouble();
      double pressure = 2 * random.nextDouble() - 1;
      double sanctions = random.nextDouble();
      boolean principal = random.nextBoolean();
      double share = principal && target < 3 && highest >= 4 ? 2 : 1;

      double expected =
          prize
              - (cost(kappa, target, exposure, warCost)
                      + share * cost(kappa, level, exposure, warCost))
                  / 2
                  * (1 + weariness)
              - 7 * (1 - .3 * ownArms) * theirArms * eta[level] * (1 + balance) / 2
              - .03 * (.3 + .7 * democracy) * Math.max(0, peak - target)
              - .10 * pressure * target
              - sanctions * target;

      assertThat(
              choice.utility(
                  target, highest, principal, prize, exposure, warCost, weariness, theirArms,
                  ownArms, balance, democracy, peak, pressure, sanctions))
          .isCloseTo(expected, within(1e-12));
    }
  }

  private static double cost(double[] kappa, int rung, double exposure, double warCost) {
    double fighting = rung < 4 ? kappa[rung] : warCost;
    double nuclear = rung > 4 ? kappa[rung] : 0;
    return exposure * fighting + nuclear;
  }

  /** All nuclear use used to be by joiners, whose small exposure made it cheap. */
  @Test
  void exposureDiscountsFightingButNotNuclearUse() {
    Choice choice = choice(DecisionVariant.EXPECTED_UTILITY);

    assertThat(choice.cost(6, .25, .5) - choice.cost(4, .25, .5))
        .isCloseTo(choice.cost(6, 1, .5) - choice.cost(4, 1, .5), within(1e-12));
    assertThat(choice.cost(4, .25, .5)).isCloseTo(choice.cost(4, 1, .5) / 4, within(1e-12));
  }

  /** Where war was dear nuclear use used to cost nothing more, and came in most of such wars. */
  @Test
  void dearerWarMakesNuclearUseNoCheaper() {
    Choice choice = choice(DecisionVariant.EXPECTED_UTILITY);

    for (double warCost : new double[] {.1, .9, 3}) {
      assertThat(choice.cost(5, .5, warCost) - choice.cost(4, .5, warCost))
          .isCloseTo(.4, within(1e-12));
      assertThat(choice.cost(6, .5, warCost) - choice.cost(4, .5, warCost))
          .isCloseTo(1.5, within(1e-12));
    }
  }

  @Test
  void whoDoesNotFightAnInvasionForfeitsMostOfTheStake() {
    Choice choice = choice(DecisionVariant.EXPECTED_UTILITY);

    assertThat(choice.prize(.5, .4, 2, 4))
        .isCloseTo(choice.prize(.5, .4, 3, 4) / 10, within(1e-12));
    assertThat(choice.prize(.5, .4, 2, 3)).isEqualTo(choice.prize(.5, .4, 3, 3));
  }

  // ---- How they choose ----

  /** Evidence A3: independence of irrelevant alternatives. */
  @Test
  void logOddsOfTwoRungsAreTheDifferenceOfTheirUtilitiesTimesPrecision() {
    Choice choice = withPrecision(5);

    double[] two = probabilities(choice, 0b0110, 1, 0, .3, .5, .4);
    double[] three = probabilities(choice, 0b1110, 1, 0, .3, .5, .4);

    assertThat(Math.log(two[2] / two[1])).isCloseTo(5 * .2, within(1e-12));
    assertThat(three[2] / three[1]).isCloseTo(two[2] / two[1], within(1e-12));
    assertThat(two[3]).isZero();
  }

  @Test
  void highPrecisionIsBestReplyAndSplitsTies() {
    assertThat(probabilities(withPrecision(1e6), 0b0111, 1, .1, .3, .2)[1]).isEqualTo(1);
    assertThat(probabilities(withPrecision(1e6), 0b0111, 1, .3, .3, .2))
        .startsWith(new double[] {.5, .5, 0});
  }

  @ParameterizedTest
  @EnumSource(DecisionVariant.class)
  void chancesAddUpToOne(DecisionVariant variant) {
    double[] chances = probabilities(choice(variant), 0b1011, 1, .1, -.3, 9, .2);

    assertThat(java.util.Arrays.stream(chances).sum()).isCloseTo(1, within(1e-12));
    assertThat(chances[2]).isZero();
  }

  @ParameterizedTest
  @EnumSource(value = DecisionVariant.class, names = "ZERO_INTELLIGENCE", mode = Mode.EXCLUDE)
  void betterRungsAreMoreLikely(DecisionVariant variant) {
    double[] chances = probabilities(choice(variant), 0b0111, 1, .1, .3, .2);

    assertThat(chances[1]).isGreaterThan(chances[2]);
    assertThat(chances[2]).isGreaterThan(chances[0]);
  }

  @Test
  void zeroIntelligenceIsUniformWhateverTheUtilities() {
    assertThat(probabilities(choice(DecisionVariant.ZERO_INTELLIGENCE), 0b0111, 1, .1, 9, -9))
        .containsExactly(new double[] {1 / 3., 1 / 3., 1 / 3., 0, 0, 0, 0}, within(1e-15));
  }

  /** Tversky and Kahneman (1992): losses count 2.25 times, both are bent by .88. */
  @Test
  void prospectsAreGainsAndLossesAgainstTheRungHeld() {
    double[] chances =
        probabilities(choice(DecisionVariant.PROSPECT), 0b0111, 1, .3 - .1, .3, .3 + .1);

    assertThat(Math.log(chances[2] / chances[1])).isCloseTo(8 * Math.pow(.1, .88), within(1e-9));
    assertThat(Math.log(chances[1] / chances[0]))
        .isCloseTo(8 * 2.25 * Math.pow(.1, .88), within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"2,2,1,3", "2,2,0,2", "2,2,-1,1", "0,0,-1,0", "0,3,1,3", "4,4,1,4"})
  void reciprocityFollowsTheOpponentsLastChange(int own, int highest, int change, int expected) {
    Choice choice = choice(DecisionVariant.RECIPROCAL);

    assertThat(choice.reciprocal(choice.open(own, highest, 0, NO_CAP), own, change))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0.0001,1", "0.1999,1", "0.2001,2", "0.4999,2", "0.5001,4", "0.9999,4"})
  void drawFallsIntoTheSharesOfTheRungsInTheirOrder(double u, int rung) {
    assertThat(Choice.draw(new double[] {0, .2, .3, 0, .5, 0, 0}, u)).isEqualTo(rung);
  }
}
