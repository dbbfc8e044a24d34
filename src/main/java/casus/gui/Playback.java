package casus.gui;

import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.crisis.Scenario;
import casus.engine.CrisisWorld;
import casus.luck.Luck;
import java.util.function.Consumer;

/** Plays a replication day by day without a window. */
final class Playback {
  private final CrisisWorld world;
  private final Watcher watcher;

  /** The morning of day 0. */
  Playback(Scenario scenario, long seed, int replication) {
    this(scenario, seed, replication, -1, begun -> {});
  }

  /**
   * The morning of day 0 of a world that others look at too.
   *
   * @param parting the day to mark; −1 for none
   * @param prepare takes the world before it begins, such as to seat somebody
   */
  Playback(
      Scenario scenario, long seed, int replication, int parting, Consumer<CrisisWorld> prepare) {
    Luck luck = new Luck(seed, replication);
    world = world(scenario, luck);
    prepare.accept(world);
    watcher = new Watcher(world, seed, replication);
    watcher.mark(parting);
    world.deal(luck, watcher);
    world.start();
  }

  /**
   * The world of a replication on the morning of day 0: what is uncertain in the scenario is drawn
   * by its luck.
   */
  static CrisisWorld world(Scenario scenario, Luck luck) {
    CrisisWorld world = new CrisisWorld(new ResolvedScenario(scenario.drawn(luck)), true);
    world.deal(luck, null);
    world.start();
    return world;
  }

  /** Plays a day, if there is one left. */
  boolean step() {
    if (!world.schedule.step(world)) {
      return false;
    }
    watcher.endOfDay(world);
    return true;
  }

  Scene scene() {
    return watcher.scene();
  }

  /** What came of it, once it is played to the end. */
  RunRecord record() {
    return world.crisis().outcome(world.horizon());
  }
}
