package casus.stats;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Erf;

/** How many standard errors an interval of a level reaches to either side. */
final class CriticalValues {
  /** The level of an interval when none is asked for. */
  static final double DEFAULT_LEVEL = 0.95;

  /**
   * From here on the expansion of t in powers of 1/ν is used: its error is below 1e-14, and the
   * incomplete beta function loses digits.
   */
  private static final double MANY_DEGREES_OF_FREEDOM = 10_000;

  private static final Memo<Double> NORMAL = new Memo<>(level -> Math.sqrt(2) * Erf.erfInv(level));

  private static final Memo<Student> STUDENT = new Memo<>(Student::quantile);

  /** A question about Student's T. */
  private record Student(double level, double degreesOfFreedom) {
    double quantile() {
      return new TDistribution(null, degreesOfFreedom, 1e-15)
          .inverseCumulativeProbability((1 + level) / 2);
    }

    // In plain words, as Java's own comparison of records takes long to be linked.
    @Override
    public boolean equals(Object other) {
      return other instanceof Student student
          && Double.compare(level, student.level) == 0
          && Double.compare(degreesOfFreedom, student.degreesOfFreedom) == 0;
    }

    @Override
    public int hashCode() {
      return 31 * Double.hashCode(level) + Double.hashCode(degreesOfFreedom);
    }
  }

  private CriticalValues() {}

  /**
   * Gives back a level, if it is one.
   *
   * @throws IllegalArgumentException if it is not inside (0, 1)
   */
  static double checkedLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level is not inside (0, 1): " + level);
    }
    return level;
  }

  /**
   * The <i>z</i> with P(|Z| ≤ z) = level for a standard normal Z.
   *
   * @param level inside (0, 1)
   */
  static double z(double level) {
    return NORMAL.of(checkedLevel(level));
  }

  /**
   * The <i>t</i> with P(|T| ≤ t) = level for Student's T.
   *
   * @param level inside (0, 1)
   * @param degreesOfFreedom ν, positive
   * @see "Abramowitz and Stegun (1964), 26.7.5, for the expansion"
   */
  static double t(double level, double degreesOfFreedom) {
    if (degreesOfFreedom < MANY_DEGREES_OF_FREEDOM) {
      return STUDENT.of(new Student(checkedLevel(level), degreesOfFreedom));
    }
    double z = z(level);
    double square = z * z;
    double first = (square + 1) * z / 4;
    double second = ((5 * square + 16) * square + 3) * z / 96;
    double third = (((3 * square + 19) * square + 17) * square - 15) * z / 384;
    double nu = degreesOfFreedom;
    return z + (first + (second + third / nu) / nu) / nu;
  }
}
