package casus.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.crisis.StakeFeatures.Border;
import casus.crisis.StakeFeatures.Gravity;
import casus.crisis.StakeFeatures.Issue;
import casus.crisis.StakeFeatures.Revisionist;
import casus.crisis.StakeFeatures.Rivalry;
import casus.luck.Luck;
import casus.selftest.Bench;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Stakes from the case, and what war costs in one dispute (model.md, sections 2 and R3). */
class StakesTest {
  private static final Parameters PLAIN =
      Bench.defaults()
          .with(Parameter.STAKE_MEDIAN, .3)
          .with(Parameter.STAKE_SPREAD, 1.5)
          .with(Parameter.STAKE_FIT, .8)
          .with(Parameter.STAKE_SHARED, .5);
  private static final Stakes RULE = PLAIN.rule(Stakes.class);

  private static StakeFeatures told(Issue issue, Revisionist who) {
    return new StakeFeatures(
        Optional.of(issue),
        Optional.of(who),
        Optional.of(Rivalry.NONE),
        Optional.of(Border.LAND),
        Optional.of(0.0),
        false,
        Optional.empty(),
        Optional.empty());
  }

  private static double eta(Issue issue, Revisionist who) {
    return RULE.index(told(issue, who), false, false);
  }

  @Test
  void territoryOutweighsPolicy() {
    assertThat(
            eta(Issue.TERRITORY, Revisionist.CHALLENGER)
                - eta(Issue.POLICY, Revisionist.CHALLENGER))
        .isCloseTo(
            PLAIN.get(Parameter.STAKE_TERRITORY) - PLAIN.get(Parameter.STAKE_POLICY),
            within(1e-12));
  }

  @Test
  void revisionistTargetHasMoreAtStakeThanARevisionistChallenger() {
    assertThat(
            eta(Issue.TERRITORY, Revisionist.TARGET) - eta(Issue.TERRITORY, Revisionist.CHALLENGER))
        .isCloseTo(PLAIN.get(Parameter.STAKE_TARGET_REVISIONIST), within(1e-12));
  }

  @Test
  void whatIsNotToldCountsAsTheAverage() {
    Stakes flat =
        PLAIN
            .with(Parameter.STAKE_RIVALRY_SPATIAL, 0)
            .with(Parameter.STAKE_RIVALRY_OTHER, 0)
            .with(Parameter.STAKE_BORDER, 0)
            .with(Parameter.STAKE_SEA, 0)
            .with(Parameter.STAKE_MANY_ORIGINATORS, 0)
            .rule(Stakes.class);

    assertThat(flat.index(StakeFeatures.UNKNOWN, true, true)).isZero();
  }

  @Test
  void rivalryAndBorderThatAreNotToldAreThoseOfTheTie() {
    assertThat(Stakes.rivalry(StakeFeatures.UNKNOWN, true, true)).isEqualTo(Rivalry.SPATIAL);
    assertThat(Stakes.rivalry(StakeFeatures.UNKNOWN, true, false)).isEqualTo(Rivalry.OTHER);
    assertThat(Stakes.border(StakeFeatures.UNKNOWN, true)).isEqualTo(Border.LAND);
    assertThat(Stakes.border(told(Issue.POLICY, Revisionist.BOTH), false)).isEqualTo(Border.LAND);
  }

  @Test
  void stakeIsLogNormalInTheIndexAndCutAtSurvival() {
    StakeFeatures features = told(Issue.POLICY, Revisionist.CHALLENGER);

    assertThat(RULE.drawn(features, -.5, .7))
        .isCloseTo(.3 * Math.exp(1.5 * (.8 * -.5 + .6 * .7)), within(1e-12));
    assertThat(RULE.drawn(features, 2, 2)).isEqualTo(1);
  }

  @Test
  void gravityThatIsStatedTakesThePlaceOfTheFeatures() {
    StakeFeatures grave =
        new StakeFeatures(
            Optional.of(Issue.POLICY),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.of(Gravity.TERRITORY),
            Optional.empty());

    assertThat(RULE.middle(grave, -3)).isCloseTo(.5, within(1e-12));
  }

  /** 4,000 disputes: the median of the stakes drawn, and how far both sides' go together. */
  @Test
  @Tag("statistical")
  void bothSidesShareTheIndexAndHalfOfWhatItLeavesOpen() {
    ScenarioBuilder builder =
        Bench.scenario()
            .state("AAA", .05, 0, 0)
            .state("BBB", .05, 0, 10)
            .dispute(
                new Confrontation(
                    new casus.treaty.StateCode("AAA"),
                    new casus.treaty.StateCode("BBB"),
                    new Place(0, 10, Optional.empty()),
                    Optional.empty(),
                    Optional.empty(),
                    told(Issue.POLICY, Revisionist.CHALLENGER),
                    0))
            .tuned(p -> p.with(Parameter.STAKE_MEDIAN, .01).with(Parameter.STAKE_SPREAD, 1));
    ResolvedScenario scenario = builder.resolve();
    int runs = 4000;
    double[] first = new double[runs];
    double[] second = new double[runs];
    for (int run = 0; run < runs; run++) {
      HeldDispute held = new HeldDispute(scenario, new Luck(5, run));
      first[run] = Math.log(held.state.stake[0]);
      second[run] = Math.log(held.state.stake[1]);
    }

    double correlation =
        new org.apache.commons.math3.stat.correlation.PearsonsCorrelation()
            .correlation(first, second);
    Arrays.sort(first);
    assertThat(Math.exp(first[runs / 2]))
        .isCloseTo(scenario.stakes[0], within(.05 * scenario.stakes[0]));
    assertThat(correlation).isCloseTo(.5, within(.05)); // the index is the same in all
  }

  @Test
  void warHasGrownDearerAndMostBetweenDemocraciesAndNuclearPowers() {
    WarCost rule = new WarCost(.5, .27, .25, .14, .45, .65);

    assertThat(rule.of(1950, .15, Math.exp(1.07) - 1, false)).isCloseTo(.5, within(1e-12));
    assertThat(rule.of(2000, .15, Math.exp(1.07) - 1, false))
        .isCloseTo(.5 * Math.exp(.27), within(1e-12));
    assertThat(rule.of(2025, .15, 0, false)).isEqualTo(rule.of(2014, .15, 0, false));
    assertThat(rule.of(1950, .27, 0, true))
        .isCloseTo(rule.of(1950, .15, 0, false) * Math.exp(.25 + .45), within(1e-12));
  }

  @Test
  void spreadOfTheCostOfWarLeavesItsMean() {
    WarCost rule = new WarCost(.5, 0, 0, 0, 0, .65);
    double sum = 0;
    int points = 4001;
    for (int i = 0; i < points; i++) {
      double z = -8 + 16.0 * i / (points - 1);
      sum += rule.factor(z) * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * 16 / (points - 1);
    }

    assertThat(sum).isCloseTo(1, within(1e-6));
  }
}
