package casus.draft;

import java.util.List;

/**
 * A file that was written from a question.
 *
 * @param name what the scenario or study calls itself
 * @param text the file
 * @param states codes of those that take part, in alphabetical order; empty for a study
 * @param treaties ids of the treaties it names
 * @param leftOut what was looked at and is not there, each with the reason
 * @param assumed what is nobody's data, one sentence each
 */
public record Draft(
    String name,
    String text,
    List<String> states,
    List<String> treaties,
    List<LeftOut> leftOut,
    List<String> assumed) {
  /**
   * Something that is not in the file.
   *
   * @param what a treaty's id or a state's code
   * @param why the reason
   */
  public record LeftOut(String what, String why) {}

  /** Copies the lists. */
  public Draft {
    states = List.copyOf(states);
    treaties = List.copyOf(treaties);
    leftOut = List.copyOf(leftOut);
    assumed = List.copyOf(assumed);
  }
}
