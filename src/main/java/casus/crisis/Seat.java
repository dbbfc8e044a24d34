package casus.crisis;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** Which state a hand plays in the place of the model; as a rule none. */
final class Seat {
  private static final int NOBODY = -1;

  private int state = NOBODY;
  private @Nullable Hand hand;

  void take(int index, @Nullable Hand who) {
    hand = who;
    state = who == null ? NOBODY : index;
  }

  boolean is(int index) {
    return index == state;
  }

  /** What the hand makes of a turn: an outcome that is open, or {@link Offer#LEFT}. */
  int choose(Offer offer) {
    int outcome = requireNonNull(hand, "the hand").choose(offer);
    if (outcome != Offer.LEFT && !offer.isOpen(outcome)) {
      throw new IllegalArgumentException(
          "outcome " + outcome + " is not open to " + offer.chooser() + ": " + offer.options());
    }
    return outcome;
  }
}
