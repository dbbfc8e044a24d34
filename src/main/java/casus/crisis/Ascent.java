package casus.crisis;

import casus.treaty.Rung;

/**
 * Choices that would take the world to a rung where it has not yet been, made likelier than they
 * are: importance sampling of the steps that a rare outcome is made of, as failures are biased in
 * the simulation of reliable systems.
 *
 * <pre>p′ = √(p h) where p &lt; h,   h = .05</pre>
 *
 * <p>and the rungs below share what is left in their old proportions. The root lifts rare steps the
 * more, the rarer they are, without making those likely that hardly ever lead anywhere; a chance of
 * h or more is left alone, so that a run that chooses again and again is not driven.
 *
 * @see "Juneja and Shahabuddin (2006), Rare-event simulation techniques: an introduction and recent
 *     advances, doi:10.1016/S0927-0507(06)13011-X"
 */
final class Ascent {
  /** h: chances from here on are left as they are. */
  private static final double ENOUGH = 0.05;

  private final double[] leaned = new double[Rung.COUNT];

  /**
   * Fills in the leaned chances.
   *
   * @param byRung the chances by rung
   * @param top the highest rung where the world has been
   */
  private void lean(double[] byRung, int top) {
    double kept = 0;
    double taken = 0;
    for (int rung = 0; rung < Rung.COUNT; rung++) {
      double chance = byRung[rung];
      leaned[rung] = chance;
      if (rung <= top) {
        kept += chance;
      } else if (chance > 0 && chance < ENOUGH) {
        leaned[rung] = Math.sqrt(chance * ENOUGH);
        taken += leaned[rung] - chance;
      }
    }
    for (int rung = 0; rung <= top; rung++) {
      leaned[rung] *= (kept - taken) / kept;
    }
  }

  /**
   * Draws a rung, and notes in the state how much likelier it was made.
   *
   * @param st where the crisis stands
   * @param climbing watched or leaned
   * @param byRung the chances by rung, as the model says
   * @param u a uniform draw
   * @return the rung
   */
  int draw(CrisisState st, Climbing climbing, double[] byRung, double u) {
    lean(byRung, st.maxRung);
    int chosen = Choice.draw(climbing == Climbing.LEANED ? leaned : byRung, u);
    st.climbingRatio += Math.log(leaned[chosen] / byRung[chosen]);
    return chosen;
  }
}
