package casus.engine;

import casus.crisis.Standing;
import casus.treaty.StateCode;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * A state as an agent: MASON's view of what the model keeps in arrays. It holds nothing of its own;
 * what it shows is read when it is asked. Its step is empty, since all states choose at once and
 * see the same day (model.md, section 3): the phases of the day step them.
 *
 * <p>MASON's inspectors show its getters.
 */
public final class StateAgent implements Steppable {
  private static final long serialVersionUID = 1;

  private final transient CrisisWorld world;
  private final transient StateCode code;

  StateAgent(CrisisWorld world, StateCode code) {
    this.world = world;
    this.code = code;
  }

  /**
   * Which state it is.
   *
   * @return its code
   */
  public StateCode code() {
    return code;
  }

  /**
   * Where it stands at the end of the last day.
   *
   * @return a copy that no longer changes
   */
  public Standing.OfState standing() {
    return world.crisis().standing(world.day()).state(code);
  }

  /**
   * What it does in the disputes.
   *
   * @return such as {@code AAA-BBB: war}, joined by semicolons; "nothing" if it does nothing
   */
  public String getDoing() {
    return world.crisis().standing(world.day()).doing(code);
  }

  @Override
  public void step(SimState state) {
    // The phases of the day do it.
  }

  /** What MASON's inspectors show. */
  /** Its share of the world's capabilities. */
  public double getCapability() {
    return standing().capability();
  }

  /** Share of its forces engaged, 0 to 1. */
  public double getEngaged() {
    return standing().engaged();
  }

  /** Its nuclear standing, 0 to 1. */
  public double getNuclear() {
    return standing().nuclear();
  }

  /** Its munitions, 1 for its own stocks. */
  public double getMunitions() {
    return standing().munitions();
  }

  /** Its war-weariness, from 0. */
  public double getWeariness() {
    return standing().weariness();
  }

  /** What sanctions cost it per rung. */
  public double getSanctions() {
    return standing().sanctions();
  }

  /** Its private resolve in this replication, 0 to 1. */
  public double getResolve() {
    return standing().resolve();
  }

  /** What it has shown beyond what its class leads one to expect. */
  public double getReputation() {
    return standing().reputation();
  }

  @Override
  public String toString() {
    return code.letters();
  }
}
