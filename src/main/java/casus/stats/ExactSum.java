package casus.stats;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * A sum of doubles without rounding, so that it does not depend on their order.
 *
 * <p>The sum is kept as an expansion: doubles of growing size whose binary digits do not overlap.
 * Usually there are two or three.
 *
 * @see "Shewchuk (1997), Adaptive precision floating-point arithmetic, theorem 10,
 *     doi:10.1007/PL00009321"
 */
final class ExactSum {
  private double[] parts = new double[4];
  private int size;

  /**
   * Adds a number.
   *
   * @param number finite, and the sum's size stays far from overflow
   */
  void add(double number) {
    double carried = number;
    int kept = 0;
    for (int i = 0; i < size; i++) {
      double part = parts[i];
      double sum = carried + part;
      double partInSum = sum - carried;
      double lost = (carried - (sum - partInSum)) + (part - partInSum);
      if (lost != 0) {
        parts[kept++] = lost;
      }
      carried = sum;
    }
    if (kept == parts.length) {
      parts = Arrays.copyOf(parts, 2 * kept);
    }
    parts[kept] = carried;
    size = kept + 1;
  }

  /** Adds the product of two numbers, without rounding it. */
  void addProduct(double first, double second) {
    double product = first * second;
    add(product);
    add(Math.fma(first, second, -product));
  }

  /** Adds another sum. */
  void add(ExactSum other) {
    // A copy, since a sum may be added to itself.
    double[] others = Arrays.copyOf(other.parts, other.size);
    for (double part : others) {
      add(part);
    }
  }

  /** The sum, to its last digit. */
  BigDecimal value() {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < size; i++) {
      sum = sum.add(new BigDecimal(parts[i]));
    }
    return sum;
  }
}
