package casus.sweep;

import casus.study.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of several arms, those of one point and the same replications together, so that what arms
 * have in common is played once.
 */
final class BlocksTogether implements Iterator<List<Block>> {
  private static final Comparator<Block> BY_RUNS =
      Comparator.comparingInt(Block::point)
          .thenComparingInt(Block::from)
          .thenComparingInt(Block::to);

  private final List<? extends Iterator<Block>> arms;

  /** By arm: its next block, null where there is none. */
  private final List<@Nullable Block> heads = new ArrayList<>();

  /**
   * @param arms the blocks of each arm, by point, then run
   */
  BlocksTogether(List<? extends Iterator<Block>> arms) {
    this.arms = arms;
    arms.forEach(arm -> heads.add(nextOf(arm)));
  }

  /** How many runs they have; none is left afterwards. */
  long runs() {
    long runs = 0;
    while (hasNext()) {
      runs += next().stream().mapToLong(Block::count).sum();
    }
    return runs;
  }

  @Override
  public boolean hasNext() {
    return heads.stream().anyMatch(head -> head != null);
  }

  @Override
  public List<Block> next() {
    Block first = null;
    for (Block head : heads) {
      if (head != null && (first == null || BY_RUNS.compare(head, first) < 0)) {
        first = head;
      }
    }
    if (first == null) {
      throw new NoSuchElementException();
    }
    List<Block> together = new ArrayList<>();
    for (int arm = 0; arm < arms.size(); arm++) {
      Block head = heads.get(arm);
      if (head != null && head.together(first)) {
        together.add(head);
        heads.set(arm, nextOf(arms.get(arm)));
      }
    }
    return together;
  }

  private static @Nullable Block nextOf(Iterator<Block> blocks) {
    return blocks.hasNext() ? blocks.next() : null;
  }
}
