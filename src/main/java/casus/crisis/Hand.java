package casus.crisis;

import casus.treaty.Rung;

/** Chooses for a state in the place of R3: a person at the table, or a list of what one chose. */
@FunctionalInterface
public interface Hand {
  /**
   * Chooses. Asked when the clock of the state rings (R1), on a day whose other choices it does not
   * see.
   *
   * @param offer the choice as the model makes it: what it would do itself, with what chances, of
   *     which open rungs
   * @return one of the rungs that are open to it
   */
  Rung choose(Chronicle.Decision offer);
}
