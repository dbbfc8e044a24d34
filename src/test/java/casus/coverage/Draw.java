package casus.coverage;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Laws to draw from, with their true mean. */
enum Draw {
  /** Bounded and light. */
  UNIFORM("uniform", 0.5, SplittableRandom::nextDouble),
  /** Skew, but light: skewness 2. */
  EXPONENTIAL("exponential", 1, random -> -Math.log1p(-random.nextDouble())),
  /** Heavy: skewness 6.2. */
  LOGNORMAL("lognormal, σ = 1", Math.exp(0.5), random -> Math.exp(normal(random))),
  /** Very heavy: skewness 414. */
  LOGNORMAL_WIDE("lognormal, σ = 2", Math.exp(2), random -> Math.exp(2 * normal(random))),
  /**
   * As battle deaths are: few in most runs, and in the 2 % that become wars lognormal with σ = 1.5;
   * the top 0.1 % of runs hold 46 % of the whole.
   */
  DEATHS(
      "deaths: 98 % about 4, 2 % wars",
      0.98 * 4 + 0.02 * 1000 * Math.exp(1.125),
      random ->
          random.nextDouble() < 0.98
              ? -4 * Math.log1p(-random.nextDouble())
              : 1000 * Math.exp(1.5 * normal(random)));

  final String text;
  final double mean;
  private final ToDoubleFunction<SplittableRandom> law;

  Draw(String text, double mean, ToDoubleFunction<SplittableRandom> law) {
    this.text = text;
    this.mean = mean;
    this.law = law;
  }

  double from(SplittableRandom random) {
    return law.applyAsDouble(random);
  }

  static double normal(SplittableRandom random) {
    double radius = Math.sqrt(-2 * Math.log1p(-random.nextDouble()));
    return radius * Math.cos(2 * Math.PI * random.nextDouble());
  }
}
