package casus.story;

import java.util.List;

/**
 * Some days of a story.
 *
 * @param from the first day
 * @param until the last day; the same unless days without news are told together
 * @param sentences what happened
 */
public record Chapter(int from, int until, List<String> sentences) {
  /** Copies the list. */
  public Chapter {
    sentences = List.copyOf(sentences);
  }
}
