package casus.history;

import casus.calibration.Sigmoid;
import casus.crisis.RungChances;
import java.util.List;

/**
 * How far the first act of a dispute goes: a use of force with the chance of a logit, else a threat
 * or a display of force by fixed shares.
 *
 * @param force logit of a use of force
 * @param display share of displays among acts short of force
 * @param shift added to the logit: 0 gives the chance that force is used at any time, below 0
 *     leaves room for disputes that reach force later
 */
public record DisputeOpening(Yardstick force, double display, double shift) {
  /**
   * The chances of one dispute's first act.
   *
   * @param threat of a threat of force
   * @param display of a display of force
   * @param force of a use of force
   */
  public record Chances(double threat, double display, double force) {
    RungChances rungs() {
      return new RungChances(List.of(0.0, threat, display, force, 0.0, 0.0, 0.0));
    }
  }

  /**
   * The chances in a dispute.
   *
   * @param row the dispute
   * @return three that add up to one, each with four digits
   */
  public Chances of(DisputeRow row) {
    double used = rounded(Sigmoid.of(force.logit(row) + shift));
    double shown = rounded((1 - used) * display);
    return new Chances(rounded(1 - used - shown), shown, used);
  }

  /** So that they can be read. */
  private static double rounded(double chance) {
    return Math.rint(chance * 1e4) / 1e4;
  }
}
