package casus.analysis;

import java.util.List;

/**
 * What is to be compared with what.
 *
 * @param levels levels of factors with all else equal, such as {@code resolve=0.3,0.6}; the first
 *     is the base
 * @param points design points; the first is the base
 * @param by factors of which each level is compared with the first, over all points
 * @param arms in which arms; empty for all
 * @param outcomes of what
 */
public record ContrastRequest(
    List<String> levels,
    List<Integer> points,
    List<String> by,
    List<String> arms,
    List<String> outcomes) {
  /** Copies the lists. */
  public ContrastRequest {
    levels = List.copyOf(levels);
    points = List.copyOf(points);
    by = List.copyOf(by);
    arms = List.copyOf(arms);
    outcomes = List.copyOf(outcomes);
  }
}
