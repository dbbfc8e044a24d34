package casus.calibration;

import java.util.List;

/**
 * A point of the parameter space with how well it fits.
 *
 * @param values by {@link Free}
 * @param weight of the point in the sample of the posterior
 * @param distance how far simulated moments are from historical ones: root mean square, in standard
 *     deviations (chance and discrepancy)
 * @param moments the simulated moments, by {@link Moment}
 */
public record Particle(List<Double> values, double weight, double distance, List<Double> moments) {
  /** Copies the lists. */
  public Particle {
    values = List.copyOf(values);
    moments = List.copyOf(moments);
  }

  /**
   * A value.
   *
   * @param free which
   * @return its value
   */
  public double get(Free free) {
    return values.get(free.ordinal());
  }

  Particle weighing(double changed) {
    return new Particle(values, changed, distance, moments);
  }

  /** The same sample, its weights adding up to 1. */
  static List<Particle> normalized(List<Particle> sample) {
    double sum = sample.stream().mapToDouble(Particle::weight).sum();
    return sample.stream().map(p -> p.weighing(p.weight() / sum)).toList();
  }

  /** So many points of a weighted sample, as often as their weights say; always the same ones. */
  static List<Particle> some(List<Particle> sample, int points) {
    List<Particle> some = new java.util.ArrayList<>();
    double sum = 0;
    int next = 0;
    for (Particle particle : sample) {
      sum += particle.weight();
      while (next < points && (next + .5) / points <= sum + 1e-9) {
        some.add(particle);
        next++;
      }
    }
    return some;
  }
}
