package casus.design;

import java.util.List;

/**
 * The points of a design, in its order; their numbers count from 0.
 *
 * @param values the factors' values by point, in the order of the factors
 * @param places the same as places of the unit interval, for designs that are laid there; else
 *     empty
 */
public record DesignPoints(List<List<String>> values, List<List<Double>> places) {
  /** Copies the lists. */
  public DesignPoints {
    values = values.stream().map(List::copyOf).toList();
    places = places.stream().map(List::copyOf).toList();
  }

  /**
   * How many points there are.
   *
   * @return at least 1
   */
  public int count() {
    return values.size();
  }
}
