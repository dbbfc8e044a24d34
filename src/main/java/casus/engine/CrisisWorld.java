package casus.engine;

import casus.crisis.Chronicle;
import casus.crisis.Crisis;
import casus.crisis.ResolvedScenario;
import casus.luck.Luck;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * MASON's view of a crisis. A day is one Steppable, which goes through the seven phases in their
 * order: a schedule entry of its own for each phase costs five times as much (see the benchmarks)
 * and says no more.
 *
 * <p>The day plans its own successor. Without an audience it is the next day on which anything can
 * happen; with one, the morrow. Both give the same run, since draws are keyed by their day.
 *
 * <p>MASON's own generator is never drawn from: it is cut to 32 bits, and luck here is keyed by the
 * question.
 */
public final class CrisisWorld extends SimState {
  private static final long serialVersionUID = 1;

  private final transient ResolvedScenario scenario;
  private final transient Crisis crisis;
  private final transient Day today;
  private final boolean everyDay;
  private final int horizon;
  private int day = -1;
  private int next;
  private transient Luck luck;
  private transient @Nullable Chronicle chronicle;

  /**
   * A world that can be played again and again.
   *
   * @param scenario what the crisis is about
   * @param everyDay whether each day is stepped, for an audience, or only those on which anything
   *     can happen
   */
  public CrisisWorld(ResolvedScenario scenario, boolean everyDay) {
    super(0);
    this.scenario = scenario;
    this.everyDay = everyDay;
    crisis = new Crisis(scenario);
    horizon = scenario.scenario().horizonDays();
    luck = new Luck(0, 0);
    today = new Day();
  }

  /**
   * Chooses the replication that the next {@link #start} or {@link #begin} plays.
   *
   * @param replication its luck
   * @param listener who listens, or null
   */
  public void deal(Luck replication, @Nullable Chronicle listener) {
    luck = replication;
    chronicle = listener;
  }

  /** Starts a run as MASON's console does. */
  @Override
  public void start() {
    super.start();
    begin();
  }

  /** Starts a run without a new generator, which costs as much as a short crisis. */
  public void begin() {
    schedule.reset();
    day = -1;
    crisis.begin(luck, chronicle);
    plan(-1);
  }

  /**
   * Takes over where another world of the same scenario stands.
   *
   * @param other what is taken over; it stays as it is
   * @param replication the luck of what follows
   * @param listener who listens from now on, or null
   */
  public void takeOver(CrisisWorld other, Luck replication, @Nullable Chronicle listener) {
    deal(replication, listener);
    schedule.reset();
    day = other.day;
    crisis.takeOver(other.crisis, replication, listener);
    plan(day);
  }

  /**
   * Plays the next day on which anything can happen, if it comes before some day.
   *
   * @param limit the day
   * @return whether a day was played
   */
  public boolean stepBefore(int limit) {
    return next < Math.min(limit, horizon) && schedule.step(this);
  }

  /**
   * Plays on to the morning of a day.
   *
   * @param limit the day
   * @return how many days were stepped
   */
  public int playBefore(int limit) {
    int steps = 0;
    while (stepBefore(limit)) {
      steps++;
    }
    return steps;
  }

  private void plan(int day) {
    next = everyDay && !crisis.isOver() ? day + 1 : crisis.nextDay(day, horizon);
    if (next < horizon) {
      schedule.scheduleOnce(next, today);
    }
  }

  /**
   * The day that is or was last played: MASON's time, without its lock.
   *
   * @return −1 before the start
   */
  public int day() {
    return day;
  }

  /**
   * The crisis that is played.
   *
   * @return where it stands
   */
  public Crisis crisis() {
    return crisis;
  }

  /**
   * The states as agents.
   *
   * @return views of this world, in the order of the scenario
   */
  public List<StateAgent> agents() {
    return scenario.scenario().states().stream()
        .map(state -> new StateAgent(this, state.code()))
        .toList();
  }

  /**
   * What the crisis is about.
   *
   * @return the scenario
   */
  public ResolvedScenario scenario() {
    return scenario;
  }

  /**
   * The day on which the run is cut off.
   *
   * @return the horizon, in days
   */
  public int horizon() {
    return horizon;
  }

  /** The phases of a day, and the plan for the next. */
  private final class Day implements Steppable {
    private static final long serialVersionUID = 1;

    @Override
    public void step(SimState world) {
      day = next; // the day it was scheduled for
      crisis.shocks(day);
      crisis.decisions(day);
      crisis.apply(day);
      crisis.treaties(day);
      crisis.combat(day);
      crisis.diplomacy(day);
      crisis.record(day);
      plan(day);
    }
  }
}
