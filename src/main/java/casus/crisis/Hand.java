package casus.crisis;

/** Chooses for a state in the place of the model: a person at the table, or a list of choices. */
@FunctionalInterface
public interface Hand {
  /**
   * Chooses. Asked when the model comes to the state's turn: when its clock rings (R1), when it
   * weighs to invoke an article, when it votes, and when a call takes effect for it or is renewed.
   *
   * @param offer the turn as the model takes it: what it would do itself, with what chances, of
   *     what is open
   * @return an outcome that is open, or {@link Offer#LEFT}
   */
  int choose(Offer offer);
}
