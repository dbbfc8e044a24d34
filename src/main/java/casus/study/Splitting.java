package casus.study;

import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.engine.CrisisWorld;
import casus.luck.Luck;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/**
 * Roots and their ways, for rare events. A root is drawn from a {@link RootLaw}; once it has
 * climbed to a rung it goes on in several ways, each with its share of the weight, so that many
 * runs see what few would.
 *
 * <p>The chance that it estimates is that of plain runs, without bias, whatever the law, the rungs
 * and the number of ways: what follows after the split depends on what came before only through the
 * state, and each way draws luck of its own from then on. Splits are on days that are multiples of
 * four, the first after the rung was reached. A way starts from a copy of the state, so that what
 * came before is played once.
 *
 * @see "Glasserman, Heidelberger, Shahabuddin and Zajic (1999), doi:10.1287/opre.47.4.585"
 */
public final class Splitting {
  private static final int BLOCK = 50;

  private final ResolvedScenario scenario;
  private final int threads;
  private final List<Integer> rungs;
  private final int ways;

  /**
   * A splitting.
   *
   * @param scenario what is played
   * @param threads how many threads play, at least 1; the results do not depend on it
   * @param rungs the rungs at which runs split, rising; empty for runs that go one way
   * @param ways how many ways a run goes on at each, at least 1
   */
  public Splitting(ResolvedScenario scenario, int threads, List<Integer> rungs, int ways) {
    if (threads < 1 || ways < 1) {
      throw new IllegalArgumentException("threads and ways must be positive");
    }
    for (int i = 1; i < rungs.size(); i++) {
      if (rungs.get(i) <= rungs.get(i - 1)) {
        throw new IllegalArgumentException("rungs do not rise: " + rungs);
      }
    }
    this.scenario = scenario;
    this.threads = threads;
    this.rungs = List.copyOf(rungs);
    this.ways = ways;
  }

  /**
   * What came of one root, the run that its ways have in common at first.
   *
   * @param share the weight of its ways in which the event came about; its mean over roots is the
   *     chance
   * @param runs how many runs were played
   * @param work days stepped and choices made on all of them
   * @param plainWork its estimate of the work on a plain run
   */
  public record Root(double share, long runs, double work, double plainWork) {}

  /**
   * A root with the time it took, which no other run of the program will find again.
   *
   * @param number its number
   * @param root what came of it
   * @param seconds processor time on it; NaN where the machine does not tell
   * @param plainSeconds its estimate of the time that a plain run takes
   */
  public record Timed(int number, Root root, double seconds, double plainSeconds) {}

  /**
   * Plays roots.
   *
   * @param law what they are drawn from
   * @param seed the master seed
   * @param roots how many, from replication 0 on
   * @param event what is rare; asked from several threads
   * @param sink takes the roots in order, those before it was stopped
   * @param progress told how many roots are done
   * @param stop asked between blocks whether to stop
   * @return how many roots were played
   */
  public int play(
      RootLaw law,
      long seed,
      int roots,
      Predicate<RunRecord> event,
      Consumer<Timed> sink,
      IntConsumer progress,
      BooleanSupplier stop) {
    Queue<Ways> idle = new ConcurrentLinkedQueue<>();
    int[] done = {0};
    Tasks.stream(
        Tasks.blocks(0, roots, BLOCK),
        first -> block(law, seed, first, first + Math.min(BLOCK, roots - first), event, idle),
        block -> {
          block.forEach(sink);
          done[0] += block.size();
          progress.accept(done[0]);
        },
        threads,
        stop);
    return done[0];
  }

  private List<Timed> block(
      RootLaw law, long seed, int first, int last, Predicate<RunRecord> event, Queue<Ways> idle) {
    Ways ways = idle.poll();
    if (ways == null) {
      ways = new Ways(scenario);
    }
    List<Timed> played = new ArrayList<>();
    for (int root = first; root < last; root++) {
      double before = ThreadTime.seconds();
      RootLaw.Drawn drawn = law.draw(new Luck(seed, root));
      double begun = ThreadTime.seconds(); // what follows a plain run takes too
      ResolvedScenario resolved = scenario.drawn(drawn.luck());
      if (resolved != scenario) {
        ways = new Ways(resolved);
      }
      played.add(ways.play(root, drawn, event, before, begun));
    }
    idle.add(ways);
    return played;
  }

  /** A root and its ways: a world for each level, and one that plays on from it. */
  private final class Ways {
    private final List<CrisisWorld> worlds = new ArrayList<>();
    private final int horizon = scenario.scenario().horizonDays();
    private Predicate<RunRecord> event = run -> false;
    private RootLaw.Drawn drawn = RootLaw.PLAIN.draw(new Luck(0, 0));

    // Sums over the ways.
    private double share;
    private long runs;
    private double work;
    private double plainWork;
    private double plainSeconds;

    Ways(ResolvedScenario drawn) {
      for (int level = 0; level <= rungs.size(); level++) {
        worlds.add(new CrisisWorld(drawn, false));
      }
    }

    Timed play(
        int number, RootLaw.Drawn root, Predicate<RunRecord> rare, double before, double begun) {
      drawn = root;
      event = rare;
      share = 0;
      runs = 1;
      work = 0;
      plainWork = 0;
      plainSeconds = 0;
      worlds.forEach(world -> world.crisis().climb(root.climbing()));
      worlds.get(0).deal(root.luck(), null);
      worlds.get(0).begin();
      follow(0, root.luck(), new Way(0, 0, 1, 0, 0), begun);
      return new Timed(
          number,
          new Root(share, runs, work, plainWork),
          ThreadTime.seconds() - before,
          plainSeconds);
    }

    /** A run from its last split to its next, or to its end. */
    private void follow(int depth, Luck luck, Way way, double begun) {
      CrisisWorld world = worlds.get(depth);
      int choices = world.crisis().choices();
      int steps = 0;
      for (int next = way.level(); next < rungs.size(); next++) {
        int rung = rungs.get(next);
        while (world.crisis().firstDayAt(rung) == RunRecord.NO_DAY && world.stepBefore(horizon)) {
          steps++;
        }
        int reached = world.crisis().firstDayAt(rung);
        if (reached == RunRecord.NO_DAY) {
          break;
        }
        int split = Math.max(way.day(), (reached / 4 + 1) * 4);
        if (split < horizon) {
          steps += world.playBefore(split);
          work += steps + world.crisis().choices() - choices;
          split(depth, luck, way.onto(next + 1, split, steps, ThreadTime.seconds() - begun));
          return;
        }
      }
      steps += world.playBefore(horizon);
      work += steps + world.crisis().choices() - choices;
      end(world, way.steps() + steps, way, begun);
    }

    private void end(CrisisWorld world, int steps, Way way, double begun) {
      double weight = way.part() * drawn.weight(world.crisis().climbingRatio());
      plainWork += weight * (steps + world.crisis().choices());
      share += event.test(world.crisis().outcome(horizon)) ? weight : 0;
      plainSeconds += weight * (way.seconds() + ThreadTime.seconds() - begun);
    }

    /** The run goes on from where it stands; its own luck from now on is one of the ways. */
    private void split(int depth, Luck luck, Way way) {
      for (int number = 0; number < ways; number++) {
        double begun = ThreadTime.seconds();
        Luck other = number == 0 ? luck : luck.branch(way.day(), number);
        worlds.get(depth + 1).takeOver(worlds.get(depth), other, null);
        runs += number == 0 ? 0 : 1;
        follow(depth + 1, other, way.parted(ways), begun);
      }
    }
  }

  /**
   * How a run has come to where it splits.
   *
   * @param level the rung that it has yet to reach, by its place among the rungs
   * @param day the day of the last split
   * @param part its share of the weight of the root
   * @param steps days stepped from day 0 on
   * @param seconds processor time from day 0 on
   */
  private record Way(int level, int day, double part, int steps, double seconds) {
    Way onto(int newLevel, int newDay, int further, double longer) {
      return new Way(newLevel, newDay, part, steps + further, seconds + longer);
    }

    Way parted(int ways) {
      return new Way(level, day, part / ways, steps, seconds);
    }
  }
}
