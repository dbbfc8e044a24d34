package casus.figure;

import java.util.List;
import java.util.OptionalInt;

/**
 * Which part of a results folder a figure shows, where it cannot show all.
 *
 * @param point the design point; when empty, the first one
 * @param arms the arms, in the order to draw; when empty, all of them in the order of the file
 * @param outcome the outcome, for figures of one outcome, such as {@code war}
 */
public record Focus(OptionalInt point, List<String> arms, String outcome) {
  /** Copies the list. */
  public Focus {
    arms = List.copyOf(arms);
  }

  /**
   * What is shown when nothing is asked for: the first point, all arms, war.
   *
   * @return that focus
   */
  public static Focus standard() {
    return new Focus(OptionalInt.empty(), List.of(), "war");
  }
}
