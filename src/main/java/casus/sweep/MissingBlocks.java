package casus.sweep;

import casus.study.Block;
import casus.study.Shard;
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
  private final Wanted wanted;
  private final int arm;
  private final int size;
  private final long perPoint;
  private int at;
  private int point;
  private int run;
  private @Nullable Block next;

  /**
   * Which runs are asked for.
   *
   * @param firstPoint the first point
   * @param lastPoint the first point not asked for
   * @param first the first replication
   * @param to the first replication not asked for
   * @param shard which part of them
   */
  record Wanted(int firstPoint, int lastPoint, int first, int to, Shard shard) {}

  /**
   * @param played the blocks there are, sorted by point, arm and first run
   * @param wanted which runs are asked for
   * @param arm the arm asked for
   * @param size of a whole block
   * @param end the first replication that the study has not; shards are told by it
   */
  MissingBlocks(List<Block> played, Wanted wanted, int arm, int size, int end) {
    this.played = played;
    this.wanted = wanted;
    this.arm = arm;
    this.size = size;
    perPoint = perPoint(end, size);
    point = wanted.firstPoint();
    run = wanted.first();
    next = search();
  }

  /**
   * How many runs of an arm a shard has, if none was played.
   *
   * @param all the runs of all points
   * @param size of a whole block
   * @return their number, over all points
   */
  static long runs(Wanted all, int size) {
    long perPoint = perPoint(all.to(), size);
    long runs = 0;
    for (long block = all.first() / size; block < perPoint; block++) {
      long length = Math.min(all.to(), (block + 1) * size) - Math.max(all.first(), block * size);
      runs += length * pointsOf(all.lastPoint(), perPoint, block, all.shard());
    }
    return runs;
  }

  /** At how many points a block of runs belongs to a shard: which ones recurs in the first deal. */
  private static long pointsOf(long points, long perPoint, long block, Shard shard) {
    long count = 0;
    long cycle = shard.deal() == 0 ? Math.min(points, shard.of()) : points;
    for (long point = 0; point < cycle; point++) {
      if (shard.has(point * perPoint + block)) {
        count += (points - point - 1) / cycle + 1;
      }
    }
    return count;
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
    while (point < wanted.lastPoint()) {
      skipPlayed();
      if (run >= wanted.to()) {
        advance();
        continue;
      }
      int whole = (run / size + 1) * size;
      int next = Math.min(Math.min(whole, wanted.to()), nextPlayed());
      Block block = new Block(point, arm, run, next);
      run = next;
      if (isMine(block)) {
        return block;
      }
    }
    return null;
  }

  private void advance() {
    run = wanted.first();
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
    return wanted.shard().has(piece(block, perPoint, size));
  }

  /** The number of a block. Without the arm: what arms have in common is played once for all. */
  private static long piece(Block block, long perPoint, int size) {
    return block.point() * perPoint + block.from() / size;
  }

  /**
   * Whether a block that was played belongs to a shard of a study of fixed size.
   *
   * @param block the block
   * @param shard the shard
   * @param size of a whole block
   * @param end the first replication that the study has not
   */
  static boolean belongs(Block block, Shard shard, int size, int end) {
    return shard.has(piece(block, perPoint(end, size), size));
  }

  private static long perPoint(int end, int size) {
    return (end + size - 1L) / size;
  }
}
