package casus.crisis;

import casus.treaty.StateCode;

/**
 * How closely the standing sanctions on a state are watched, and for how long (model.md, R11).
 *
 * @param state the state under sanctions
 * @param level m, from 0, nobody looks, to 1, all that can be seen from outside is
 * @param untilDay the first day without, where its end is scripted
 * @param renewalDay the first day on which the Security Council votes on its renewal; {@link
 *     #NEVER} if it does not
 * @param everyDays days from one vote to the next
 */
public record Monitoring(
    StateCode state, double level, int untilDay, int renewalDay, int everyDays) {
  /** Stands for a day that does not come. */
  public static final int NEVER = Integer.MAX_VALUE;

  /** Checks the ranges. */
  public Monitoring {
    if (!(level >= 0 && level <= 1)) {
      throw new IllegalArgumentException("monitoring is not in [0, 1]: " + level);
    }
    if (untilDay < 0 || renewalDay < 0 || everyDays < 1) {
      throw new IllegalArgumentException("a day is negative, or votes are less than a day apart");
    }
  }

  /**
   * Monitoring that goes on for good.
   *
   * @param state the state under sanctions
   * @param level m, 0 to 1
   * @return without an end and without a vote
   */
  public static Monitoring of(StateCode state, double level) {
    return new Monitoring(state, level, NEVER, NEVER, 365);
  }

  /** Whether a vote on its renewal is due on a day. */
  boolean votedOn(int day) {
    return day >= renewalDay && (day - renewalDay) % everyDays == 0;
  }

  /** The next day after one on which it is voted on or ends, or never. */
  int nextDay(int day) {
    int vote =
        day < renewalDay
            ? renewalDay
            : (int) Math.min(NEVER, renewalDay + ((day - renewalDay) / everyDays + 1L) * everyDays);
    return Math.min(vote, untilDay > day ? untilDay : NEVER);
  }
}
