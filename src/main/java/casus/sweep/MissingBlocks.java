package casus.sweep;

import casus.study.Block;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of an arm that a journal has not got, for a range of points, by point, then run.
 *
 * <p>Blocks end at multiples of {@link Block#SIZE}, so that which shard a run belongs to does not
 * depend on what was played before.
 */
final class MissingBlocks implements Iterator<Block> {
  private final List<Block> played;
  private final int lastPoint;
  private final int arms;
  private final int arm;
  private final int first;
  private final int to;
  private final int size;
  private final long perCell;
  private final int shard;
  private final int shards;
  private int at;
  private int point;
  private int run;
  private @Nullable Block next;

  /**
   * @param played the blocks there are, sorted by point, arm and first run
   * @param firstPoint the first point
   * @param lastPoint the first point not asked for
   * @param arms how many arms the study has
   * @param arm the arm asked for
   * @param first the first replication asked for
   * @param to the first replication not asked for
   * @param size of a whole block
   * @param end the first replication that the study has not; shards are told by it
   * @param shard which part, from 0
   * @param shards of how many
   */
  MissingBlocks(
      List<Block> played,
      int firstPoint,
      int lastPoint,
      int arms,
      int arm,
      int first,
      int to,
      int size,
      int end,
      int shard,
      int shards) {
    this.played = played;
    this.lastPoint = lastPoint;
    this.arms = arms;
    this.arm = arm;
    this.first = first;
    this.to = to;
    run = first;
    this.size = size;
    perCell = (end + size - 1L) / size;
    this.shard = shard;
    this.shards = shards;
    point = firstPoint;
    next = search();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Block next() {
    Block block = next;
    if (block == null) {
      throw new NoSuchElementException();
    }
    next = search();
    return block;
  }

  private @Nullable Block search() {
    while (point < lastPoint) {
      skipPlayed();
      if (run >= to) {
        advance();
        continue;
      }
      int whole = (run / size + 1) * size;
      int next = Math.min(Math.min(whole, to), nextPlayed());
      Block block = new Block(point, arm, run, next);
      run = next;
      if (isMine(block)) {
        return block;
      }
    }
    return null;
  }

  private void advance() {
    run = first;
    point++;
  }

  /** Moves past what the journal has at this place. */
  private void skipPlayed() {
    while (at < played.size() && comesBefore(played.get(at))) {
      at++;
    }
    while (at < played.size() && inCell(played.get(at)) && played.get(at).from() <= run) {
      run = Math.max(run, played.get(at).to());
      at++;
    }
  }

  private int nextPlayed() {
    return at < played.size() && inCell(played.get(at)) ? played.get(at).from() : Integer.MAX_VALUE;
  }

  private boolean inCell(Block block) {
    return block.point() == point && block.arm() == arm;
  }

  private boolean comesBefore(Block block) {
    return block.point() < point || (block.point() == point && block.arm() < arm);
  }

  private boolean isMine(Block block) {
    long number = ((long) block.point() * arms + block.arm()) * perCell + block.from() / size;
    return number % shards == shard;
  }
}
