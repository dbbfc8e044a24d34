package casus.design;

import java.util.List;

/**
 * The levels of one factor in Morris's design.
 *
 * <p>A range has as many as are asked for. A factor with values of its own goes through these, all
 * equally often: where the number asked for is no multiple of theirs, it is theirs, doubled if odd.
 * Of five values each then stands for two of ten levels, and half of the levels is a step of two
 * values or of three.
 *
 * @param levels the factor's values
 * @param count how many levels, even
 */
record MorrisScale(Levels levels, int count) {
  static MorrisScale of(Levels levels, int asked) {
    int values = levels.steps().size();
    if (!levels.counted() || asked % values == 0) {
      return new MorrisScale(levels, asked);
    }
    return new MorrisScale(levels, values % 2 == 0 ? values : 2 * values);
  }

  /** The value at a level. */
  String value(int level) {
    return levels.counted()
        ? levels.steps().get(index(level))
        : levels.at((double) level / (count - 1));
  }

  /** How far a level lies between the first value and the last, which effects are measured by. */
  double place(int level) {
    List<String> steps = levels.steps();
    return levels.counted() && steps.size() > 1
        ? (double) index(level) / (steps.size() - 1)
        : (double) level / (count - 1);
  }

  private int index(int level) {
    return (int) ((long) level * levels.steps().size() / count);
  }
}
