package casus.study;

import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.engine.Simulator;
import casus.luck.Luck;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Plays replications of one scenario on several threads and hands them over in order, for what is
 * counted at once and not kept. What is kept goes through {@link BlockPlayer} and a journal.
 *
 * <p>Memory does not grow with their number: only a few blocks of runs are ever between the threads
 * and the sink.
 */
public final class MonteCarlo {
  /** Runs in a block: long enough to make handing over cheap, short enough to stop soon. */
  private static final int BLOCK = 200;

  private final ResolvedScenario scenario;
  private final long seed;
  private final int threads;

  /**
   * Replications of a scenario.
   *
   * @param scenario what is played
   * @param seed the master seed
   * @param threads how many threads play, at least 1; the results do not depend on it
   */
  public MonteCarlo(ResolvedScenario scenario, long seed, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads are not positive: " + threads);
    }
    this.scenario = scenario;
    this.seed = seed;
    this.threads = threads;
  }

  /**
   * Plays the replications from one number to another.
   *
   * @param from the first
   * @param to the first not played
   * @param sink takes the runs, in order
   * @param progress told after each block how many are done
   * @param stop asked before each block whether to stop early
   * @return the first replication not played: {@code to}, unless it was stopped
   */
  public int run(int from, int to, RunSink sink, IntConsumer progress, BooleanSupplier stop) {
    Queue<Simulator> idle = new ConcurrentLinkedQueue<>();
    int[] done = {from};
    Tasks.stream(
        Tasks.blocks(from, to, BLOCK),
        first -> play(first, first + Math.min(BLOCK, to - first), idle),
        block -> {
          block.forEach(played -> played.handTo(sink));
          done[0] += block.size();
          progress.accept(done[0] - from);
        },
        threads,
        stop);
    return done[0];
  }

  private List<Played> play(int first, int last, Queue<Simulator> idle) {
    Simulator simulator = idle.poll();
    if (simulator == null) {
      simulator = new Simulator(scenario);
    }
    List<Played> block = new ArrayList<>(last - first);
    for (int k = first; k < last; k++) {
      try {
        block.add(new Done(simulator.run(new Luck(seed, k))));
      } catch (RuntimeException e) {
        block.add(new Failed(k, e));
        simulator = new Simulator(scenario); // whatever state it is in, it is not used again
      }
    }
    idle.add(simulator);
    return block;
  }

  /** A run that was played, well or badly. */
  private sealed interface Played {
    void handTo(RunSink sink);
  }

  private record Done(RunRecord record) implements Played {
    @Override
    public void handTo(RunSink sink) {
      sink.accept(record);
    }
  }

  private record Failed(int replication, RuntimeException cause) implements Played {
    @Override
    public void handTo(RunSink sink) {
      sink.failed(replication, cause);
    }
  }
}
