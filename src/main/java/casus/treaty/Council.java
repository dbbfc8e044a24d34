package casus.treaty;

import static java.util.Objects.requireNonNull;

import casus.text.Worded;

/**
 * Who decides that a treaty binds, and how long it takes (model.md, R6).
 *
 * @param rule the rule of decision
 * @param share for {@link Rule#MAJORITY} the share of votes that must be reached; a share of one
 *     half must be exceeded
 * @param meanDelayDays mean delay of consultation and council, days
 * @param leavesEachFree whether each member stays free to do more than the council decided
 */
public record Council(Rule rule, double share, double meanDelayDays, boolean leavesEachFree) {
  /** How a decision is taken. */
  public enum Rule implements Worded {
    /** No decision: the duty arises by itself. */
    AUTOMATIC,
    /** Each member decides for itself. */
    EACH_DECIDES,
    /** All must agree; a single member blocks. */
    CONSENSUS,
    /** A share of the members must agree. */
    MAJORITY;

    /**
     * Whether members vote.
     *
     * @return true for consensus and majority
     */
    public boolean votes() {
      return this == CONSENSUS || this == MAJORITY;
    }
  }

  /** Checks the ranges. */
  public Council {
    requireNonNull(rule, "rule");
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("majority share is not in (0, 1]: " + share);
    }
    if (!(meanDelayDays >= 0 && meanDelayDays < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("mean delay is not a number from 0: " + meanDelayDays);
    }
  }
}
