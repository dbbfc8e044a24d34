package casus.crisis;

import casus.treaty.Rung;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks on while the base of a study is played, and notes whether another arm, which changes
 * treaties only, would have gone another way in the same replication.
 *
 * <p>Why a run that did not diverge is the arm's own run, to the last byte: base and arm begin in
 * the same state, with the same luck. Day after day, treaties enter a run in two places only: what
 * parties expect of allies when they choose (R2, R3), and which members see a case when an act is
 * tested (R4), and who then invokes (R5). All else follows from calls that were made, by articles
 * that base and arm have in common. Where a party chooses, the arm's chances are worked out in the
 * state of the base, and the same draw must lead to the same rung. Where an act is tested, nobody
 * may invoke an article that the arm changes; if it changes nothing but the weights of readings,
 * the same members may see the case. As long as that holds the next state is the same too, and so
 * is the record, which is made of the state alone.
 *
 * <p>Calls for mere consultation are on record, but move nothing else. An arm that leaves out
 * articles of this kind has the base's record without those calls.
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
  private final Appeal appeal = new Appeal();
  private final double[] chances = new double[Rung.COUNT];

  /** By state: whether it sees a case by an article as it stands in the base, and in the arm. */
  private final boolean[] seesBefore;

  private final boolean[] seesAfter;
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
    seesBefore = new boolean[arm.n];
    seesAfter = new boolean[arm.n];
  }

  /** Another run, or other luck. */
  void begin() {
    diverged = false;
    appraisal.forget();
  }

  /**
   * What came of the replication in the arm, to be asked when it was played in the base.
   *
   * @param record what came of it in the base
   * @return empty if the arm went another way: it is to be played by itself
   */
  public Optional<RunRecord> ofArm(RunRecord record) {
    if (diverged) {
      return Optional.empty();
    }
    int unasked = 0;
    for (int c = 0; c < st.callCount; c++) {
      unasked += change.isLeftOut(run.scenario.clauses[st.calls.get(c).clause]) ? 1 : 0;
    }
    return Optional.of(
        unasked == 0 ? record : record.withoutConsultations(change.leftOut, unasked));
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
   * @param day of the test
   */
  void test(Triggers.Act tested, int day) {
    for (TreatyChange.Changed changed : change.articles[tested.victim * arm.n + tested.attacker]) {
      if (!diverged && !isDone(changed, tested)) {
        look(changed.base(), tested, seesBefore);
        boolean before =
            !change.isLeftOut(changed.base()) && isInvoked(changed.base(), seesBefore, day);
        look(changed.arm(), tested, seesAfter);
        boolean after = isInvoked(changed.arm(), seesAfter, day);
        diverged =
            (before || after) && !(changed.wordsOnly() && Arrays.equals(seesBefore, seesAfter));
      }
    }
  }

  /** Whether such an act was tested before, in the base and so in the arm: each is tested once. */
  private boolean isDone(TreatyChange.Changed changed, Triggers.Act tested) {
    return changed.testCase() >= 0 && st.wasTested(tested.dispute, changed.testCase(), tested.rung);
  }

  /** Finds who sees a case in the act, which is held against an article on the way. */
  private void look(@Nullable Clause clause, Triggers.Act tested, boolean[] sees) {
    Arrays.fill(sees, false);
    if (clause == null || tested.rung < clause.lowestRung) {
      return;
    }
    act.dispute = tested.dispute;
    act.victim = tested.victim;
    act.attacker = tested.attacker;
    act.rung = tested.rung;
    act.locus = tested.locus;
    if (act.read(clause, arm, st)) {
      for (int k : clause.members) {
        sees[k] = Triggers.asked(st, clause, act, k) && Triggers.sees(run, clause, act, k);
      }
    }
  }

  /** Whether an article is invoked on account of the act by which some see a case. */
  private boolean isInvoked(@Nullable Clause clause, boolean[] sees, int day) {
    if (clause == null) {
      return false;
    }
    boolean anyone = false;
    boolean invoked = false;
    for (int k : clause.members) {
      anyone |= sees[k];
      invoked |= sees[k] && clause.byMembers && appeal.isMade(run, clause, act, k, day);
    }
    return invoked || (anyone && appeal.isMade(run, clause, act, act.victim, day));
  }
}
