package casus.study;

import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.engine.Simulator;
import casus.luck.Luck;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/**
 * Multilevel splitting for rare events: a run that has climbed to a rung goes on in several ways,
 * each with its share of the weight, so that many runs see what few would.
 *
 * <p>The chance that it estimates is that of plain runs, without bias, whatever the rungs and the
 * number of ways: what follows after the split depends on what came before only through the state,
 * and each way draws luck of its own from then on. Splits are on days that are multiples of four,
 * the first after the rung was reached.
 *
 * @see "Glasserman, Heidelberger, Shahabuddin and Zajic (1999), doi:10.1287/opre.47.4.585"
 */
public final class Splitting {
  private static final int BLOCK = 50;

  private final ResolvedScenario scenario;
  private final long seed;
  private final int threads;
  private final List<Integer> rungs;
  private final int ways;

  /**
   * A splitting.
   *
   * @param scenario what is played
   * @param seed the master seed
   * @param threads how many threads play, at least 1; the results do not depend on it
   * @param rungs the rungs at which runs split, rising; empty for plain runs
   * @param ways how many ways a run goes on at each, at least 1
   */
  public Splitting(
      ResolvedScenario scenario, long seed, int threads, List<Integer> rungs, int ways) {
    if (threads < 1 || ways < 1) {
      throw new IllegalArgumentException("threads and ways must be positive");
    }
    for (int i = 1; i < rungs.size(); i++) {
      if (rungs.get(i) <= rungs.get(i - 1)) {
        throw new IllegalArgumentException("rungs do not rise: " + rungs);
      }
    }
    this.scenario = scenario;
    this.seed = seed;
    this.threads = threads;
    this.rungs = List.copyOf(rungs);
    this.ways = ways;
  }

  /**
   * What came of one root, the run that its ways have in common at first.
   *
   * @param share the weight of its ways in which the event came about, 0 to 1
   * @param runs how many runs were played
   */
  public record Root(double share, long runs) {}

  /**
   * Plays roots.
   *
   * @param roots how many, from replication 0 on
   * @param event what is rare
   * @param progress told how many roots are done
   * @param stop asked between blocks whether to stop
   * @return by root, those before it was stopped
   */
  public List<Root> play(
      int roots, Predicate<RunRecord> event, IntConsumer progress, BooleanSupplier stop) {
    ExecutorService pool = Workers.pool(threads);
    Queue<Simulator> idle = new ConcurrentLinkedQueue<>();
    try {
      List<Future<List<Root>>> blocks = new ArrayList<>();
      for (int from = 0; from < roots; from += BLOCK) {
        int first = from;
        int last = Math.min(roots, from + BLOCK);
        blocks.add(
            pool.submit(() -> stop.getAsBoolean() ? List.of() : block(first, last, event, idle)));
      }
      List<Root> all = new ArrayList<>();
      for (Future<List<Root>> block : blocks) {
        List<Root> played = block.get();
        if (played.isEmpty()) {
          break;
        }
        all.addAll(played);
        progress.accept(all.size());
      }
      return all;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for runs", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a run failed: " + e.getCause(), e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private List<Root> block(int first, int last, Predicate<RunRecord> event, Queue<Simulator> idle) {
    Simulator simulator = idle.poll();
    if (simulator == null) {
      simulator = new Simulator(scenario);
    }
    List<Root> played = new ArrayList<>();
    for (int root = first; root < last; root++) {
      long[] runs = {0};
      Luck luck = new Luck(seed, root);
      RunRecord record = simulator.run(luck);
      runs[0]++;
      double share = share(simulator, luck, record, 0, 0, event, runs);
      played.add(new Root(share, runs[0]));
    }
    idle.add(simulator);
    return played;
  }

  /**
   * The weight of the event among the ways of a run from a level on.
   *
   * @param day the day of the last split
   */
  private double share(
      Simulator simulator,
      Luck luck,
      RunRecord record,
      int level,
      int day,
      Predicate<RunRecord> event,
      long[] runs) {
    if (level == rungs.size()) {
      return event.test(record) ? 1 : 0;
    }
    int reached = record.firstDayAtRung().get(rungs.get(level));
    if (reached == RunRecord.NO_DAY) {
      return event.test(record) ? 1 : 0;
    }
    int split = Math.max(day, (reached / 4 + 1) * 4);
    if (split >= scenario.scenario().horizonDays()) {
      return share(simulator, luck, record, level + 1, day, event, runs);
    }
    // The run at hand is one of its own ways: its luck from the split on was not looked at before.
    double sum = share(simulator, luck, record, level + 1, split, event, runs);
    for (int way = 1; way < ways; way++) {
      Luck other = luck.branch(split, way);
      RunRecord further = simulator.run(other);
      runs[0]++;
      sum += share(simulator, other, further, level + 1, split, event, runs);
    }
    return sum / ways;
  }
}
