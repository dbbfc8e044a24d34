package casus.stats;

import java.util.function.DoublePredicate;

/** Finds where a statement that holds on one side ceases to hold, to the last digit. */
final class Bisection {
  /** Enough to go from 1 to the next double of the smallest ends met here. */
  private static final int MOST_STEPS = 200;

  private Bisection() {}

  /**
   * The last number for which a statement holds.
   *
   * @param holds holds near one end and not near the other, and changes once
   * @param holding the end at which it is taken to hold
   * @param failing the end at which it is taken not to; above or below the other
   * @return a number for which it holds; the next double towards {@code failing} is one for which
   *     it does not
   */
  static double lastTrue(DoublePredicate holds, double holding, double failing) {
    double inside = holding;
    double outside = failing;
    for (int step = 0; step < MOST_STEPS; step++) {
      double middle = inside + (outside - inside) / 2;
      if (middle == inside || middle == outside) {
        break;
      }
      if (holds.test(middle)) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return inside;
  }
}
