package casus.crisis;

import static casus.selftest.Bench.answers;
import static casus.selftest.Bench.callsAlways;
import static casus.selftest.Bench.pact;
import static casus.selftest.Bench.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.luck.Luck;
import casus.treaty.Council.Rule;
import casus.treaty.Criterion;
import casus.treaty.Reading;
import casus.treaty.Response;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R2, R3 and the expectation of R7, seen in disputes that are held still. */
class FrozenDisputeTest {
  private static final Luck LUCK = new Luck(1, 1);

  /** Kilometres of a degree on the equator. */
  private static final double DEGREE = 2 * Math.PI * 6371.0088 / 360;

  /** AAA challenges BBB at BBB's home; CCC is far away, DDD borders on BBB. All on the equator. */
  private static ScenarioBuilder four() {
    return scenario()
        .state("AAA", .06, 0, 0)
        .state("BBB", .02, 0, 10)
        .state("CCC", .2, 0, 60)
        .state("DDD", .05, 0, 15)
        .tie("BBB", "DDD", 0, false, true)
        .dispute("AAA", "BBB", "BBB", .5, .4)
        .set(Parameter.RESOLVE_SD, 0)
        .set(Parameter.MISPERCEPTION_SD, 0);
  }

  private static double reach(double degrees, double capability) {
    return Math.exp(-degrees * DEGREE / (1500 + 10_500 * Math.min(1, capability / .1)));
  }

  private static Frozen freeze(ScenarioBuilder builder) {
    return new Frozen(builder.resolve(), LUCK);
  }

  // ---- R2: strength ----

  @Test
  void strengthDecaysWithDistanceToTheTheatre() {
    Frozen frozen = freeze(four());

    assertThat(frozen.expected(0, 3)).isCloseTo(.06 * reach(10, .06), within(1e-12));
    assertThat(frozen.expected(1, 3)).isCloseTo(.02, within(1e-12));
  }

  @Test
  void fromWarOnEachPrincipalsHomeIsTheatreToo() {
    Frozen frozen = freeze(four());

    assertThat(frozen.expected(0, 4)).isCloseTo(.06, within(1e-12));
    assertThat(frozen.expected(1, 4)).isCloseTo(.02, within(1e-12));
  }

  @Test
  void engagementMunitionsAndSanctionsTakeAwayStrength() {
    Frozen frozen =
        freeze(
            four()
                .with("BBB", Attribute.ENGAGED, .25)
                .with("BBB", Attribute.MUNITIONS, 1.5)
                .with("BBB", Attribute.SANCTIONED, .5));

    assertThat(frozen.expected(1, 3)).isCloseTo(.02 * .75 * 1.5 * (1 - .3 * .5), within(1e-12));
  }

  @Test
  void neighboursOfTheTheatreBringAllTheirStrength() {
    ScenarioBuilder builder =
        four()
            .tuned(callsAlways())
            .tuned(answers(0, 0, 0, 0, 1))
            .treaty(pact("near", "BBB", "DDD").build())
            .treaty(pact("far", "BBB", "CCC").build());

    assertThat(freeze(builder).expected(1, 3))
        .isCloseTo(.02 + .05 + .2 * reach(50, .2), within(1e-9));
  }

  // ---- π ----

  /** R7: trigger under the adversary's weights × call × (fights + .25 deploys), by hand. */
  @ParameterizedTest
  @CsvSource({"1,0", "2,0", "3,1", "4,3", "5,3"})
  void expectationIsTriggerTimesCallTimesFight(int level, int severity) {
    ResolvedScenario s =
        four()
            .tie("BBB", "CCC", .6, false, false)
            .tie("AAA", "CCC", -.4, true, false)
            .with("CCC", Attribute.DEMOCRACY, .8)
            .with("BBB", Attribute.DEMOCRACY, .5)
            .with("AAA", Attribute.NUCLEAR, .5)
            .with("BBB", Attribute.RESOLVE, .7)
            .major("CCC", false)
            .patron("CCC", "DDD", .5, .6)
            .treaty(
                pact("t", "BBB", "CCC")
                    .reading(new Reading("wide", 9, .3, Criterion.rung(1)))
                    .reading(new Reading("narrow", 9, .7, Criterion.rung(4)))
                    .owes(Response.FULL, .8, .2, .3)
                    .build())
            .resolve();
    boolean war = level >= 4;
    double us = .02;
    double them = war ? .06 : .06 * reach(10, .06);
    double theta = war ? .3 : .05;
    double theirReach = reach(50, .2);
    double tilt = .5 * (.6 + .4) / 2;
    double seen = war ? 1 : .3 * Math.exp(tilt) / (.3 * Math.exp(tilt) + .7 * Math.exp(-tilt));
    double called = logistic(-6 + 1.9 * severity + .4 * .7 + Math.tanh(Math.log(them / us) / 2));
    double gain =
        logistic(theta * Math.log((us + .2 * theirReach) / them))
            - logistic(theta * Math.log(us / them));
    double drive =
        .8
            + 2.5 * .3
            + .6
            + .5 * .4
            + 1.5 * gain
            - .3 * .4
            + theirReach
            + 1
            + .8
            + .6 * severity
            - .3 * .5
            - .1 * (.5 * .6 / .75);
    int owed = war ? 5 : 4;
    double[] intercepts = {0, .5, -.3, -1.2, -2.8, -4.8};
    double[] efforts = {0, .1, .25, .4, .6, 1};
    double fights =
        meanOverNormal(
            common -> {
              double[] weights = new double[6];
              double sum = 0;
              for (int y = 0; y < 6; y++) {
                weights[y] =
                    Math.exp(
                        intercepts[y]
                            + efforts[y] * (drive + common)
                            - .5 * Math.max(0, owed - y) * .8 * .8
                            - (y == 5 && !war ? 2 : 0));
                sum += weights[y];
              }
              return (weights[4] + weights[5] + .25 * weights[3]) / sum;
            });

    int ally = s.index(new casus.treaty.StateCode("CCC"));
    assertThat(s.expectations.of(0, 1, false, ally, level))
        .isCloseTo(seen * called * fights, within(1e-9));
    assertThat(s.expectations.of(0, 0, false, ally, level)).isZero();
  }

  /** The mean over N(0, 1) by plain sums: nobody outside knows the allies' common draw. */
  private static double meanOverNormal(DoubleUnaryOperator given) {
    double step = .005;
    double mean = 0;
    for (double z = -9; z <= 9; z += step) {
      mean += step * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * given.applyAsDouble(z);
    }
    return mean;
  }

  /** To the public the draw is one more thing it does not know; on the whole it must be right. */
  @ParameterizedTest
  @ValueSource(doubles = {0, .5, 1, 2, 4})
  void expectationIsTheMeanOverTheAlliesCommonDraw(double sd) {
    ResolvedScenario s =
        four()
            .tuned(callsAlways())
            .tuned(answers(0, 0, 0, 0, .1))
            .set(Parameter.ALLIANCE_DRAW_SD, sd)
            .treaty(pact("t", "BBB", "CCC").build())
            .resolve();

    assertThat(s.expectations.of(0, 1, false, 2, 4))
        .isCloseTo(meanOverNormal(z -> logistic(Math.log(.1 / .9) + sd * z)), within(1e-5));
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  @Test
  void councilsThatMayBlockAreExpectedTo() {
    ScenarioBuilder builder =
        four().tuned(callsAlways()).tuned(answers(0, 0, 0, 1, 0)).set(Parameter.BLOCK_BASE, 0);
    ResolvedScenario s =
        builder
            .treaty(pact("t", "BBB", "CCC", "DDD").council(Rule.CONSENSUS, .5, 0, true).build())
            .resolve();

    // Bare answers do not depend on b: all fight, whether collectively or singly.
    assertThat(s.expectations.of(0, 1, false, 2, 3)).isCloseTo(1, within(1e-9));

    ResolvedScenario textual =
        four()
            .tuned(callsAlways())
            .tuned(answers(0, 0, 0, .5, 0))
            .set(Parameter.BLOCK_BASE, 0)
            .set(Parameter.EFFORT_LIMITED, 1)
            .set(Parameter.BETA_TEXT, 4)
            .set(Parameter.ALLIANCE_DRAW_SD, 0)
            .treaty(
                pact("t", "BBB", "CCC", "DDD")
                    .council(Rule.CONSENSUS, .5, 0, true)
                    .owes(Response.LIMITED, .8, .2, .5)
                    .build())
            .resolve();
    double whole = logistic(4 * .8);
    double halved = logistic(4 * .4);
    assertThat(textual.expectations.of(0, 1, false, 2, 3))
        .isCloseTo(.25 * whole + .75 * halved, within(1e-9));
  }

  @Test
  void nothingIsExpectedOfATreatyNobodyBelievesIn() {
    ScenarioBuilder builder =
        four()
            .tuned(callsAlways())
            .tuned(answers(0, 0, 0, 0, 1))
            .secretTreaty(pact("t", "BBB", "CCC").build());

    assertThat(freeze(builder).expected(1, 3)).isCloseTo(.02, within(1e-12));
  }

  @Test
  void muchIsExpectedOfATreatyThatOnlyOthersBelieveIn() {
    ScenarioBuilder builder =
        four()
            .tuned(callsAlways())
            .tuned(answers(0, 0, 0, 0, 1))
            .emptyTreaty(pact("t", "BBB", "CCC").build());

    assertThat(freeze(builder).expected(1, 3)).isCloseTo(.02 + .2 * reach(50, .2), within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"0,true", "1,true", "2,false", "3,true"})
  void victimThatStruckFirstAloneLosesWhatAnUnprovokedClauseGives(int sides, boolean helped) {
    Frozen frozen =
        freeze(
                four()
                    .tuned(callsAlways())
                    .tuned(answers(0, 0, 0, 0, 1))
                    .treaty(pact("t", "BBB", "CCC").unprovoked().build()))
            .firstUser(sides);

    assertThat(frozen.expected(1, 3) > .03).isEqualTo(helped);
  }

  @Test
  void goodNameRaisesAndBadNameLowersTheExpectation() {
    Frozen frozen =
        freeze(
            four()
                .tuned(callsAlways())
                .tuned(answers(0, 0, 0, 0, .5))
                .set(Parameter.BETA_REPUTATION, 2)
                .treaty(pact("t", "BBB", "CCC").build()));
    double ally = .2 * reach(50, .2);

    assertThat(frozen.expected(1, 3)).isCloseTo(.02 + .5 * ally, within(1e-9));
    frozen.state.standing[2] = .3;
    assertThat(frozen.expected(1, 3)).isCloseTo(.02 + logistic(.6) * ally, within(1e-9));
    frozen.state.standing[2] = -.3;
    assertThat(frozen.expected(1, 3)).isCloseTo(.02 + logistic(-.6) * ally, within(1e-9));
  }

  // ---- What allies send ----

  @ParameterizedTest
  @CsvSource({"0,0.25", "0.1,0.25", "0.25,0.25", "0.6,0.6"})
  void deployedAllyCountsAQuarterOrWhatIsExpectedIfThatIsMore(double pi, double counts) {
    Frozen frozen =
        freeze(
            four()
                .tuned(callsAlways())
                .tuned(answers(0, 0, 0, pi, 0))
                .treaty(pact("t", "BBB", "CCC").build()));
    double ally = .2 * reach(50, .2);
    frozen.state.help(0, 1, 2, AllyResponse.DEPLOYMENT);

    assertThat(frozen.expected(1, 3)).isCloseTo(.02 + counts * ally, within(1e-9));
    assertThat(frozen.state.strengths.present(0, 1, false, 0)).isCloseTo(.02, within(1e-12));
  }

  @Test
  void deployedAllyCountsThoughNobodyHadExpectedIt() {
    Frozen frozen = freeze(four().secretTreaty(pact("t", "BBB", "CCC").build()));
    frozen.state.help(0, 1, 2, AllyResponse.DEPLOYMENT);

    assertThat(frozen.expected(1, 3)).isCloseTo(.02 + .25 * .2 * reach(50, .2), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"2,0.1", "1,0"})
  void materielAddsATenthOfTheGiver(int response, double counts) {
    Frozen frozen = freeze(four());
    frozen.state.help(0, 1, 2, response);

    assertThat(frozen.state.strengths.present(0, 1, false, 0))
        .isCloseTo(.02 + counts * .2 * reach(50, .2), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void helpCountsForTheSideItIsSentTo(int response) {
    Frozen frozen =
        freeze(
            four()
                .tuned(callsAlways())
                .tuned(answers(0, 0, 0, .1, 0))
                .treaty(pact("t", "AAA", "BBB", "CCC").build()));
    double others = frozen.expected(0, 3);
    double before = frozen.expected(1, 3);
    frozen.state.help(0, 1, 2, response);

    assertThat(frozen.expected(0, 3)).isEqualTo(others);
    assertThat(frozen.expected(1, 3)).isGreaterThan(before);
  }

  @Test
  void materielOfAStateThatFightsIsNotCountedBesideItsForces() {
    Frozen frozen = freeze(four());
    frozen.state.help(0, 1, 2, AllyResponse.MATERIEL);
    frozen.state.enter(0, 2, 1, .3, 4, 1, LUCK);

    assertThat(frozen.state.strengths.present(0, 1, false, 0))
        .isCloseTo(.02 + .2 * reach(50, .2), within(1e-12));
  }

  // ---- R3 on a dispute ----

  /** The whole of R2 and R3 for one party at one place, by hand. */
  @Test
  void utilityPutsPositionExposureAndFearTogether() {
    Frozen frozen =
        freeze(
                four()
                    .with("AAA", Attribute.RESOLVE, .6)
                    .with("AAA", Attribute.DEMOCRACY, .5)
                    .with("AAA", Attribute.WEARINESS, .2)
                    .with("AAA", Attribute.SANCTIONS, .01)
                    .with("BBB", Attribute.NUCLEAR, .5)
                    .patron("AAA", "DDD", .5, -.6))
            .at("AAA", 3, 4)
            .at("BBB", 4)
            .balance(.2);
    double q = logistic(.3 * Math.log(.06 / .02) + .3 * (3 - 4) + 1.5 * .2);
    double exposure = Math.max(.5, frozen.scenario.exposure(0, frozen.index("AAA"), true, 4));
    double expected =
        2 * .5 * .6 * q
            - (.22 + .5) / 2 * exposure * 1.2
            - 7 * .5 * .05 * 1.2 / 2
            - .03 * (.3 + .7 * .5) * 1
            + .1 * (.5 * .6 / .75) * 3
            - .01 * 3;
    double ownWide = .06; // H = 4: its own home is theatre too

    // ℓ = 4: one battle has one theatre, for both sides.
    assertThat(ownWide).isEqualTo(frozen.expected(0, 4));
    assertThat(frozen.utilities("AAA")[3]).isCloseTo(expected, within(1e-12));
  }

  @Test
  void guarantorsArmsAreFearedByHowMuchTheyAreExpected() {
    ScenarioBuilder armed =
        four()
            .tuned(callsAlways())
            .tuned(answers(0, 0, 0, 0, .5))
            .with("CCC", Attribute.NUCLEAR, 1)
            .treaty(pact("t", "BBB", "CCC").build());
    Frozen frozen = freeze(armed);

    assertThat(frozen.state.strengths.opponentsNuclear(0, 1, 4)).isCloseTo(.5, within(1e-9));
    assertThat(frozen.state.strengths.opponentsNuclear(0, 0, 4)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "BBB,3,1", // at home
    "BBB,4,1",
    "AAA,3,0.5", // a principal abroad
    "CCC,4,0.25", // a joiner abroad
    "DDD,4,0.25"
  })
  void exposureIsGreatestAtHome(String code, int level, double exposure) {
    Frozen frozen = freeze(four());
    int i = frozen.index(code);

    assertThat(frozen.scenario.exposure(0, i, frozen.state.isPrincipal(0, i), level))
        .isEqualTo(exposure);
  }

  /** From rung 4 on war comes home as far as the opponent reaches: distant wars are not safe. */
  @Test
  void invaderIsExposedAsFarAsItsOpponentReaches() {
    Frozen near = freeze(four().state("BBB", .02, 0, 5));
    Frozen far = freeze(four().state("BBB", .02, 0, 60));

    assertThat(near.scenario.exposure(0, near.index("AAA"), true, 4))
        .isCloseTo(reach(5, .02), within(1e-9));
    assertThat(far.scenario.exposure(0, far.index("AAA"), true, 4)).isEqualTo(.5);
  }

  @Test
  void warNextDoorIsWarAtHome() {
    Frozen frozen = freeze(four().tie("AAA", "BBB", 0, false, true));
    int i = frozen.index("AAA");

    assertThat(frozen.scenario.exposure(0, i, true, 3)).isEqualTo(.5);
    assertThat(frozen.scenario.exposure(0, i, true, 4)).isEqualTo(1);
  }

  // ---- Relations ----

  /**
   * A certain and strong defender never makes its client's opponent more likely to use force from
   * rung 2, nor to go to war from rung 3.
   */
  @Test
  void certainStrongDefenderDetersAtEveryPlace() {
    Random random = new Random(2);
    int lowered = 0;
    for (int trial = 0; trial < 3000; trial++) {
      ScenarioBuilder without = randomPair(random);
      int own = trial % 2 == 0 ? 2 : 3;
      int theirs = random.nextInt(4); // not at war yet: who is invaded is not to be deterred
      double balance = 1.6 * random.nextDouble() - .8;
      Frozen alone = freeze(without).at("AAA", own).at("BBB", theirs).balance(balance);
      Frozen guarded =
          freeze(
                  without
                      .tuned(callsAlways())
                      .set(Parameter.RESPONSE_FULL, 1000)
                      .treaty(pact("t", "BBB", "CCC").build()))
              .at("AAA", own)
              .at("BBB", theirs)
              .balance(balance);

      double before = alone.chanceOfAtLeast("AAA", own + 1);
      double after = guarded.chanceOfAtLeast("AAA", own + 1);

      assertThat(after).isLessThanOrEqualTo(before + 1e-12);
      lowered += after < before - 1e-3 ? 1 : 0;
    }
    assertThat(lowered).isGreaterThan(1000);
  }

  private static ScenarioBuilder randomPair(Random random) {
    return scenario()
        .state("AAA", .001 * Math.exp(2 * random.nextDouble()), 0, 0)
        .state("BBB", .001 * Math.exp(2 * random.nextDouble()), 0, 5)
        .state("CCC", 1, 0, 10)
        .with("AAA", Attribute.RESOLVE, .05 + .9 * random.nextDouble())
        .with("AAA", Attribute.DEMOCRACY, random.nextDouble())
        .dispute("AAA", "BBB", "BBB", random.nextDouble(), random.nextDouble());
  }

  /** Evidence G2 and M15. */
  @Test
  void secondPatronDilutesTheFirst() {
    double alone = pressureOn(four().patron("AAA", "CCC", .6, 1));
    double diluted = pressureOn(four().patron("AAA", "CCC", .6, 1).patron("AAA", "DDD", .6, 0));

    assertThat(alone).isCloseTo(.7059, within(5e-5));
    assertThat(diluted).isCloseTo(.4138, within(5e-5));
  }

  @Test
  void patronMorePermissiveThanThePresentStanceNeverRaisesRestraint() {
    Random random = new Random(4);
    for (int trial = 0; trial < 500; trial++) {
      double dependence = random.nextDouble();
      double stance = 2 * random.nextDouble() - 1;
      double before = pressureOn(four().patron("AAA", "CCC", dependence, stance));
      // No more restraint than the client feels now, its own autonomy counted.
      double permissive = before - random.nextDouble() * (before + 1);
      double after =
          pressureOn(
              four()
                  .patron("AAA", "CCC", dependence, stance)
                  .patron("AAA", "DDD", random.nextDouble(), permissive));

      assertThat(after).isLessThanOrEqualTo(before + 1e-12);
    }
  }

  private static double pressureOn(ScenarioBuilder builder) {
    return builder.resolve().pressure[0];
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 1})
  void patronsStanceMovesTheClientsChoice(double stance) {
    double free = freeze(four()).at("AAA", 2).at("BBB", 2).chanceOfAtLeast("AAA", 3);
    double held =
        freeze(four().patron("AAA", "CCC", 1, stance))
            .at("AAA", 2)
            .at("BBB", 2)
            .chanceOfAtLeast("AAA", 3);

    assertThat(Math.signum(free - held)).isEqualTo(stance);
  }
}
