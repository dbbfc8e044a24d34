package casus.crisis;

/**
 * A number for each rung.
 *
 * @param r0 at rung 0
 * @param r1 at rung 1
 * @param r2 at rung 2
 * @param r3 at rung 3
 * @param r4 at rung 4
 * @param r5 at rung 5
 * @param r6 at rung 6
 */
public record Ladder(double r0, double r1, double r2, double r3, double r4, double r5, double r6) {
  /** The numbers that parameters set from a step on; steps without one are 0. */
  static Ladder of(Parameters p, int from, Parameter... parameters) {
    double[] steps = new double[7];
    for (int i = 0; i < parameters.length; i++) {
      steps[from + i] = p.get(parameters[i]);
    }
    return new Ladder(steps[0], steps[1], steps[2], steps[3], steps[4], steps[5], steps[6]);
  }

  /**
   * The number at a rung.
   *
   * @param rung from 0 to 6
   * @return its number
   */
  public double at(int rung) {
    return switch (rung) {
      case 0 -> r0;
      case 1 -> r1;
      case 2 -> r2;
      case 3 -> r3;
      case 4 -> r4;
      case 5 -> r5;
      default -> r6;
    };
  }
}
