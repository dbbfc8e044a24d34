package casus.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A figure that a study asks for, and what part of the results it shows.
 *
 * @param name of the figure
 * @param outcome for figures of one outcome; empty for the usual one
 * @param arms in the order to draw; empty for all
 * @param point the design point, for figures of one; empty for the first
 */
public record FigureChoice(
    String name, Optional<String> outcome, List<String> arms, OptionalInt point) {
  /** Copies the list. */
  public FigureChoice {
    arms = List.copyOf(arms);
  }

  /**
   * A figure of what is usual.
   *
   * @param name of the figure
   * @return the choice
   */
  public static FigureChoice of(String name) {
    return new FigureChoice(name, Optional.empty(), List.of(), OptionalInt.empty());
  }

  /**
   * The choice in words, as a plan has it.
   *
   * @return its name alone where nothing else is chosen
   */
  public String words() {
    List<String> words = new ArrayList<>(List.of(name));
    outcome.ifPresent(asked -> words.add("outcome " + asked));
    if (!arms.isEmpty()) {
      words.add("arms " + String.join(" ", arms));
    }
    point.ifPresent(asked -> words.add("point " + asked));
    return words.size() == 1
        ? name
        : name + " (" + String.join(", ", words.subList(1, words.size())) + ")";
  }
}
