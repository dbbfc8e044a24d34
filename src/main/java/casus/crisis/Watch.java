package casus.crisis;

import casus.treaty.Rung;

/**
 * Looks on while the base of a study is played, and notes whether another arm, which changes
 * treaties only, would have gone another way in the same replication.
 *
 * <p>Why a run that did not diverge is the arm's own run, to the last byte: base and arm begin in
 * the same state, with the same luck. Day after day, treaties enter a run in two places only: what
 * parties expect of allies when they choose (R2, R3), and which members see a case when an act is
 * tested (R4). All else follows from calls that were made, by articles that base and arm have in
 * common. Where a party chooses, the arm's chances are worked out in the state of the base, and the
 * same draw must lead to the same rung. Where an act is tested, no member may see a case by an
 * article that the arm changes; if it changes nothing but the weights of readings, the same members
 * must see one. As long as that holds the next state is the same too, and so is the record, which
 * is made of the state alone.
 *
 * <p>It is no harm to look more often than needed: an arm that diverged is played by itself.
 *
 * <p>Used by one thread at a time.
 */
public final class Watch {
  private static final int WAR = Rung.WAR.ordinal();

  private final Run run;
  private final ResolvedScenario arm;
  private final CrisisState st;
  private final TreatyChange change;
  private final Appraisal appraisal;
  private final Triggers.Act act;
  private final double[] chances = new double[Rung.COUNT];
  private boolean diverged;

  /**
   * @param run of the base
   * @param arm what the arm plays
   * @param change what it changes
   */
  Watch(Run run, ResolvedScenario arm, TreatyChange change) {
    this.run = run;
    this.arm = arm;
    this.change = change;
    st = run.state;
    appraisal = new Appraisal(arm, st, new Strengths(arm, st));
    act =
        new Triggers.Act(
            Math.max(Clause.mostReadings(run.scenario.clauses), Clause.mostReadings(arm.clauses)));
  }

  /** Another run, or other luck. */
  void begin() {
    diverged = false;
    appraisal.forget();
  }

  /**
   * Whether the arm would have gone another way, as far as the replication was played.
   *
   * @return false if the record of the base is the arm's too
   */
  public boolean diverged() {
    return diverged;
  }

  /**
   * A party of the base chose.
   *
   * @param d the dispute
   * @param i the party
   * @param day the day
   * @param open the rungs open to it, as bits
   * @param u the draw
   * @param chosen the rung that it drew
   */
  void choice(int d, int i, int day, int open, double u, int chosen) {
    if (!diverged && weighsOtherwise(d, i, open)) {
      appraisal.chances(d, i, day, open, chances);
      diverged = Choice.draw(chances, u) != chosen;
    }
  }

  /** Whether any expectation that a party goes by differs. */
  private boolean weighsOtherwise(int d, int i, int open) {
    int mine = st.side[d * arm.n + i];
    int highest = st.highest[2 * d + 1 - mine];
    boolean ownDiffer = differs(d, mine, highest);
    for (int target = 0; target < Rung.COUNT; target++) {
      boolean wide = Math.max(target, highest) >= WAR;
      if ((open & 1 << target) != 0
          && (wide || arm.position.strengthCounts(false)) // no ally is feared below war
          && (ownDiffer || differs(d, 1 - mine, target))) {
        return true;
      }
    }
    return false;
  }

  private boolean differs(int d, int side, int level) {
    int camp = 2 * d + side;
    boolean forfeited = st.usedForceFirst(d, arm.principals[camp]);
    // Help that came counts alike whether it was hoped for or not, but not in the same order.
    return change.expectation(d, side, forfeited, level)
        || (change.hopefuls[camp] && st.helperCount[camp] > 0);
  }

  /**
   * An act is about to be tested against the articles that protect its victim.
   *
   * @param tested the act
   */
  void test(Triggers.Act tested) {
    for (TreatyChange.Changed changed : change.articles[tested.victim * arm.n + tested.attacker]) {
      for (int k = 0; k < arm.n && !diverged; k++) {
        boolean before = changed.base() != null && sees(changed.base(), tested, k);
        boolean after = changed.arm() != null && sees(changed.arm(), tested, k);
        diverged = changed.wordsOnly() ? before != after : before || after;
      }
    }
  }

  private boolean sees(Clause clause, Triggers.Act tested, int k) {
    act.dispute = tested.dispute;
    act.victim = tested.victim;
    act.attacker = tested.attacker;
    act.rung = tested.rung;
    act.locus = tested.locus;
    return act.rung >= clause.lowestRung
        && Triggers.asked(st, clause, act, k)
        && act.read(clause, arm, st)
        && Triggers.sees(run, clause, act, k);
  }
}
