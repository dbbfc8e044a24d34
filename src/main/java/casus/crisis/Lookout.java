package casus.crisis;

import casus.luck.Luck;
import casus.luck.Purpose;
import casus.luck.Waits;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The next days on which what is asked day after day comes true, looked up once for as long as its
 * hazard stands. What it remembers follows from luck and state, and is no part of the state.
 */
final class Lookout {
  private final int horizon;
  private final Waits[] waits;
  private final double[] hazards;
  private final int[] counterparts;
  private final int[] from;
  private final int[] due;

  /**
   * A lookout that has seen nothing.
   *
   * @param purpose what is asked
   * @param places how many ask
   * @param horizon the day beyond which nobody looks
   */
  Lookout(Purpose purpose, int places, int horizon) {
    this.horizon = horizon;
    waits = Stream.generate(() -> new Waits(purpose)).limit(places).toArray(Waits[]::new);
    hazards = new double[places];
    counterparts = new int[places];
    from = new int[places];
    due = new int[places];
  }

  /** Forgets all: for another run, or other luck. */
  void forget() {
    Arrays.fill(hazards, Double.NaN);
  }

  /**
   * The first day from one on which it comes true if the hazard stands.
   *
   * @param luck the luck of the run
   * @param place who asks
   * @param day the first day asked about
   * @param actor the key of who acts
   * @param counterpart the key of whom it concerns
   * @param hazard per day
   * @return the day, or the horizon
   */
  int next(Luck luck, int place, int day, int actor, int counterpart, double hazard) {
    if (hazards[place] != hazard
        || counterparts[place] != counterpart
        || day < from[place]
        || day > due[place]) {
      hazards[place] = hazard;
      counterparts[place] = counterpart;
      from[place] = day;
      due[place] = waits[place].about(luck, actor, counterpart).firstWithin(day, horizon, hazard);
    }
    return due[place];
  }

  /**
   * Whether it comes true on a day under a hazard of that day alone.
   *
   * @param luck the luck of the run
   * @param place who asks
   * @param day the day
   * @param actor the key of who acts
   * @param counterpart the key of whom it concerns
   * @param hazard of the day
   * @return whether it does
   */
  boolean comesTrue(Luck luck, int place, int day, int actor, int counterpart, double hazard) {
    return waits[place].about(luck, actor, counterpart).within(day, hazard);
  }
}
