package casus.selftest;

import java.util.Arrays;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * One number that is known, beside the same number as the program has it. A check of chance fails a
 * correct program for one seed in a thousand; seeds are fixed, so that what passes once passes
 * always.
 *
 * @param what what is compared
 * @param exact the number by the closed form
 * @param found the number by the program
 * @param error Monte Carlo standard error of {@code found}; 0 if it was computed, not simulated
 * @param allowed the largest difference that a correct program may show
 */
public record Check(String what, double exact, double found, double error, double allowed) {
  /** How often a check of chance fails a correct program, over seeds. */
  public static final double FALSE_ALARM = .001;

  /** How many standard errors that is, on either side. */
  static final double ERRORS =
      new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - FALSE_ALARM / 2);

  /** Cells of a law are pooled until each expects so many. */
  private static final double LEAST_EXPECTED = 8;

  /**
   * Whether the two agree.
   *
   * @return false if they differ by more than is allowed, or if a number is none
   */
  public boolean holds() {
    return Math.abs(found - exact) <= allowed;
  }

  /** A number that the program computes. */
  static Check computed(String what, double exact, double found) {
    return new Check(what, exact, found, 0, 1e-12 * Math.max(1, Math.abs(exact)));
  }

  /** A number of things that must not be. */
  static Check none(String what, long found) {
    return new Check(what, 0, found, 0, 0);
  }

  /** A share of trials; where the chance is 0 or 1 no trial may differ. */
  static Check share(String what, long successes, long trials, double chance) {
    double error = Math.sqrt(chance * (1 - chance) / trials);
    return new Check(what, chance, successes / (double) trials, error, ERRORS * error);
  }

  /** A mean of independent values. */
  static Check mean(String what, double[] values, double exact) {
    return mean(what, values, exact, 0);
  }

  /**
   * A mean of independent values by a closed form that is itself an approximation.
   *
   * @param bias how far it may be off
   */
  static Check mean(String what, double[] values, double exact, double bias) {
    double average = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(x -> (x - average) * (x - average)).sum();
    double error = Math.sqrt(squares / (values.length - 1) / values.length);
    return new Check(what, exact, average, error, bias + ERRORS * error);
  }

  /**
   * Counts in cells against a law, by Pearson's chi-square, which has its degrees of freedom as its
   * mean. Neighbouring cells are pooled until each expects at least eight.
   *
   * @param what what is counted
   * @param counts by cell
   * @param law the chance of each cell
   * @return the check
   * @throws IllegalArgumentException if the law does not add up to one, has another number of
   *     cells, or leaves fewer than two cells
   */
  public static Check law(String what, long[] counts, double[] law) {
    if (counts.length != law.length || Math.abs(Arrays.stream(law).sum() - 1) > 1e-9) {
      throw new IllegalArgumentException("no law of " + counts.length + " cells");
    }
    long trials = Arrays.stream(counts).sum();
    double[] seen = new double[law.length];
    double[] expected = new double[law.length];
    int cells = 0;
    double count = 0;
    double mass = 0;
    for (int k = 0; k < law.length; k++) {
      count += counts[k];
      mass += law[k] * trials;
      if (mass >= LEAST_EXPECTED) {
        seen[cells] = count;
        expected[cells++] = mass;
        count = 0;
        mass = 0;
      }
    }
    if (cells < 2) {
      throw new IllegalArgumentException("a law of one cell says nothing");
    }
    seen[cells - 1] += count;
    expected[cells - 1] += mass;
    double distance = 0;
    for (int c = 0; c < cells; c++) {
      distance += (seen[c] - expected[c]) * (seen[c] - expected[c]) / expected[c];
    }
    int freedom = cells - 1;
    double critical =
        new ChiSquaredDistribution(null, freedom).inverseCumulativeProbability(1 - FALSE_ALARM);
    return new Check(
        what + ", chi-square", freedom, distance, Math.sqrt(2.0 * freedom), critical - freedom);
  }
}
