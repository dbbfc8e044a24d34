package casus.crisis;

import casus.text.Text;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.util.List;

/**
 * Provocations on a rival dyad: a mutually exciting (Hawkes) process of two kinds of actors, with
 * excitation from each to each (model.md, R10).
 *
 * @param first one side
 * @param second the other
 * @param firstPerYear base rate of the first side's provocations, per year
 * @param secondPerYear base rate of the second side's
 * @param self branching ratio from a side's provocations to its own, may be negative
 * @param cross branching ratio from a side's provocations to the other's, may be negative
 * @param decayDays mean time over which excitation fades, days
 * @param accident chance that a provocation turns into a use of force
 * @param kinds what they may be
 */
public record Provocation(
    StateCode first,
    StateCode second,
    double firstPerYear,
    double secondPerYear,
    double self,
    double cross,
    double decayDays,
    double accident,
    List<Kind> kinds) {
  /**
   * A kind of provocation.
   *
   * @param name such as {@code "missile-test"}
   * @param actor who does it
   * @param rung how far it goes
   * @param weight how frequent it is among the actor's kinds
   * @param crisis the share of its events that count as an act of the dyad's dispute, opening or
   *     feeding it, 0 to 1; the others only excite the process
   */
  public record Kind(String name, StateCode actor, Rung rung, double weight, double crisis) {
    /** Checks the share. */
    public Kind {
      if (!(crisis >= 0 && crisis <= 1)) {
        throw new IllegalArgumentException("share of acts is not in [0, 1]: " + crisis);
      }
    }

    /**
     * A kind of which so many count as acts as is usual at its rung.
     *
     * @param name what it is called
     * @param actor who does it
     * @param rung how far it goes
     * @param weight how frequent it is among the actor's kinds
     */
    public Kind(String name, StateCode actor, Rung rung, double weight) {
      this(name, actor, rung, weight, usualShare(rung));
    }

    /**
     * The share of a rung's provocations that are acts of a dispute, a prior: all clashes, a tenth
     * of threats, few exercises and tests, which both sides are used to.
     *
     * @param rung how far the provocations go
     * @return 1 from the use of force on, .1 for threats, .03 for displays of force
     */
    public static double usualShare(Rung rung) {
      return switch (rung) {
        case NONE -> 0;
        case THREAT -> 0.1;
        case DISPLAY -> 0.03;
        default -> 1;
      };
    }
  }

  /** Checks ranges, and that the process does not explode. */
  public Provocation {
    kinds = List.copyOf(kinds);
    if (!(firstPerYear >= 0 && secondPerYear >= 0 && decayDays > 0)) {
      throw new IllegalArgumentException("a rate is negative or the decay is not positive");
    }
    if (!(accident >= 0 && accident <= 1)) {
      throw new IllegalArgumentException("accident is not in [0, 1]: " + accident);
    }
    if (!(spectralRadius(self, cross) < 1)) {
      throw new IllegalArgumentException(
          Text.format("the process explodes: branching ratios %s and %s", self, cross));
    }
    boolean provoke = firstPerYear > 0 || secondPerYear > 0;
    requireKinds(first, firstPerYear > 0 || (provoke && cross > 0), kinds);
    requireKinds(second, secondPerYear > 0 || (provoke && cross > 0), kinds);
  }

  private static void requireKinds(StateCode actor, boolean provokes, List<Kind> kinds) {
    if (provokes
        && kinds.stream().noneMatch(kind -> kind.actor().equals(actor) && kind.weight() > 0)) {
      throw new IllegalArgumentException(actor + " provokes, and there is no kind for it");
    }
  }

  /**
   * The spectral radius of the matrix of positive branching ratios ((self, cross), (cross, self)).
   *
   * @param self within a side
   * @param cross from side to side
   * @return below 1 for a stationary process
   */
  static double spectralRadius(double self, double cross) {
    return Math.max(0, self) + Math.max(0, cross);
  }
}
