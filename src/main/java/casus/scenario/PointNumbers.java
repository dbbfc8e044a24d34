package casus.scenario;

import casus.text.Text;

/**
 * The column {@code point} of a list of design points. Points are numbered from 0 in the order of
 * the list; a column that numbers them otherwise is told of, since results go by the order.
 */
final class PointNumbers {
  static final String COLUMN = "point";

  private final Problems problems;
  private boolean told;

  PointNumbers(Problems problems) {
    this.problems = problems;
  }

  /**
   * Compares the number of a point with its place.
   *
   * @param number as written
   * @param origin where
   * @param place which point of the list it is, from 0
   */
  void check(String number, Origin origin, int place) {
    if (!told && !LevelSizes.key(number).equals((double) place)) {
      told = true;
      problems.error(
          origin,
          Text.format(
              "the list calls this point '%s', but it is point %d in all results", number, place),
          "points are numbered from 0 in the order of the list; leave the column point out");
    }
  }
}
