package casus.crisis;

import static java.util.Objects.requireNonNull;

import casus.text.Worded;
import java.util.Optional;

/**
 * What is known of a case before it runs its course, and tells how much is at stake (model.md,
 * section 2). Nobody can observe a stake; these can be coded from the sources. What is not told
 * counts as the average of the disputes of 1816–1992, but for rivalry and border, which the ties of
 * the scenario then tell.
 *
 * @param issue what the revisionist wants, empty if not told
 * @param revisionist who would change the status quo, empty if not told
 * @param rivalry the kind of rivalry; empty leaves it to the tie of the two
 * @param border how they are neighbours; empty leaves it to the tie of the two
 * @param priorDisputes militarized disputes between them in the ten years before, empty if not told
 * @param manyOriginators whether a side has more than one state on the first day
 * @param gravity the threat as crisis actors perceive it; it takes the place of the index
 * @param targetAllies states pledged to defend the target (R3, ζ_a); empty counts the treaties
 */
public record StakeFeatures(
    Optional<Issue> issue,
    Optional<Revisionist> revisionist,
    Optional<Rivalry> rivalry,
    Optional<Border> border,
    Optional<Double> priorDisputes,
    boolean manyOriginators,
    Optional<Gravity> gravity,
    Optional<Double> targetAllies) {
  /** A case of which nothing is told. */
  public static final StakeFeatures UNKNOWN =
      new StakeFeatures(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty());

  /** Checks the counts. */
  public StakeFeatures {
    requireNonNull(issue, "issue");
    if (priorDisputes.orElse(0.0) < 0 || targetAllies.orElse(0.0) < 0) {
      throw new IllegalArgumentException("a number of disputes or allies is negative");
    }
  }

  /** What a revisionist demands (MID {@code revtype}). */
  public enum Issue implements Worded {
    /** Territory. */
    TERRITORY,
    /** Another regime in the other state. */
    REGIME,
    /** Another policy of the other state, or anything else. */
    POLICY;
  }

  /** Who would change the status quo (MID {@code revstate}). */
  public enum Revisionist implements Worded {
    /** Who acts first. */
    CHALLENGER,
    /** The other. */
    TARGET,
    /** Both. */
    BOTH,
    /** Neither. */
    NONE;

    boolean isTarget() {
      return this == TARGET || this == BOTH;
    }
  }

  /** The kind of a strategic rivalry (Thompson, Sakuwa and Suhas). */
  public enum Rivalry implements Worded {
    /** Over territory. */
    SPATIAL,
    /** Over rank or ideas. */
    OTHER,
    /** No rivalry. */
    NONE;
  }

  /** How two states are neighbours (COW direct contiguity). */
  public enum Border implements Worded {
    /** By land. */
    LAND,
    /** Within 400 miles of sea. */
    SEA,
    /** Not at all. */
    NONE;
  }

  /** The gravest threat that a crisis actor perceives (ICB), as the median of its stake. */
  public enum Gravity implements Worded {
    /** To existence. */
    EXISTENCE(0.9),
    /** Of grave damage. */
    GRAVE_DAMAGE(0.75),
    /** To territory. */
    TERRITORY(0.5),
    /** To influence. */
    INFLUENCE(0.25),
    /** Limited: economic, political, to property. */
    LIMITED(0.1);

    private final double median;

    Gravity(double median) {
      this.median = median;
    }

    /**
     * The median stake.
     *
     * @return in (0, 1]
     */
    public double median() {
      return median;
    }
  }

  /**
   * Whether a side is known to want territory.
   *
   * @param challenger whether it is the challenger's, else the target's
   * @return false where issue or revisionist is not told
   */
  boolean wantsTerritory(boolean challenger) {
    Revisionist itself = challenger ? Revisionist.CHALLENGER : Revisionist.TARGET;
    return issue.filter(Issue.TERRITORY::equals).isPresent()
        && revisionist.filter(who -> who == itself || who == Revisionist.BOTH).isPresent();
  }
}
