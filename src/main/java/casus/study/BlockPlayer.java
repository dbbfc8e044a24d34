package casus.study;

import casus.crisis.ResolvedScenario;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Plays blocks of many cells on several threads and hands them over as they come. Which thread
 * plays what changes nothing in a block: its luck is that of its point's seed and its numbers.
 */
public final class BlockPlayer {
  /** Blocks under way for each thread: enough that none waits, few enough to stop soon. */
  private static final int AHEAD = 3;

  /** Cells that are kept ready, for threads that are at different ones. */
  public static final int KEPT = 64;

  /** Where the scenario of a cell comes from. */
  @FunctionalInterface
  public interface Cells {
    /**
     * The scenario of a cell; asked from several threads.
     *
     * @param point the design point
     * @param arm the number of the arm
     * @return the scenario
     * @throws IllegalStateException if the point and the arm do not go together
     */
    ResolvedScenario scenario(int point, int arm);
  }

  private final Cells cells;
  private final IntToLongFunction seeds;
  private final int threads;
  private final boolean listens;

  /** Where nobody plays just now; as many as there are threads. */
  private final Deque<Table> tables = new ArrayDeque<>();

  private final Map<Long, Cell> ready =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Cell> eldest) {
          return size() > KEPT;
        }
      };

  /** A cell's scenario, made once by whoever needs it first, or why it cannot be made. */
  private final class Cell {
    private final int point;
    private final int arm;
    private @Nullable ResolvedScenario scenario;
    private @Nullable RuntimeException fault;

    Cell(int point, int arm) {
      this.point = point;
      this.arm = arm;
    }

    synchronized ResolvedScenario scenario() {
      if (scenario == null && fault == null) {
        try {
          scenario = cells.scenario(point, arm);
        } catch (RuntimeException e) {
          fault = e;
        }
      }
      if (scenario == null) {
        throw new IllegalStateException(fault == null ? "" : fault.getMessage(), fault);
      }
      return scenario;
    }
  }

  /**
   * A player.
   *
   * @param cells the scenarios
   * @param seeds by design point, what its luck is drawn with
   * @param threads how many threads play, at least 1
   */
  public BlockPlayer(Cells cells, IntToLongFunction seeds, int threads) {
    this(cells, seeds, threads, false);
  }

  /**
   * A player that listens or not.
   *
   * @param cells the scenarios
   * @param seeds by design point, what its luck is drawn with; asked from several threads
   * @param threads how many threads play, at least 1
   * @param listens whether blocks tell what happened in each run
   */
  public BlockPlayer(Cells cells, IntToLongFunction seeds, int threads, boolean listens) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads are not positive: " + threads);
    }
    this.cells = cells;
    this.seeds = seeds;
    this.threads = threads;
    this.listens = listens;
  }

  /**
   * Plays blocks, several together where they are of one point and the same replications.
   *
   * @param blocks which ones; asked for more as others are done
   * @param finish what each thread makes of a block, such as its bytes
   * @param sink takes what was made, on this thread, in no particular order
   * @param stop asked between them whether to stop; what is under way is still handed over
   * @param <T> what is made of a block
   * @return whether all were played
   */
  public <T> boolean play(
      Iterator<List<Block>> blocks,
      Function<PlayedBlock, T> finish,
      Consumer<T> sink,
      BooleanSupplier stop) {
    ExecutorService pool = Workers.pool(threads);
    CompletionService<List<T>> done = new ExecutorCompletionService<>(pool);
    int under = 0;
    try {
      while (true) {
        while (under < AHEAD * threads && !stop.getAsBoolean() && blocks.hasNext()) {
          List<Block> together = blocks.next();
          done.submit(() -> playTogether(together).stream().map(finish).toList());
          under++;
        }
        if (under == 0) {
          return !blocks.hasNext();
        }
        done.take().get().forEach(sink);
        under--;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for runs", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a block of runs failed as a whole", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  /**
   * Plays one block on this thread.
   *
   * @param block which
   * @return what came of it
   */
  public PlayedBlock play(Block block) {
    return playTogether(List.of(block)).get(0);
  }

  /**
   * Plays blocks of several arms on this thread: the same replications of one point. Where an arm
   * goes the way of the first one it need not be played.
   *
   * @param blocks which, at least one
   * @return what came of each, in order; the same as if each were played by itself
   * @throws IllegalArgumentException if they are not of the same point and replications
   */
  public List<PlayedBlock> playTogether(List<Block> blocks) {
    Block first = blocks.get(0);
    for (Block block : blocks) {
      if (!block.together(first)) {
        throw new IllegalArgumentException(first + " and " + block + " do not go together");
      }
    }
    Table table = table(blocks);
    List<PlayedBlock> played = table.play(blocks, seeds.applyAsLong(first.point()));
    leave(table);
    return played;
  }

  /** A table at which such blocks were played before and nobody sits, or a new one. */
  private Table table(List<Block> blocks) {
    synchronized (tables) {
      for (Table table : tables) {
        if (table.isFor(blocks)) {
          tables.remove(table);
          return table;
        }
      }
    }
    List<Supplier<ResolvedScenario>> scenarios = new ArrayList<>();
    for (Block block : blocks) {
      scenarios.add(() -> cell(block).scenario());
    }
    return new Table(blocks, scenarios, listens);
  }

  private void leave(Table table) {
    synchronized (tables) {
      tables.addFirst(table);
      if (tables.size() > threads) {
        tables.removeLast();
      }
    }
  }

  private Cell cell(Block block) {
    long key = ((long) block.point() << Integer.SIZE) | block.arm();
    synchronized (ready) {
      return ready.computeIfAbsent(key, made -> new Cell(block.point(), block.arm()));
    }
  }
}
