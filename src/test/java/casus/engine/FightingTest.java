package casus.engine;

import static casus.selftest.Bench.answers;
import static casus.selftest.Bench.callsAlways;
import static casus.selftest.Bench.noLags;
import static casus.selftest.Bench.pact;
import static casus.selftest.Bench.scenario;
import static casus.selftest.Bench.still;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.crisis.Attribute;
import casus.crisis.Chronicle.Losses;
import casus.crisis.Parameter;
import casus.crisis.RunRecord;
import casus.crisis.ScenarioBuilder;
import casus.luck.Luck;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R8 as it plays: the balance, the dead, and what fighting takes out of the parties. */
class FightingTest {
  private static ScenarioBuilder pair() {
    return scenario()
        .state("AAA", .06, 0, 0)
        .state("BBB", .02, 0, 10)
        .dispute("AAA", "BBB", "BBB", .5, .5)
        .tuned(still())
        .days(21);
  }

  private static RunRecord play(ScenarioBuilder builder) {
    return new Simulator(builder.resolve()).run(new Luck(91, 0));
  }

  private static ScenarioBuilder at(int first, int second) {
    return pair().event("a", 0, "AAA", "BBB", first).event("b", 0, "BBB", "AAA", second);
  }

  private static double balance(ScenarioBuilder builder) {
    return play(builder.set(Parameter.DRIFT, .01)).endBalance();
  }

  // ---- The balance ----

  /** 21 days of war: strengths are whole, since home is theatre too. */
  @Test
  void warMovesTheBalanceByTheRatioOfStrengths() {
    assertThat(balance(at(4, 4))).isCloseTo(21 * .01 * Math.tanh(.3 * Math.log(3)), within(1e-12));
  }

  @Test
  void belowWarTheBalanceMovesSlowerAndDistanceTells() {
    double degree = 2 * Math.PI * 6371.0088 / 360;
    double far = .06 * Math.exp(-10 * degree / (1500 + 10_500 * .6));

    assertThat(balance(at(3, 3)))
        .isCloseTo(21 * .15 * .01 * Math.tanh(.3 * Math.log(far / .02)), within(1e-12));
  }

  @Test
  void theLowerSideSetsThePace() {
    assertThat(balance(at(4, 3)))
        .isCloseTo(21 * .15 * .01 * Math.tanh(.3 * Math.log(3)), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "3,2", "4,0", "2,2"})
  void withoutForceOnBothSidesTheBalanceStands(int first, int second) {
    assertThat(balance(at(first, second))).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0,1,0.58", "1,0,-0.58", "0,0,0"})
  void firstUserOfForceHasAnEdge(int dayA, int dayB, double edge) {
    ScenarioBuilder builder =
        pair().event("a", dayA, "AAA", "BBB", 4).event("b", dayB, "BBB", "AAA", 4);

    int days = 21 - Math.max(dayA, dayB);
    assertThat(balance(builder))
        .isCloseTo(days * .01 * Math.tanh(.5 * (.6 * Math.log(3) + edge)), within(1e-12));
  }

  @Test
  void onlyThosePresentCount() {
    // A guarantor who is expected with certainty and has not come yet.
    ScenarioBuilder builder =
        at(4, 4)
            .state("CCC", .4, 0, 20)
            .tuned(callsAlways())
            .tuned(answers(0, 0, 0, 0, 1))
            .set(Parameter.LAG_DIPLOMATIC, 1e9)
            .set(Parameter.LAG_MATERIEL, 1e9)
            .set(Parameter.LAG_DEPLOYMENT, 1e9)
            .set(Parameter.LAG_FAR, 1e9)
            .treaty(pact("t", "BBB", "CCC").owes(casus.treaty.Response.FULL, .5, .5, 0).build());

    assertThat(balance(builder)).isCloseTo(21 * .01 * Math.tanh(.3 * Math.log(3)), within(1e-12));
  }

  @Test
  void joinersCountFromTheDayTheyCome() {
    ScenarioBuilder builder =
        at(4, 4)
            .state("CCC", .04, 0, 20)
            .tie("BBB", "CCC", 0, false, true)
            .tuned(callsAlways())
            .tuned(noLags())
            .tuned(answers(0, 0, 0, 0, 1))
            .set(Parameter.WAR_DEATHS, 0)
            .treaty(pact("t", "BBB", "CCC").protects("BBB").build());

    assertThat(balance(builder)).isCloseTo(0, within(1e-12)); // 6 against 2 + 4
  }

  @Test
  void joinersWithLimitedForceCountAQuarter() {
    ScenarioBuilder builder =
        at(4, 4)
            .state("CCC", .04, 0, 20)
            .tie("BBB", "CCC", 0, false, true)
            .tuned(callsAlways())
            .tuned(noLags())
            .tuned(answers(0, 0, 0, 1, 0))
            .set(Parameter.WAR_DEATHS, 0)
            .treaty(pact("t", "BBB", "CCC").protects("BBB").build());

    assertThat(balance(builder))
        .isCloseTo(21 * .01 * Math.tanh(.3 * Math.log(2)), within(1e-12)); // 6 against 2 + 1
  }

  @Test
  void forcesEngagedElsewhereAreMissing() {
    ScenarioBuilder builder =
        at(4, 4)
            .state("CCC", .01, 0, -10)
            .dispute("AAA", "CCC", "CCC", .5, .5)
            .set(Parameter.WEARINESS_WAR, 0)
            .event("second", 0, "AAA", "CCC", 3);

    // AAA has a fifth of its forces in the other dispute.
    assertThat(balance(builder))
        .isCloseTo(21 * .01 * Math.tanh(.3 * Math.log(3 * .8)), within(1e-12));
  }

  @Test
  void munitionsRunOutInWar() {
    double with =
        play(at(4, 0)
                .set(Parameter.MUNITIONS_USE, .01)
                .event("c", 20, "BBB", "AAA", 4)
                .set(Parameter.DRIFT, .01))
            .endBalance();

    // On day 20 AAA has used up a fifth of its munitions, BBB none; one day is fought.
    assertThat(with).isCloseTo(.01 * Math.tanh(.5 * (.6 * Math.log(3 * .8) + .58)), within(1e-12));
  }

  // ---- Weariness ----

  /** From rung 3 on, by exposure: at 3 AAA abroad half, BBB at home in full. */
  @ParameterizedTest
  @CsvSource({"3,3,0.0005,0.0005", "4,4,0.002,0.002", "4,3,0.002,0.0005", "2,2,0,0"})
  void fightingTires(int first, int second, double rateA, double rateB) {
    RunRecord record =
        play(
            at(first, second)
                .set(Parameter.WEARINESS_FORCE, .0005)
                .set(Parameter.WEARINESS_WAR, .002)
                .with("AAA", Attribute.WEARINESS, .3));

    // From 4 on AAA is exposed as far as BBB reaches; they are 10 degrees apart.
    double exposure =
        first >= 4
            ? Math.max(.5, Math.exp(-10 * 111.195 / (1500 + 10500 * Math.min(1, .02 / .1))))
            : .5;
    assertThat(record.weariness().get(0)).isCloseTo(.3 + 21 * rateA * exposure, within(1e-5));
    assertThat(record.weariness().get(1)).isCloseTo(21 * rateB, within(1e-12));
  }

  // ---- The dead ----

  @Test
  void scriptedDeathsAreCounted() {
    RunRecord record =
        play(
            pair()
                .event("a", 0, "AAA", "BBB", 3, Optional.empty(), 1, 0, 46)
                .event("b", 3, "BBB", "AAA", 3, Optional.empty(), 1, 0, 4));

    assertThat(record.deaths()).isEqualTo(50);
  }

  @Test
  void incidentsKillWhileNotBothAreAtWarAndWarKillsDaily() {
    assertThat(play(at(3, 3).set(Parameter.INCIDENT_FATAL, 1).set(Parameter.DEATHS_SD, 0)).deaths())
        .isEqualTo(12); // one incident each, six lives
    assertThat(play(at(4, 3).set(Parameter.INCIDENT_FATAL, 1).set(Parameter.DEATHS_SD, 0)).deaths())
        .isEqualTo(12);
    assertThat(play(at(2, 2).set(Parameter.INCIDENT_FATAL, 1).set(Parameter.DEATHS_SD, 0)).deaths())
        .isZero();
    assertThat(play(at(4, 4).set(Parameter.INCIDENT_FATAL, 1).set(Parameter.DEATHS_SD, 0)).deaths())
        .isEqualTo(21 * 53);
  }

  @Test
  void classOfDeathsRisesWithTheirNumber() {
    Log log = new Log();
    new Simulator(at(4, 4).set(Parameter.DEATHS_SD, 0).resolve()).run(new Luck(91, 0), log);

    // 53 lives a day: more than 25 on the first day, a thousand on the nineteenth.
    assertThat(log.list(Losses.class))
        .extracting(loss -> loss.day() + " " + loss.deathClass())
        .containsExactly("0 2", "18 3");
  }

  /** Found with power above .99: a chance off by .015. */
  @Test
  @Tag("statistical")
  void eightUnansweredIncidentsInAHundredKill() {
    int fatal = 0;
    Simulator simulator =
        new Simulator(
            pair()
                .set(Parameter.INCIDENT_FATAL_ALONE, .08)
                .event("a", 0, "AAA", "BBB", 3)
                .resolve());
    double[] logs = new double[8000];
    for (int run = 0; run < 8000; run++) {
      long deaths = simulator.run(new Luck(92, run)).deaths();
      if (deaths > 0) {
        logs[fatal++] = Math.log(deaths + .5); // at least one, rounded down
      }
    }

    Chance.assertShare(fatal, 8000, .08);
    double[] median = java.util.Arrays.copyOf(logs, fatal);
    java.util.Arrays.sort(median);
    assertThat(Math.exp(median[fatal / 2])).isBetween(5.0, 7.0);
  }

  // ---- What is recorded ----

  @ParameterizedTest
  @CsvSource({"4,4,false,0", "4,3,true,-1", "3,4,true,-1", "3,3,false,-1", "5,4,false,0"})
  void warNeedsBothSides(int first, int second, boolean attack, int warDay) {
    RunRecord record = play(at(first, second));

    assertThat(record.attack()).isEqualTo(attack);
    assertThat(record.warDay()).isEqualTo(warDay);
    assertThat(record.belligerents()).isEqualTo(2);
    assertThat(record.firstForceDay()).isZero();
    assertThat(record.maxRungs()).containsExactly(first, second);
  }

  @ParameterizedTest
  @CsvSource({"0,5,AAA", "5,0,BBB", "2,2,both"})
  void firstUserIsRecorded(int dayA, int dayB, String user) {
    assertThat(
            play(pair().event("a", dayA, "AAA", "BBB", 3).event("b", dayB, "BBB", "AAA", 3))
                .firstUser())
        .isEqualTo(user);
  }

  @Test
  void warIsOnTheDayTheSecondSideGetsThere() {
    RunRecord record = play(pair().event("a", 2, "AAA", "BBB", 4).event("b", 9, "BBB", "AAA", 4));

    assertThat(record.warDay()).isEqualTo(9);
    assertThat(record.attack()).isFalse();
    assertThat(record.firstDayAtRung()).containsExactly(0, 2, 2, 2, 2, -1, -1);
  }
}
