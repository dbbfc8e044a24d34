package casus.calibration;

import casus.crisis.Distribution;
import casus.scenario.ParameterLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How population Monte Carlo moves from one generation to the next: a point is chosen by its weight
 * and moved by a normal kernel whose variances are twice the weighted ones of the generation; the
 * weight of where it comes to makes up for how likely it was to come there.
 *
 * @see "Beaumont, Cornuet, Marin and Robert 2009, Adaptive approximate Bayesian computation,
 *     Biometrika 96(4)"
 */
final class Kernel {
  private final List<Particle> sample;
  private final ParameterLibrary library;
  private final double[] spreads = new double[Free.values().length];

  /**
   * Measures a generation.
   *
   * @param sample its points, weights adding up to 1
   * @param library priors and ranges
   */
  Kernel(List<Particle> sample, ParameterLibrary library) {
    this.sample = List.copyOf(sample);
    this.library = library;
    for (Free free : Free.values()) {
      double mean = sample.stream().mapToDouble(p -> p.weight() * p.get(free)).sum();
      double variance =
          sample.stream()
              .mapToDouble(p -> p.weight() * (p.get(free) - mean) * (p.get(free) - mean))
              .sum();
      spreads[free.ordinal()] = Math.sqrt(2 * variance) + 1e-9;
    }
  }

  /** The standard deviation of a move: √2 weighted standard deviations of the sample. */
  double spread(Free free) {
    return spreads[free.ordinal()];
  }

  /** A moved point, by {@link Free}, where the prior has mass and the range allows it. */
  List<Double> proposal(Random random) {
    while (true) {
      double u = random.nextDouble();
      Particle chosen = sample.get(sample.size() - 1);
      for (Particle particle : sample) {
        u -= particle.weight();
        if (u < 0) {
          chosen = particle;
          break;
        }
      }
      List<Double> values = new ArrayList<>();
      boolean possible = true;
      for (Free free : Free.values()) {
        double value = chosen.get(free) + spreads[free.ordinal()] * random.nextGaussian();
        values.add(value);
        possible &= value == free.cut(value, library) && density(free.prior(library), value) > 0;
      }
      if (possible) {
        return values;
      }
    }
  }

  /** The prior over the chance to be proposed, but for a factor that all points share. */
  double weight(List<Double> values) {
    double prior = 1;
    for (Free free : Free.values()) {
      prior *= density(free.prior(library), values.get(free.ordinal()));
    }
    double sum = 0;
    for (Particle particle : sample) {
      double exponent = 0;
      for (Free free : Free.values()) {
        double z = (values.get(free.ordinal()) - particle.get(free)) / spreads[free.ordinal()];
        exponent -= z * z / 2;
      }
      sum += particle.weight() * Math.exp(exponent);
    }
    return prior / sum;
  }

  /** A density from the slope of the quantiles; 0 in the outermost millionth of each tail. */
  static double density(Distribution prior, double value) {
    double low = 1e-6;
    double high = 1 - 1e-6;
    if (value <= prior.quantile(low) || value >= prior.quantile(high)) {
      return 0;
    }
    for (int step = 0; step < 40; step++) {
      double middle = (low + high) / 2;
      if (prior.quantile(middle) < value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double u = (low + high) / 2;
    double width = 1e-4;
    double from = Math.max(1e-9, u - width);
    double to = Math.min(1 - 1e-9, u + width);
    return (to - from) / (prior.quantile(to) - prior.quantile(from));
  }
}
