package casus.crisis;

import static casus.selftest.Bench.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import casus.luck.Luck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phase 2 of a day: what was chosen and what was forced take effect together (R1, section 3). */
class AppliedChoicesTest {
  /** AAA against BBB, with CCC and DDD at hand. */
  private static Frozen dispute() {
    return new Frozen(
        scenario()
            .state("AAA", .05, 0, 0)
            .state("BBB", .05, 0, 10)
            .state("CCC", .05, 0, 20)
            .state("DDD", .05, 0, 30)
            .dispute("AAA", "BBB", "BBB", .5, .5)
            .resolve(),
        new Luck(1, 1));
  }

  @ParameterizedTest
  @CsvSource({"1,3,3", "3,1,3", "2,2,2", "-1,3,3", "3,-1,3", "0,-1,0", "-1,1,2", "-1,-1,2"})
  void actorStandsOnTheHigherOfWhatItChoseAndWhatWasForced(int chosen, int forced, int stands) {
    Frozen frozen = dispute().at("AAA", 2).choose("AAA", chosen).force("AAA", forced).apply(1);

    assertThat(frozen.rung("AAA")).isEqualTo(stands);
    assertThat(frozen.state.highest[0]).isEqualTo(stands);
    assertThat(frozen.state.peak[0]).isEqualTo(Math.max(2, stands));
  }

  @Test
  void nothingThatWasChosenOrForcedCountsTwice() {
    Frozen frozen = dispute().choose("AAA", 2).force("BBB", 3).apply(1);

    frozen.at("AAA", 0).at("BBB", 0).apply(2);

    assertThat(frozen.rung("AAA")).isZero();
    assertThat(frozen.rung("BBB")).isZero();
  }

  // ---- Incidents and answers ----

  @ParameterizedTest
  @CsvSource({
    "0,0,false", // nothing
    "1,1,false", // a threat that stands
    "0,1,true", // a threat
    "2,2,true", // a display goes on
    "3,3,true",
    "3,2,false", // a step down
    "2,4,true"
  })
  void risingOrHoldingFromDisplayOnIsAnIncident(int from, int to, boolean incident) {
    Frozen frozen = dispute().at("AAA", from).choose("AAA", to).apply(7);

    assertThat(frozen.state.lastIncident[0]).isEqualTo(incident ? 7 : 0);
    assertThat(frozen.state.incident[0]).isEqualTo(incident ? to : 0);
    assertThat(frozen.answering("BBB")).isEqualTo(incident);
    assertThat(frozen.answering("AAA")).isFalse();
  }

  @Test
  void forcedActIsAnIncident() {
    Frozen frozen = dispute().at("AAA", 3).force("AAA", 3).apply(7);

    assertThat(frozen.state.lastIncident[0]).isEqualTo(7);
    assertThat(frozen.answering("BBB")).isTrue();
  }

  @Test
  void choosingClearsTheAnswerClock() {
    Frozen frozen = dispute().choose("AAA", 1).apply(1).choose("BBB", 0).apply(2);

    assertThat(frozen.answering("BBB")).isFalse();
  }

  @Test
  void whoChoosesOnTheDayOfANewActHasThatToAnswer() {
    Frozen frozen = dispute().choose("AAA", 2).choose("BBB", 1).apply(1);

    assertThat(frozen.answering("AAA")).isTrue();
    assertThat(frozen.answering("BBB")).isTrue();
  }

  @Test
  void clockThatRunsIsNotStartedAnew() {
    Frozen frozen = dispute();
    frozen.state.answerRate[1] = 12345;
    frozen.choose("AAA", 3).apply(1);

    assertThat(frozen.state.answerRate[1]).isEqualTo(12345);
  }

  @Test
  void allOpponentsHaveAnActToAnswer() {
    Frozen frozen =
        dispute().join("CCC", 1, 3, 3, 1).join("DDD", 0, 3, 3, 1).choose("AAA", 2).apply(1);

    assertThat(frozen.answering("BBB")).isTrue();
    assertThat(frozen.answering("CCC")).isTrue();
    assertThat(frozen.answering("DDD")).isFalse();
  }

  // ---- First users of force ----

  @Test
  void whoUsesForceFirstIsMarkedOnce() {
    Frozen frozen = dispute().choose("BBB", 3).apply(1).choose("AAA", 4).apply(2);

    assertThat(frozen.state.firstUsers[0]).isEqualTo(2);
    assertThat(frozen.state.usedForceFirst(0, 1)).isTrue();
    assertThat(frozen.state.usedForceFirst(0, 0)).isFalse();
  }

  @Test
  void bothAreFirstUsersIfTheyStrikeOnOneDay() {
    Frozen frozen = dispute().choose("BBB", 3).force("AAA", 4).apply(1);

    assertThat(frozen.state.firstUsers[0]).isEqualTo(3);
    assertThat(frozen.state.usedForceFirst(0, 0)).isFalse();
    assertThat(frozen.state.usedForceFirst(0, 1)).isFalse();
  }

  @Test
  void joinersAreNeverFirstUsers() {
    Frozen frozen = dispute().join("CCC", 1, 2, 4, 1).choose("CCC", 3).apply(1);

    assertThat(frozen.state.firstUsers[0]).isZero();
  }

  // ---- What is handed on ----

  @Test
  void onlyWhoRoseIsTestedUnderTreaties() {
    Frozen frozen = dispute().at("AAA", 2).at("BBB", 3).choose("AAA", 3).choose("BBB", 2).apply(1);

    assertThat(frozen.state.toTest[0]).isTrue();
    assertThat(frozen.state.toTest[1]).isFalse();
  }

  /** Which of a side's parties comes first in the alphabet does not matter. */
  @ParameterizedTest
  @CsvSource({"CCC,AAA", "AAA,CCC"})
  void lastChangeOfASideIsThatOfItsPartiesTogether(String up, String down) {
    Frozen frozen = dispute().at("AAA", 2).join("CCC", 0, 2, 6, 1);

    frozen.choose(up, 4).choose(down, 1).apply(1);

    assertThat(frozen.state.lastChange[0]).isEqualTo(1);
    assertThat(frozen.state.lastChange[1]).isZero();
  }
}
