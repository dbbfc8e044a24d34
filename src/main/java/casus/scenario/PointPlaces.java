package casus.scenario;

/** Where the values of listed points were written. */
@FunctionalInterface
interface PointPlaces {
  /**
   * The place of a value.
   *
   * @param point which point, from 0
   * @param column which of its values, from 0
   */
  Origin at(int point, int column);
}
