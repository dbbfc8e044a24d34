package casus.crisis;

import casus.treaty.Rung;
import java.util.Arrays;

/**
 * What parties made of a situation that they may meet again: the chances of their choices, kept
 * while everything that bears on them stands. In crises that make many choices most are of this
 * kind. What is remembered follows from the state, and is no part of it.
 */
final class Deliberations {
  private static final int RUNGS = Rung.COUNT;

  private final CrisisState st;
  private final double[] chances;
  private final boolean[] known;
  private final long[] news;
  private final int[] open;
  private final int[] peak;
  private final double[] balance;
  private final double[] weariness;
  private final double[] sanctions;

  Deliberations(CrisisState st, int parties) {
    this.st = st;
    int situations = parties * RUNGS * RUNGS;
    chances = new double[situations * RUNGS];
    known = new boolean[situations];
    news = new long[situations];
    open = new int[situations];
    peak = new int[situations];
    balance = new double[situations];
    weariness = new double[situations];
    sanctions = new double[situations];
  }

  /** Forgets all: for another run, or other luck. */
  void forget() {
    Arrays.fill(known, false);
  }

  /**
   * Recalls the chances of a choice.
   *
   * @param d the dispute
   * @param i the party
   * @param day of the choice
   * @param rungs open to it, as bits
   * @param byRung out: chances by rung, if they are known
   * @return whether they are
   */
  boolean recall(int d, int i, int day, int rungs, double[] byRung) {
    int at = d * st.n + i;
    int place = place(d, at);
    if (!known[place]
        || news[place] != st.news
        || open[place] != rungs
        || peak[place] != st.peak[at]
        || balance[place] != st.balance[d]
        || weariness[place] != st.weariness.at(i, day)
        || sanctions[place] != st.sanctionsOn(i)
        || st.munitions.anyMoves()) {
      return false;
    }
    System.arraycopy(chances, place * RUNGS, byRung, 0, RUNGS);
    return true;
  }

  /**
   * Keeps the chances of a choice.
   *
   * @param d the dispute
   * @param i the party
   * @param day of the choice
   * @param rungs open to it, as bits
   * @param byRung chances by rung
   */
  void keep(int d, int i, int day, int rungs, double[] byRung) {
    int at = d * st.n + i;
    int place = place(d, at);
    known[place] = true;
    news[place] = st.news;
    open[place] = rungs;
    peak[place] = st.peak[at];
    balance[place] = st.balance[d];
    weariness[place] = st.weariness.at(i, day);
    sanctions[place] = st.sanctionsOn(i);
    System.arraycopy(byRung, 0, chances, place * RUNGS, RUNGS);
  }

  private int place(int d, int at) {
    return (at * RUNGS + st.rung[at]) * RUNGS + st.highest[2 * d + 1 - st.side[at]];
  }
}
