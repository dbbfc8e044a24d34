package casus.treaty;

import static java.util.Objects.requireNonNull;

import casus.text.Text;

/**
 * One way to read the words that say when a treaty binds (model.md, section 5).
 *
 * <p>A text is vague when more than one reading has weight: in the Russia–DPRK treaty of 2024,
 * "aggression" to Moscow, "invaded and pushed into a state of war" to Pyongyang. Deterrence depends
 * on what the challenger thinks the text means, honouring on what the ally thinks; hence two
 * weights.
 *
 * @param id what to call it in tables, such as {@code "aggression"}
 * @param weight how likely a member is to hold it, relative to the article's other readings
 * @param adversaryWeight how likely a challenger thinks it, likewise
 * @param criterion what an act must be for the casus foederis to exist
 */
public record Reading(String id, double weight, double adversaryWeight, Criterion criterion) {
  /** Checks the weights. */
  public Reading {
    requireNonNull(id, "id");
    requireNonNull(criterion, "criterion");
    requireWeight(weight, id);
    requireWeight(adversaryWeight, id);
  }

  private static void requireWeight(double weight, String id) {
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          Text.format("weight of reading '%s' is not a finite number from 0: %s", id, weight));
    }
  }
}
