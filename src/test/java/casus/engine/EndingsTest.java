package casus.engine;

import static casus.selftest.Bench.scenario;
import static casus.selftest.Bench.still;
import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.Attribute;
import casus.crisis.Chronicle.Close;
import casus.crisis.Confrontation;
import casus.crisis.Ending;
import casus.crisis.Parameter;
import casus.crisis.Place;
import casus.crisis.RunRecord;
import casus.crisis.ScenarioBuilder;
import casus.luck.Luck;
import casus.treaty.StateCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R13: each ending on a crisis that can hardly end otherwise, and their order. */
class EndingsTest {
  private static ScenarioBuilder pair() {
    return scenario()
        .state("AAA", .05, 0, 0)
        .state("BBB", .05, 0, 10)
        .dispute("AAA", "BBB", "BBB", .5, .5)
        .tuned(still())
        .days(400);
  }

  private static RunRecord play(ScenarioBuilder builder) {
    return new Simulator(builder.resolve()).run(new Luck(81, 0));
  }

  /** BBB goes down to 0 as soon as it may and AAA stays at force; both were made to fight. */
  private static ScenarioBuilder yielding() {
    return pair()
        .state("AAA", .4, 0, 0)
        .state("BBB", .001, 0, 10)
        .with("AAA", Attribute.RESOLVE, .999)
        .with("BBB", Attribute.RESOLVE, .001)
        .set(Parameter.CHOICE_PRECISION, 1000)
        .set(Parameter.STRENGTH_WEIGHT, 0)
        .set(Parameter.OVERMATCH, .5)
        .set(Parameter.AUDIENCE_COST, 0)
        .set(Parameter.COST_1, 0.01)
        .set(Parameter.COST_2, 0.02)
        .set(Parameter.COST_3, 0.03)
        .set(Parameter.COST_4, 50)
        .set(Parameter.OWN_DAYS_FORCE, .01)
        .set(Parameter.YIELD_DAYS, 14)
        .event("attack", 0, "AAA", "BBB", 3)
        .event("defence", 0, "BBB", "AAA", 2);
  }

  @ParameterizedTest
  @CsvSource({"1,AAA", "-1,BBB"})
  void decidedBattleIsAVictory(int sign, String winner) {
    ScenarioBuilder builder =
        pair()
            .state("AAA", sign > 0 ? .4 : .001, 0, 0)
            .state("BBB", sign > 0 ? .001 : .4, 0, 10)
            .set(Parameter.DRIFT, .1)
            .event("a", 3, "AAA", "BBB", 4)
            .event("b", 3, "BBB", "AAA", 4);

    RunRecord record = play(builder);

    // Without diffusion the balance moves by .1 tanh(½ .6 ln 400) a day, the first day included.
    double drift = .1 * Math.tanh(.5 * .6 * Math.log(400));
    assertThat(record.ending()).isEqualTo(Ending.VICTORY);
    assertThat(record.winner()).isEqualTo(winner);
    assertThat(record.endDay()).isEqualTo(3 + (int) Math.ceil(1 / drift) - 1);
    assertThat(Math.abs(record.endBalance())).isBetween(1.0, 1 + drift);
  }

  @Test
  void whoGivesInUnderForceForAFortnightHasYielded() {
    Log log = new Log();
    RunRecord record = new Simulator(yielding().resolve()).run(new Luck(81, 0), log);
    int down =
        log.of(casus.crisis.Chronicle.Decision.class)
            .filter(d -> d.actor().letters().equals("BBB") && d.to().ordinal() == 0 && d.day() > 0)
            .findFirst()
            .orElseThrow()
            .day();

    assertThat(record.ending()).isEqualTo(Ending.YIELD);
    assertThat(record.winner()).isEqualTo("AAA");
    assertThat(record.endDay()).isEqualTo(down + 14);
  }

  @Test
  void whoNeverStoodUpDoesNotYield() {
    ScenarioBuilder builder =
        pair()
            .set(Parameter.YIELD_DAYS, 14)
            .event("attack", 0, "AAA", "BBB", 3)
            .event("threat", 0, "BBB", "AAA", 1);

    assertThat(play(builder).ending()).isEqualTo(Ending.ONGOING);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 120})
  void disputeWithoutIncidentsLapses(int days) {
    RunRecord record =
        play(
            pair()
                .set(Parameter.LAPSE_DAYS, days)
                .event("first", 5, "AAA", "BBB", 2)
                .event("last", 12, "BBB", "AAA", 1));

    assertThat(record.ending()).isEqualTo(Ending.LAPSE);
    assertThat(record.endDay()).isEqualTo(12); // dated to its last incident
    assertThat(record.duration()).isEqualTo(8);
    assertThat(record.ladder()).containsExactly(0, 0, 5, 2, 13, RunRecord.DORMANT, 13 + days, 0);
    assertThat(record.winner()).isEmpty();
  }

  @Test
  void warDoesNotLapse() {
    ScenarioBuilder war =
        pair()
            .set(Parameter.LAPSE_DAYS, 10)
            .event("a", 0, "AAA", "BBB", 4)
            .event("b", 0, "BBB", "AAA", 4);

    assertThat(play(war).ending()).isEqualTo(Ending.ONGOING);
  }

  @Test
  void attackThatIsNotAnsweredInKindLapses() {
    ScenarioBuilder attack =
        pair()
            .set(Parameter.LAPSE_DAYS, 10)
            .event("a", 0, "AAA", "BBB", 4)
            .event("b", 0, "BBB", "AAA", 3);

    assertThat(play(attack).ending()).isEqualTo(Ending.LAPSE);
    assertThat(play(attack).attack()).isTrue();
    assertThat(play(attack).war()).isFalse();
  }

  @Test
  void generalNuclearWarIsOverInThreeDays() {
    RunRecord record = play(pair().event("a", 4, "AAA", "BBB", 6));

    assertThat(record.ending()).isEqualTo(Ending.NUCLEAR);
    assertThat(record.endDay()).isEqualTo(7);
    assertThat(record.nuclear()).isTrue();
    assertThat(record.nuclearUsers()).isEqualTo("AAA");
  }

  @Test
  void limitedNuclearUseDoesNotEndADispute() {
    assertThat(play(pair().event("a", 4, "AAA", "BBB", 5)).ending()).isEqualTo(Ending.ONGOING);
  }

  @Test
  void settlementCanComeOnTheDayOfTheOutbreak() {
    RunRecord record = play(pair().set(Parameter.SETTLE_BASE, 5).event("a", 4, "AAA", "BBB", 3));

    assertThat(record.ending()).isEqualTo(Ending.SETTLEMENT);
    assertThat(record.endDay()).isEqualTo(4);
    assertThat(record.ladder()).containsExactly(0, 0, 4, 3, 5, 0);
  }

  /** Mediation that is certain to succeed, and without it none. */
  @ParameterizedTest
  @CsvSource({"1,SETTLEMENT", "0,ONGOING"})
  void mediationHelps(double mediation, Ending ending) {
    Confrontation confrontation =
        new Confrontation(
            new StateCode("AAA"),
            new StateCode("BBB"),
            new Place(0, 10, Optional.of(new StateCode("BBB"))),
            .5,
            .5,
            mediation);
    ScenarioBuilder builder =
        scenario()
            .state("AAA", .05, 0, 0)
            .state("BBB", .05, 0, 10)
            .dispute(confrontation)
            .tuned(still())
            .set(Parameter.SETTLE_MEDIATION, 1010)
            .event("a", 0, "AAA", "BBB", 2);

    assertThat(play(builder).ending()).isEqualTo(ending);
  }

  @ParameterizedTest
  @CsvSource({"60,60", "10,10"})
  void stalemateOpensTheWayToSettlement(int days, int end) {
    RunRecord record =
        play(
            pair()
                .set(Parameter.STALEMATE_DAYS, days)
                .set(Parameter.SETTLE_STALEMATE, 1010)
                .event("a", 1, "AAA", "BBB", 3)
                .event("b", 1, "BBB", "AAA", 3));

    // The first day of mutual force is day 1, so day `end` is the one that makes it so many.
    assertThat(record.ending()).isEqualTo(Ending.SETTLEMENT);
    assertThat(record.endDay()).isEqualTo(end);
  }

  @Test
  void lopsidedBattleIsNoStalemate() {
    RunRecord record =
        play(
            pair()
                .state("AAA", .4, 0, 0)
                .state("BBB", .001, 0, 10)
                .set(Parameter.DRIFT, .05)
                .set(Parameter.SETTLE_STALEMATE, 1010)
                .event("a", 1, "AAA", "BBB", 4)
                .event("b", 1, "BBB", "AAA", 4));

    assertThat(record.ending()).isEqualTo(Ending.VICTORY);
  }

  @Test
  void disputeThatGoesOnAtTheHorizonIsNoPeace() {
    RunRecord record = play(pair().event("a", 0, "AAA", "BBB", 3));

    assertThat(record.ending()).isEqualTo(Ending.ONGOING);
    assertThat(record.endDay()).isEqualTo(RunRecord.NO_DAY);
    assertThat(record.winner()).isEmpty();
    assertThat(record.lastForceDay()).isEqualTo(399);
    assertThat(record.duration()).isEqualTo(1); // its one incident
  }

  @Test
  void withoutAnActThereIsNoDispute() {
    RunRecord record = play(pair());

    assertThat(record.ending()).isEqualTo(Ending.NONE);
    assertThat(record.ladder()).containsExactly(0, 0);
    assertThat(record.firstDayAtRung()).containsExactly(0, -1, -1, -1, -1, -1, -1);
  }

  // ---- After the end ----

  @Test
  void partiesStandDownOnTheMorrow() {
    RunRecord record =
        play(pair().set(Parameter.LAPSE_DAYS, 10).event("a", 5, "AAA", "BBB", 3).days(300));

    assertThat(record.ladder()).containsExactly(0, 0, 5, 3, 6, RunRecord.DORMANT, 16, 0);
    assertThat(record.lastForceDay()).isEqualTo(5);
    assertThat(record.duration()).isEqualTo(1);
  }

  @Test
  void disputeThatBreaksOutAgainStartsAfresh() {
    Log log = new Log();
    RunRecord record =
        new Simulator(
                pair()
                    .set(Parameter.LAPSE_DAYS, 10)
                    .event("a", 5, "AAA", "BBB", 3)
                    .event("b", 50, "BBB", "AAA", 2)
                    .resolve())
            .run(new Luck(81, 0), log);

    assertThat(log.list(Close.class)).extracting(Close::day).containsExactly(15, 60);
    int dormant = RunRecord.DORMANT;
    assertThat(record.ladder())
        .isEqualTo(List.of(0, 0, 5, 3, 6, dormant, 16, 0, 50, 2, 51, dormant, 61, 0));
    assertThat(record.endDay()).isEqualTo(50);
  }
}
