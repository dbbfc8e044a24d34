package casus.study;

import static casus.selftest.Bench.pact;
import static casus.selftest.Bench.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import casus.crisis.Parameter;
import casus.crisis.ResolvedScenario;
import casus.crisis.Scenario;
import casus.treaty.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is played together is what is played block by block. */
class BlockPlayerTest {
  /** Base, nothing changed, a treaty removed, a parameter changed, no scenario. */
  private static final int ARMS = 5;

  private static ResolvedScenario arm(int point, int arm) {
    Scenario base =
        scenario()
            .state("AAA", .05, 0, 0)
            .state("BBB", .03, 0, 10)
            .state("CCC", .1, 0, 20)
            .dispute("AAA", "BBB", "BBB", .6, .6)
            .treaty(pact("t", "BBB", "CCC").owes(Response.FULL, .5, .5, 0).build())
            .event("attack", 0, "AAA", "BBB", 3)
            .set(Parameter.CALL_BASE, -1 - point)
            .days(200)
            .build();
    return new ResolvedScenario(
        switch (arm) {
          case 0, 1 -> base;
          case 2 -> base.withTreaties(List.of(), List.of());
          case 3 ->
              base.toBuilder()
                  .parameters(base.parameters().with(Parameter.CHOICE_PRECISION, 1))
                  .build();
          default -> throw new IllegalStateException("does not go together");
        });
  }

  private static void areAlike(boolean listens, int... arms) {
    BlockPlayer player = new BlockPlayer(BlockPlayerTest::arm, point -> 7 + point, 1, listens);
    for (int point = 0; point < 2; point++) {
      int at = point;
      List<Block> blocks =
          java.util.Arrays.stream(arms).mapToObj(arm -> new Block(at, arm, 20, 120)).toList();

      assertThat(player.playTogether(blocks)).isEqualTo(blocks.stream().map(player::play).toList());
    }
  }

  @Test
  void armsPlayedTogetherAreThosePlayedSingly() {
    areAlike(false, 0, 1, 2, 3, 4);
    areAlike(false, 2, 3, 0);
  }

  /**
   * A chronicle tells of the tests of an arm's own articles, also of those that come to nothing.
   */
  @Test
  void armsThatAreListenedToAreEachPlayed() {
    areAlike(true, 0, 1, 2);
  }

  /** What is wrong with the first arm is no fault of the others. */
  @Test
  void armsOfABaseThatFailsArePlayed() {
    areAlike(false, ARMS - 1, 0, 2);
  }

  @Test
  void blocksOfOtherReplicationsAreRefused() {
    BlockPlayer player = new BlockPlayer(BlockPlayerTest::arm, point -> 7, 1);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> player.playTogether(List.of(new Block(0, 0, 0, 5), new Block(0, 1, 5, 9))));
  }
}
