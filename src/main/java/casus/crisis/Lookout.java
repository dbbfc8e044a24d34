package casus.crisis;

import casus.luck.Luck;
import casus.luck.Purpose;
import casus.luck.Waits;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The next days on which what is asked day after day comes true, looked up once for as long as its
 * hazard stands, and no further ahead than anybody asks: most hazards change long before. What it
 * remembers follows from luck and state, and is no part of the state.
 */
final class Lookout {
  /** Stands for a day that is not known yet. */
  private static final int UNKNOWN = Integer.MAX_VALUE;

  private final Waits[] waits;
  private final double[] hazards;
  private final int[] counterparts;

  /**
   * By place: the days from {@code from} to {@code seen}, exclusive, are known to bring nothing.
   */
  private final int[] from;

  private final int[] seen;

  /** By place: the first day that brings it, which is {@code seen}, or {@link #UNKNOWN}. */
  private final int[] due;

  /**
   * A lookout that has seen nothing.
   *
   * @param purpose what is asked
   * @param places how many ask
   */
  Lookout(Purpose purpose, int places) {
    waits = Stream.generate(() -> new Waits(purpose)).limit(places).toArray(Waits[]::new);
    hazards = new double[places];
    counterparts = new int[places];
    from = new int[places];
    seen = new int[places];
    due = new int[places];
  }

  /** Forgets all: for another run, or other luck. */
  void forget() {
    Arrays.fill(hazards, Double.NaN);
  }

  /**
   * The first day from one to another, exclusive, on which it comes true if the hazard stands.
   *
   * @param luck the luck of the run
   * @param place who asks
   * @param day the first day asked about
   * @param until the first day not asked about
   * @param actor the key of who acts
   * @param counterpart the key of whom it concerns
   * @param hazard per day
   * @return the day, or {@code until} if it comes true on none
   */
  int next(Luck luck, int place, int day, int until, int actor, int counterpart, double hazard) {
    if (hazards[place] != hazard
        || counterparts[place] != counterpart
        || day < from[place]
        || day > seen[place]) {
      hazards[place] = hazard;
      counterparts[place] = counterpart;
      from[place] = day;
      seen[place] = day;
      due[place] = UNKNOWN;
    }
    if (due[place] == UNKNOWN && seen[place] < until) {
      int found =
          waits[place].about(luck, actor, counterpart).firstWithin(seen[place], until, hazard);
      seen[place] = found;
      if (found < until) {
        due[place] = found;
      }
    }
    return Math.min(due[place], until);
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
