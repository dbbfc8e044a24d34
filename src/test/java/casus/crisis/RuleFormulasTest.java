package casus.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.selftest.Bench;
import casus.treaty.Council;
import casus.treaty.Council.Rule;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * R1, R2, R4, R5, R6, R8, R9 and R13 as rules of numbers: each formula of model.md written a second
 * time, with the numbers printed there, and what follows from it.
 */
class RuleFormulasTest {
  private static final Parameters DEFAULTS = Bench.defaults();

  private static double logistic(double x) {
    return Math.exp(x) / (1 + Math.exp(x));
  }

  // ---- R1 ----

  @ParameterizedTest
  @CsvSource({"0,30", "1,30", "2,30", "3,45", "4,7", "5,7", "6,7"})
  void ownClockRunsByTheHighestRung(int highest, double days) {
    assertThat(DEFAULTS.rule(Tempo.class).ownRate(highest)).isEqualTo(1 / days);
  }

  @ParameterizedTest
  @CsvSource({"0.0001,5", "0.7099,5", "0.7101,55", "0.9999,55"})
  void answersAreFastIn71OfAHundredCases(double u, double days) {
    assertThat(DEFAULTS.rule(Tempo.class).answerRate(u)).isEqualTo(1 / days);
  }

  @Test
  void lengthOfAStepDoesNotMatter() {
    Tempo tempo = DEFAULTS.rule(Tempo.class);

    assertThat(tempo.choiceHazard(1.7, 3, .12))
        .isCloseTo(2 * tempo.choiceHazard(1.7, 3, .12 / 2), within(1e-15))
        .isCloseTo(1.7 * .12, within(1e-15));
  }

  @ParameterizedTest
  @CsvSource({"0.02,3,0.02", "0.02,4,1", "0.02,6,1", "3,4,3", "3,2,3"})
  void invasionIsAnsweredInDaysHoweverSlowTheDispute(double frailty, int highest, double pace) {
    assertThat(DEFAULTS.rule(Tempo.class).choiceHazard(frailty, highest, .2))
        .isCloseTo(pace * .2, within(1e-15));
  }

  // ---- R2 ----

  @Test
  void chanceToPrevailIsLogisticInStrengthOvermatchAndBalance() {
    Random random = new Random(1);
    for (int trial = 0; trial < 200; trial++) {
      double own = random.nextDouble();
      double other = random.nextDouble();
      double error = random.nextGaussian();
      int target = random.nextInt(7);
      int highest = random.nextInt(7);
      double balance = 2 * random.nextDouble() - 1;

      assertThat(DEFAULTS.rule(Position.class).chance(own, other, error, target, highest, balance))
          .isCloseTo(
              logistic(
                  (Math.max(target, highest) >= 4 ? .3 : .05) * Math.log(own / other)
                      + error
                      + .3 * (target - highest)
                      + 1.5 * balance),
              within(1e-12));
    }
  }

  @Test
  void chancesOfTwoPartiesThatJudgeRightlyAddUpToOne() {
    Position position = DEFAULTS.rule(Position.class);

    assertThat(position.chance(.2, .05, 0, 3, 2, .4) + position.chance(.05, .2, 0, 2, 3, -.4))
        .isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0,1500", "0.05,6750", "0.1,12000", "0.5,12000"})
  void strongerStatesReachFarther(double capability, double kilometres) {
    double range = DEFAULTS.rule(Position.class).range(capability);

    assertThat(range).isCloseTo(kilometres, within(1e-9));
    assertThat(Position.reach(range, range)).isCloseTo(1 / Math.E, within(1e-12));
    assertThat(Position.reach(0, range)).isEqualTo(1);
  }

  @Test
  void ratioOfStrengthsIsGuardedWhereOneIsNought() {
    assertThat(Logistic.logRatio(2, 1)).isEqualTo(Math.log(2));
    assertThat(Logistic.logRatio(0, 1)).isEqualTo(Math.log(1e-9));
    assertThat(Logistic.logRatio(1, 0)).isCloseTo(-Math.log(1e-9), within(1e-12));
    assertThat(Logistic.logRatio(0, 0)).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, .1, .5, .9})
  void logitUndoesTheLogistic(double p) {
    assertThat(Logistic.of(Logistic.logit(p))).isCloseTo(p, within(1e-12));
    assertThat(Logistic.logit(0)).isFinite();
    assertThat(Logistic.logit(1)).isFinite();
  }

  // ---- R4 ----

  @Test
  void readingsAreTiltedByInterest() {
    double pro = .3 * Math.exp(.5 * .8);
    double contra = .7 * Math.exp(-.5 * .8);

    assertThat(DEFAULTS.rule(Trigger.class).chance(.3, .7, .8))
        .isCloseTo(pro / (pro + contra), within(1e-12));
  }

  @Test
  void clearWordsLeaveNoRoomForInterest() {
    assertThat(DEFAULTS.rule(Trigger.class).chance(1, 0, -1)).isEqualTo(1);
    assertThat(DEFAULTS.rule(Trigger.class).chance(0, 1, 1)).isEqualTo(0);
  }

  // ---- R5 ----

  @ParameterizedTest
  @CsvSource({
    "false,false,0,-6",
    "true,false,0,-6",
    "false,false,2,-2.2",
    "true,false,3,-0.3",
    "false,true,1,-1.1"
  })
  void victimsInvokeBySeverityStakeAndNeed(
      boolean council, boolean consultation, int severity, double logit) {
    double chance =
        DEFAULTS.rule(Invocation.class).chance(council, consultation, severity, .4, .02, .05);

    double inferiority = 2 * Math.tanh(Math.log(.02 / .05) / 2);
    assertThat(chance).isCloseTo(logistic(logit + .4 + .5 * inferiority), within(1e-12));
  }

  /** A superpower struck by a band invokes hardly less readily than one struck by a small state. */
  @Test
  void strengthWeighsNoMoreThanTwiceItsCoefficientHoweverUnequalTheParties() {
    Invocation invocation = DEFAULTS.rule(Invocation.class);

    double weakest = invocation.chance(false, false, 3, .5, 1e-9, .2);
    double strongest = invocation.chance(false, false, 3, .5, .2, 1e-9);

    assertThat(weakest).isCloseTo(logistic(-6 + 3 * 1.9 + .5 - 2 * .5), within(1e-6));
    assertThat(strongest).isCloseTo(logistic(-6 + 3 * 1.9 + .5 + 2 * .5), within(1e-6));
  }

  // ---- R6 ----

  @Test
  void membersBlockTheMoreTheNearerTheyAreToTheAttacker() {
    assertThat(DEFAULTS.rule(CouncilVote.class).block(.6, -.5))
        .isCloseTo(logistic(-4 + 2 * .6 + 2 * .5), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "CONSENSUS,0.5,5,0,true",
    "CONSENSUS,0.5,5,1,false",
    "MAJORITY,0.5,4,1,true",
    "MAJORITY,0.5,4,2,false", // half is not more than half
    "MAJORITY,0.5,5,2,true",
    "MAJORITY,0.5,5,3,false",
    "MAJORITY,0.6666666666666666,3,1,true", // two thirds of three are two
    "MAJORITY,0.56,25,11,true", // 0.56 × 25 is 14.000000000000002 to a computer
    "MAJORITY,0.6666666666666666,3,2,false",
    "MAJORITY,0.6666666666666666,6,2,true",
    "MAJORITY,0.6666666666666666,7,2,true", // five of seven
    "MAJORITY,0.6666666666666666,7,3,false",
    "MAJORITY,1,3,0,true",
    "MAJORITY,1,3,1,false",
    "EACH_DECIDES,0.5,3,3,true",
    "AUTOMATIC,0.5,3,3,true"
  })
  void councilsCarryByTheirRule(Rule rule, double share, int voters, int against, boolean carries) {
    assertThat(CouncilVote.carries(new Council(rule, share, 0, true), voters, against))
        .isEqualTo(carries);
  }

  /** P(delay ≥ k) = (m / (1 + m))^k exactly: u falls below it. */
  @ParameterizedTest
  @ValueSource(doubles = {.5, 3, 20})
  void delaysAreGeometricFromNoughtOn(double mean) {
    double q = mean / (1 + mean);
    for (int k = 1; k < 10; k++) {
      double survival = Math.pow(q, k);

      assertThat(CouncilVote.delay(mean, survival * (1 - 1e-9))).isEqualTo(k);
      assertThat(CouncilVote.delay(mean, survival * (1 + 1e-9))).isEqualTo(k - 1);
    }
    assertThat(CouncilVote.delay(0, .3)).isZero();
  }

  // ---- R8 ----

  @Test
  void balanceDriftsByTanhOfTheEdgeAndDiffuses() {
    Combat combat = DEFAULTS.rule(Combat.class);

    double moved = .2 + combat.push(.15, .06, .02, 1) - 1.3 * combat.spread(.15);

    double edge = .6 * Math.log(3) + .58;
    assertThat(moved)
        .isCloseTo(
            .2 + .15 * .03 * Math.tanh(edge / 2) - Math.sqrt(.15) * .05 * 1.3, within(1e-12));
  }

  /** Evidence D4. */
  @ParameterizedTest
  @ValueSource(doubles = {.1, 1, 3, 40})
  void driftIsAntisymmetricAndAtUnitWeightTheLanchesterShare(double ratio) {
    Combat combat =
        DEFAULTS
            .with(Parameter.STRENGTH_WEIGHT, 1)
            .with(Parameter.DRIFT, 1)
            .with(Parameter.SPEED_WAR, 1)
            .rule(Combat.class);

    double drift = combat.push(1, ratio, 1, 0);

    assertThat(drift).isCloseTo((ratio - 1) / (ratio + 1), within(1e-12));
    assertThat(combat.push(1, 1, ratio, 0)).isCloseTo(-drift, within(1e-12));
    assertThat(combat.push(1, 1, ratio, -1)).isCloseTo(-combat.push(1, ratio, 1, 1), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"3,0.15", "4,1", "5,1", "6,1"})
  void fightingBelowWarIsSlower(int lower, double speed) {
    assertThat(DEFAULTS.rule(Combat.class).speed(lower, 1)).isEqualTo(speed);
    assertThat(DEFAULTS.rule(Combat.class).speed(lower, 4)).isEqualTo(speed / 4);
  }

  @Test
  void deathsAreLogNormal() {
    Combat combat = DEFAULTS.rule(Combat.class);

    assertThat(combat.incidentDeaths(0)).isCloseTo(6, within(1e-12));
    assertThat(combat.incidentDeaths(1)).isCloseTo(6 * Math.exp(1.6), within(1e-12));
    assertThat(combat.incidentDeaths(-2)).isEqualTo(1);
    assertThat(combat.warDeaths(2, -1)).isCloseTo(53 / 2.0 * Math.exp(-1.6), within(1e-12));
  }

  @Test
  void incidentsSeldomKillWhereForceIsNotAnswered() {
    Combat combat = DEFAULTS.rule(Combat.class);

    assertThat(combat.fatalChance(false)).isLessThan(combat.fatalChance(true) / 5);
  }

  // ---- R9 ----

  /** Evidence F2: Beta(3.6, 2.4) and an honour of weight .8. */
  @Test
  void weightedHonourCountsByItsWeight() {
    assertThat(DEFAULTS.rule(Reputation.class).standing(.6, .8, 0) + .6)
        .isCloseTo(.647059, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "true,true,true,0.7",
    "true,false,false,0.7",
    "false,true,true,0.5",
    "false,true,false,0.3",
    "false,false,true,0.15",
    "false,false,false,0.15"
  })
  void priorReliabilityIsByClass(
      boolean wartime, boolean bilateral, boolean major, double reliability) {
    assertThat(DEFAULTS.rule(Reputation.class).prior(wartime, bilateral, major))
        .isEqualTo(reliability);
  }

  // ---- R10 ----

  @ParameterizedTest
  @CsvSource({"2,1e-4", "3,2.718282e-4", "4,7.389056e-4"})
  void forcesInContactClashByChance(int lowerRung, double hazard) {
    assertThat(DEFAULTS.rule(Friction.class).clashHazard(lowerRung))
        .isCloseTo(hazard, within(1e-9));
  }

  @Test
  void engagementElsewhereInvites() {
    assertThat(DEFAULTS.rule(Friction.class).invitation(.03, .12))
        .isCloseTo(Math.exp(.25), within(1e-12));
    assertThat(DEFAULTS.rule(Friction.class).invitation(0, .12)).isEqualTo(1);
  }

  // ---- R13 ----

  @Test
  void settlementHazardRisesWithWearinessImbalanceMediationAndStalemate() {
    Termination termination = DEFAULTS.rule(Termination.class);

    assertThat(termination.settlementHazard(.4, -.3, .5, true, false))
        .isCloseTo(Math.exp(-6.3 + 2 * .4 + .3 + .7 * .5 + .5), within(1e-12))
        .isLessThan(Math.exp(termination.greatestLogHazard(.4, .4, .5)));
    assertThat(termination.settlementHazard(.4, .3, .5, false, true))
        .isCloseTo(Math.exp(-6.3 + 2 * .4 + .3 + .7 * .5 - .5), within(1e-12));
  }
}
