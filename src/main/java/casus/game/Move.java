package casus.game;

import casus.crisis.Chronicle.Decision;
import casus.treaty.Rung;

/**
 * What a person chose at the table.
 *
 * @param offer the choice as the model made it in the same place: what was open, how likely it
 *     would have gone where, where its own draw fell
 * @param rung what the person chose, one of the rungs that were open
 */
public record Move(Decision offer, Rung rung) {
  /** Checks that it was open. */
  public Move {
    if (!offer.open().contains(rung)) {
      throw new IllegalArgumentException(rung.label() + " is not open: " + offer.open());
    }
  }
}
