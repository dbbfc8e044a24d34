package casus.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.study.Block;
import casus.study.Shard;
import casus.sweep.MissingBlocks.Wanted;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is still to be played, and by which shard. */
class MissingBlocksTest {
  private static final int POINTS = 3;
  private static final int ARMS = 2;
  private static final int SIZE = 10;

  private static MissingBlocks missing(
      List<Block> played, int arm, int first, int end, int shard, int shards) {
    Wanted wanted = new Wanted(0, POINTS, first, end, new Shard(shard + 1, shards));
    return new MissingBlocks(played, wanted, arm, SIZE, end);
  }

  private static List<Block> missing(
      List<Block> played, int first, int end, int shard, int shards) {
    List<Block> blocks = new ArrayList<>();
    for (int arm = 0; arm < ARMS; arm++) {
      missing(played, arm, first, end, shard, shards).forEachRemaining(blocks::add);
    }
    blocks.sort(
        Comparator.comparingInt(Block::point)
            .thenComparingInt(Block::arm)
            .thenComparingInt(Block::from));
    return blocks;
  }

  @Test
  void blocksEndAtMultiplesOfTheirSizeAndAtTheLastRun() {
    assertThat(missing(List.of(), 3, 25, 0, 1).subList(0, 4))
        .containsExactly(
            new Block(0, 0, 3, 10),
            new Block(0, 0, 10, 20),
            new Block(0, 0, 20, 25),
            new Block(0, 1, 3, 10));
  }

  @Test
  void whatWasPlayedIsCutOut() {
    List<Block> played = List.of(new Block(0, 0, 4, 12), new Block(0, 1, 0, 25));

    assertThat(missing(played, 0, 25, 0, 1).subList(0, 4))
        .containsExactly(
            new Block(0, 0, 0, 4),
            new Block(0, 0, 12, 20),
            new Block(0, 0, 20, 25),
            new Block(1, 0, 0, 10));
  }

  @Test
  void afterTheLastBlockThereIsNone() {
    Wanted nothing = new Wanted(2, 2, 0, 5, Shard.WHOLE);
    MissingBlocks none = new MissingBlocks(List.of(), nothing, 0, SIZE, 5);

    assertThat(none.hasNext()).isFalse();
    assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
  }

  /** What arms have in common can then be played once. */
  @Test
  void sameReplicationsOfAllArmsComeTogether() {
    BlocksTogether together = together(List.of(), 3, 15);

    assertThat(together.next()).containsExactly(new Block(0, 0, 3, 10), new Block(0, 1, 3, 10));
    assertThat(together.next()).containsExactly(new Block(0, 0, 10, 15), new Block(0, 1, 10, 15));
    assertThat(together.next()).containsExactly(new Block(1, 0, 3, 10), new Block(1, 1, 3, 10));
    assertThat(together(List.of(), 3, 15).runs()).isEqualTo(POINTS * ARMS * 12);
  }

  @Test
  void armsThatMissOtherReplicationsComeByThemselves() {
    BlocksTogether together =
        together(List.of(new Block(0, 0, 0, 4), new Block(0, 1, 10, 15)), 0, 15);

    assertThat(together.next()).containsExactly(new Block(0, 1, 0, 10));
    assertThat(together.next()).containsExactly(new Block(0, 0, 4, 10));
    assertThat(together.next()).containsExactly(new Block(0, 0, 10, 15));
    assertThat(together.next()).containsExactly(new Block(1, 0, 0, 10), new Block(1, 1, 0, 10));
  }

  private static BlocksTogether together(List<Block> played, int first, int end) {
    return new BlocksTogether(
        IntStream.range(0, ARMS).mapToObj(arm -> missing(played, arm, first, end, 0, 1)).toList());
  }

  /** Whatever was played: with what is missing it is every run of every cell, and none twice. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void playedAndMissingTogetherAreEveryRunOnce(int shards) {
    SplittableRandom dice = new SplittableRandom(shards);
    for (int trial = 0; trial < 200; trial++) {
      int first = dice.nextInt(15);
      int end = first + 1 + dice.nextInt(40);
      List<Block> played = played(dice, first, end);
      BitSet[] seen = seen(played);
      for (int shard = 0; shard < shards; shard++) {
        for (Block block : missing(played, first, end, shard, shards)) {
          BitSet cell = seen[block.point() * ARMS + block.arm()];
          assertThat(cell.get(block.from(), block.to()).isEmpty()).as("%s twice", block).isTrue();
          cell.set(block.from(), block.to());
        }
      }
      for (BitSet cell : seen) {
        assertThat(cell.cardinality()).isEqualTo(end - first);
        assertThat(cell.nextSetBit(0)).isEqualTo(first);
      }
    }
  }

  /** Else each of them would play for itself what they have in common. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 8})
  void theArmsOfAPointAndItsRunsAreOfOneShard(int shards) {
    for (int shard = 0; shard < shards; shard++) {
      List<Block> mine = missing(List.of(), 3, 47, shard, shards);
      for (Block block : mine) {
        assertThat(mine)
            .contains(new Block(block.point(), 1 - block.arm(), block.from(), block.to()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 7, 100})
  void howManyRunsAShardHasIsToldWithoutAWalk(int shards) {
    SplittableRandom dice = new SplittableRandom(shards);
    for (int trial = 0; trial < 50; trial++) {
      int first = dice.nextInt(25);
      int end = first + 1 + dice.nextInt(60);
      int deal = trial % 3;
      long all = 0;
      for (int shard = 1; shard <= shards; shard++) {
        Wanted wanted = new Wanted(0, POINTS, first, end, new Shard(shard, shards, deal));
        long walked = 0;
        for (MissingBlocks blocks = new MissingBlocks(List.of(), wanted, 0, SIZE, end);
            blocks.hasNext(); ) {
          walked += blocks.next().count();
        }
        assertThat(MissingBlocks.runs(wanted, SIZE)).isEqualTo(walked);
        all += walked;
      }
      assertThat(all).as("of all shards").isEqualTo((long) POINTS * (end - first));
    }
  }

  /** So machines that know of different blocks do not play the same runs. */
  @Test
  void whichShardARunBelongsToDoesNotDependOnWhatWasPlayed() {
    List<Block> fresh = missing(List.of(), 0, 45, 1, 3);
    SplittableRandom dice = new SplittableRandom(9);
    for (int trial = 0; trial < 100; trial++) {
      for (Block block : missing(played(dice, 0, 45), 0, 45, 1, 3)) {
        assertThat(fresh)
            .anyMatch(
                whole ->
                    whole.point() == block.point()
                        && whole.arm() == block.arm()
                        && whole.from() <= block.from()
                        && whole.to() >= block.to());
      }
    }
  }

  private static List<Block> played(SplittableRandom dice, int first, int end) {
    List<Block> played = new ArrayList<>();
    for (int point = 0; point < POINTS; point++) {
      for (int arm = 0; arm < ARMS; arm++) {
        int run = first + dice.nextInt(8);
        while (run < end && dice.nextInt(4) > 0) {
          int to = Math.min(end, run + 1 + dice.nextInt(14));
          played.add(new Block(point, arm, run, to));
          run = to + dice.nextInt(6);
        }
      }
    }
    played.sort(
        Comparator.comparingInt(Block::point).thenComparing(Block::arm).thenComparing(Block::from));
    return played;
  }

  private static BitSet[] seen(List<Block> played) {
    BitSet[] seen = new BitSet[POINTS * ARMS];
    for (int cell = 0; cell < seen.length; cell++) {
      seen[cell] = new BitSet();
    }
    played.forEach(b -> seen[b.point() * ARMS + b.arm()].set(b.from(), b.to()));
    return seen;
  }
}
