package casus.engine;

import static org.assertj.core.api.Assertions.assertThat;

import casus.selftest.Check;
import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.inference.AlternativeHypothesis;
import org.apache.commons.math3.stat.inference.BinomialTest;

/**
 * Assertions about chance. Each fails a correct program for one seed in a thousand, and seeds are
 * fixed: what passes once passes always.
 */
public final class Chance {
  private static final double FALSE_ALARM = Check.FALSE_ALARM;

  private Chance() {}

  /** So many of so many could well come of this probability (exact binomial test). */
  public static void assertShare(int successes, int trials, double probability) {
    double p =
        new BinomialTest()
            .binomialTest(trials, successes, probability, AlternativeHypothesis.TWO_SIDED);
    assertThat(p)
        .as("%d of %d, expected %s", successes, trials, probability * trials)
        .isGreaterThan(FALSE_ALARM);
  }

  /** The mean of these could well be that of a law with this mean (z test). */
  public static void assertMean(double[] values, double mean) {
    double sum = Arrays.stream(values).sum();
    double average = sum / values.length;
    double squares = Arrays.stream(values).map(x -> (x - average) * (x - average)).sum();
    double error = Math.sqrt(squares / (values.length - 1) / values.length);
    assertNormal(average, mean, error);
  }

  /** A number could well be normal with this mean and standard deviation. */
  public static void assertNormal(double value, double mean, double sd) {
    double z = Math.abs(value - mean) / sd;
    assertThat(z)
        .as("%s, expected %s ± %s", value, mean, sd)
        .isLessThan(
            new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - FALSE_ALARM / 2));
  }

  /**
   * These counts could well come of this law (chi-square test; neighbouring cells are pooled until
   * each expects at least eight).
   */
  public static void assertLaw(long[] observed, double[] law) {
    Check check = Check.law(Arrays.toString(observed), observed, law);
    assertThat(check.holds()).as("%s", check).isTrue();
  }
}
