package casus.game;

import casus.crisis.Offer;
import casus.crisis.Summons;
import casus.crisis.UnderTreaty;
import casus.results.Json;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a person chose at the table.
 *
 * @param offer the turn as the model takes it in the same place: what was open, how likely it would
 *     have gone where, where its own draw fell
 * @param outcome what the person chose, one of those that were open, or {@link Offer#LEFT}
 */
public record Move(Offer offer, int outcome) {
  /** What leaves a turn to the model, as files have it and as it may be typed. */
  public static final String LEFT = "model";

  /** Checks that it was open. */
  public Move {
    if (outcome != Offer.LEFT && !offer.isOpen(outcome)) {
      throw new IllegalArgumentException(
          "outcome " + outcome + " is not open on day " + offer.day() + ": " + offer.options());
    }
  }

  /**
   * The outcome that a word stands for.
   *
   * @param offer the turn
   * @param word of an outcome, or {@link #LEFT}
   * @return empty if it stands for none that is open
   */
  public static OptionalInt outcome(Offer offer, String word) {
    return word.equals(LEFT)
        ? OptionalInt.of(Offer.LEFT)
        : offer.options().stream()
            .mapToInt(Offer.Option::outcome)
            .filter(outcome -> offer.word(outcome).equals(word))
            .findFirst();
  }

  /**
   * Whether it was left to the model.
   *
   * @return false where a person chose
   */
  public boolean isLeft() {
    return outcome == Offer.LEFT;
  }

  /**
   * What it is about, what was chosen, and what the model does, as files have it.
   *
   * @return by name, in order
   */
  public Map<String, Object> facts() {
    Map<String, Object> facts =
        Json.object("day", offer.day(), "dispute", offer.dispute(), "kind", offer.kind());
    if (offer instanceof UnderTreaty.Appeal it) {
      facts.putAll(Json.object("clause", it.clause(), "victim", it.victim().letters()));
    } else if (offer instanceof UnderTreaty.Vote it) {
      facts.putAll(Json.object("clause", it.clause(), "victim", it.victim().letters()));
    } else if (offer instanceof Summons it) {
      facts.putAll(
          Json.object("clause", it.duty().clause(), "victim", it.duty().victim().letters()));
    }
    facts.put("choice", isLeft() ? LEFT : offer.word(outcome));
    facts.put("model", offer.word(offer.model()));
    return facts;
  }
}
