package casus.engine;

import casus.crisis.Chronicle;
import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.crisis.Watch;
import casus.luck.Luck;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plays replications of a scenario, one after the other. One for each thread; equal luck gives an
 * equal record.
 */
public final class Simulator {
  private final ResolvedScenario scenario;
  private final boolean everyDay;
  private CrisisWorld world;

  /**
   * A simulator that skips quiet days.
   *
   * @param resolved the scenario; shared with other simulators
   */
  public Simulator(ResolvedScenario resolved) {
    this(resolved, false);
  }

  /**
   * A simulator.
   *
   * @param resolved the scenario; shared with other simulators
   * @param everyDay whether quiet days are stepped too; the records are the same
   */
  public Simulator(ResolvedScenario resolved, boolean everyDay) {
    scenario = resolved;
    this.everyDay = everyDay;
    world = new CrisisWorld(resolved, everyDay);
  }

  /**
   * Watches for the replications in which another arm would go another way, from now on.
   *
   * @param arm what the arm plays
   * @return the watch, to be asked after each run; empty if the arm is to be played by itself
   */
  public Optional<Watch> watch(ResolvedScenario arm) {
    return world.crisis().watch(arm);
  }

  /**
   * Plays one replication.
   *
   * @param luck its luck
   * @return what came of it
   */
  public RunRecord run(Luck luck) {
    return run(luck, null);
  }

  /**
   * Plays one replication before an audience.
   *
   * @param luck its luck
   * @param chronicle who listens, or null
   * @return what came of it, the same with and without an audience
   */
  public RunRecord run(Luck luck, @Nullable Chronicle chronicle) {
    ResolvedScenario drawn = scenario.drawn(luck);
    if (drawn != scenario) {
      world = new CrisisWorld(drawn, everyDay);
    }
    world.deal(luck, chronicle);
    world.begin();
    while (world.schedule.step(world)) {
      // The schedule runs out when nothing more can happen or the horizon is reached.
    }
    return world.crisis().outcome(world.horizon());
  }
}
