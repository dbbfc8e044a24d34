package casus.crisis;

import static casus.selftest.Bench.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import casus.luck.Luck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R13: which ending it is where several are due on one day. */
class EndingOrderTest {
  private static final int DAY = 200;

  /** A dispute in which every ending is due from some place in the order on. */
  private static Frozen due(int from) {
    Frozen frozen =
        new Frozen(
            scenario()
                .state("AAA", .05, 0, 0)
                .state("BBB", .05, 0, 10)
                .dispute("AAA", "BBB", "BBB", .5, .5)
                .set(Parameter.SETTLE_BASE, from <= 5 ? 5 : -1000)
                .resolve(),
            new Luck(1, 1));
    CrisisState st = frozen.state;
    st.balance[0] = from <= 1 ? 1 : .999;
    st.yieldSince[1] = from <= 2 ? DAY - 14 : DAY - 13;
    st.lastIncident[0] = from <= 3 ? DAY - 120 : DAY - 119;
    st.nuclearWarDay[0] = from <= 4 ? DAY - 3 : DAY - 2;
    return frozen;
  }

  @ParameterizedTest
  @CsvSource({"1,VICTORY,0", "2,YIELD,0", "3,LAPSE,-1", "4,NUCLEAR,-1", "5,SETTLEMENT,-1"})
  void endingIsTheFirstInOrderThatIsDue(int from, Ending ending, int winner) {
    Frozen frozen = due(from).end(DAY);

    assertThat(frozen.state.ending[0]).isTrue();
    assertThat(frozen.state.endings[0]).isEqualTo(ending);
    assertThat(frozen.state.winner[0]).isEqualTo(winner);
    assertThat(frozen.state.ended[0]).isEqualTo(DAY);
  }

  @Test
  void nothingEndsADayTooSoon() {
    assertThat(due(6).end(DAY).state.ending[0]).isFalse();
  }

  @Test
  void lostBattleIsTheOthersVictory() {
    Frozen frozen = due(6);
    frozen.balance(-1).end(DAY);

    assertThat(frozen.state.endings[0]).isEqualTo(Ending.VICTORY);
    assertThat(frozen.state.winner[0]).isEqualTo(1);
  }
}
