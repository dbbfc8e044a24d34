package casus.study;

import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.engine.CrisisWorld;
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
 * the first after the rung was reached. A way starts from a copy of the state, so that what came
 * before is played once.
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
    Queue<Ways> idle = new ConcurrentLinkedQueue<>();
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

  private List<Root> block(int first, int last, Predicate<RunRecord> event, Queue<Ways> idle) {
    Ways ways = idle.poll();
    if (ways == null) {
      ways = new Ways(scenario);
    }
    List<Root> played = new ArrayList<>();
    for (int root = first; root < last; root++) {
      Luck luck = new Luck(seed, root);
      ResolvedScenario drawn = scenario.drawn(luck);
      if (drawn != scenario) {
        ways = new Ways(drawn);
      }
      played.add(ways.play(luck, event));
    }
    idle.add(ways);
    return played;
  }

  /** A root and its ways: a world for each level, and one that plays on from it. */
  private final class Ways {
    private final List<CrisisWorld> worlds = new ArrayList<>();
    private final int horizon = scenario.scenario().horizonDays();
    private long runs;

    Ways(ResolvedScenario drawn) {
      for (int level = 0; level <= rungs.size(); level++) {
        worlds.add(new CrisisWorld(drawn, false));
      }
    }

    Root play(Luck luck, Predicate<RunRecord> event) {
      runs = 1;
      worlds.get(0).deal(luck, null);
      worlds.get(0).begin();
      return new Root(share(0, luck, 0, 0, event), runs);
    }

    /**
     * The weight of the event among the ways of a run from a level on.
     *
     * @param depth how often it has split: which world plays
     * @param level the rung that it has yet to reach, by its place among the rungs
     * @param day the day of the last split
     */
    private double share(int depth, Luck luck, int level, int day, Predicate<RunRecord> event) {
      CrisisWorld world = worlds.get(depth);
      for (int next = level; next < rungs.size() && climbs(world, rungs.get(next)); next++) {
        int reached = world.crisis().firstDayAt(rungs.get(next));
        int split = Math.max(day, (reached / 4 + 1) * 4);
        if (split < horizon) {
          world.playBefore(split);
          return split(depth, luck, next + 1, split, event);
        }
      }
      world.playBefore(horizon);
      return event.test(world.crisis().outcome(horizon)) ? 1 : 0;
    }

    /** Whether a run reaches a rung; it is played until it does. */
    private boolean climbs(CrisisWorld world, int rung) {
      boolean goesOn = true;
      while (goesOn && world.crisis().firstDayAt(rung) == RunRecord.NO_DAY) {
        goesOn = world.stepBefore(horizon);
      }
      return world.crisis().firstDayAt(rung) != RunRecord.NO_DAY;
    }

    /** The run goes on from where it stands; its own luck from now on is one of the ways. */
    private double split(int depth, Luck luck, int level, int day, Predicate<RunRecord> event) {
      double sum = 0;
      for (int way = 0; way < ways; way++) {
        Luck other = way == 0 ? luck : luck.branch(day, way);
        worlds.get(depth + 1).takeOver(worlds.get(depth), other, null);
        runs += way == 0 ? 0 : 1;
        sum += share(depth + 1, other, level, day, event);
      }
      return sum / ways;
    }
  }
}
