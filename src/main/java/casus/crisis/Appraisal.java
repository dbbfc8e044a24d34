package casus.crisis;

import casus.treaty.Rung;
import java.util.Arrays;

/**
 * R2 and R3: what a party makes of where a crisis stands: its chance to prevail and what it is
 * worth to go to each rung open to it, and how likely it goes there.
 */
final class Appraisal {
  private final ResolvedScenario s;
  private final CrisisState st;
  private final int n;
  private final Strengths strengths;
  private final Deliberations deliberations;

  /** The chance to prevail of the party whose utilities were asked for last, by rung. */
  final double[] prevailing = new double[Rung.COUNT];

  /** Chances worked out a second time, where assertions are on. */
  private final double[] anew = new double[Rung.COUNT];

  /**
   * @param s the scenario as the parties know it
   * @param st where the crisis stands
   * @param strengths what sides can bring to bear there, by the same scenario
   */
  Appraisal(ResolvedScenario s, CrisisState st, Strengths strengths) {
    this.s = s;
    this.st = st;
    this.strengths = strengths;
    n = s.n;
    deliberations = new Deliberations(st, s.disputes * n);
  }

  /** Another run, or other luck. */
  void forget() {
    deliberations.forget();
  }

  /**
   * Fills in the chances that a party goes to the rungs open to it.
   *
   * @param d the dispute
   * @param i the party
   * @param day of the choice
   * @param open the rungs open to it, as bits
   * @param byRung out: chances by rung
   */
  void chances(int d, int i, int day, int open, double[] byRung) {
    if (!deliberations.recall(d, i, day, open, byRung)) {
      weigh(d, i, day, open, byRung);
      deliberations.keep(d, i, day, open, byRung);
    }
    assert standsUpTo(d, i, day, open, byRung) : "what was remembered no longer holds";
  }

  private void weigh(int d, int i, int day, int open, double[] byRung) {
    utilities(d, i, day, open, byRung);
    s.weighing.probabilities(open, st.rung[d * n + i], byRung);
  }

  /** Whether chances are what the rule gives, to the last bit. */
  private boolean standsUpTo(int d, int i, int day, int open, double[] chances) {
    weigh(d, i, day, open, anew);
    return Arrays.equals(anew, chances);
  }

  /** Fills in the utilities of the rungs open to a party. */
  void utilities(int d, int i, int day, int open, double[] byRung) {
    int at = d * n + i;
    int mine = st.side[at];
    int opponents = 1 - mine;
    int highest = st.highest[2 * d + opponents];
    boolean principal = st.isPrincipal(d, i);
    double balance = st.balanceFor(d, mine);
    double stakeTimesResolve = st.stake[at] * st.resolve[i];
    double weariness = st.weariness.at(i, day);
    // One battle has one theatre: near for both sides, or from ℓ = 4 on wide for both.
    double nearOwn = Double.NaN;
    double wideOwn = Double.NaN;
    double nearPresent = Double.NaN;
    double widePresent = Double.NaN;
    for (int target = 0; target < Rung.COUNT; target++) {
      if ((open & 1 << target) == 0) {
        continue;
      }
      int level = Math.max(target, highest);
      boolean wide = level >= Rung.WAR.ordinal();
      double own = 1;
      double opposed = 1;
      if (s.position.strengthCounts(wide)) {
        if (wide && Double.isNaN(widePresent)) {
          wideOwn = own(d, mine, highest, true, day);
          widePresent = strengths.present(d, opponents, true, day);
        } else if (!wide && Double.isNaN(nearPresent)) {
          nearOwn = own(d, mine, highest, false, day);
          nearPresent = strengths.present(d, opponents, false, day);
        }
        own = wide ? wideOwn : nearOwn;
        double present = wide ? widePresent : nearPresent;
        opposed = strengths.expected(d, opponents, target, present, wide, day);
      }
      double chance =
          s.position.chance(own, opposed, st.misperception[at], target, highest, balance);
      prevailing[target] = chance;
      double fearOf = wide ? strengths.opponentsNuclear(d, opponents, target) : 0;
      byRung[target] =
          s.choice.utility(
              target,
              highest,
              principal,
              s.choice.prize(stakeTimesResolve, chance, target, highest),
              s.exposure(d, i, principal, level),
              st.warCost[d],
              weariness,
              fearOf,
              st.nuclear[i],
              balance,
              s.democracy[i],
              st.peak[at],
              s.pressure[i],
              st.sanctionsOn(i));
    }
  }

  /** E_S(H): present, and expected of one's allies if the opponents' rung is used against us. */
  private double own(int d, int mine, int highest, boolean wide, int day) {
    double present = strengths.present(d, mine, wide, day);
    return strengths.expected(d, mine, highest, present, wide, day);
  }
}
