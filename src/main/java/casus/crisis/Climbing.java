package casus.crisis;

/**
 * How choices are drawn that would take the world to a rung where it has not yet been. To estimate
 * what is rare they can be made likelier than they are; the run then counts for less, by the ratio
 * that {@link Crisis#climbingRatio} tells.
 */
public enum Climbing {
  /** As the model says. */
  PLAIN,
  /** As the model says; what the ratio would be is kept beside it. */
  WATCHED,
  /** Likelier. */
  LEANED
}
