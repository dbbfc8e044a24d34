package casus.design;

import static java.util.Objects.requireNonNull;

/**
 * What a study varies.
 *
 * @param name what it is called in tables; unique in its study
 * @param title what it is called on axes; empty if it was given no title
 * @param path where its value stands in a scenario, such as {@code "parameters.choice_precision"};
 *     empty for a factor whose levels are named changes
 * @param levels the values it can take
 * @param base its value in the unchanged scenario, or the level that changes nothing; empty where
 *     the scenario says nothing of it
 */
public record Factor(String name, String title, String path, Levels levels, String base) {
  /** Checks that nothing is missing. */
  public Factor {
    requireNonNull(name, "name");
    requireNonNull(title, "title");
    requireNonNull(path, "path");
    requireNonNull(levels, "levels");
    requireNonNull(base, "base");
  }

  /**
   * Whether it keeps one value throughout.
   *
   * @return true for a fixed factor
   */
  public boolean fixed() {
    return levels.counted() && levels.steps().size() == 1;
  }
}
