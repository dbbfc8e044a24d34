package casus.crisis;

import java.util.List;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.special.Erf;

/**
 * What is not known for certain: a distribution that a scenario gives in place of a number. Drawn
 * once per replication by its quantile function, so that common random numbers stay close.
 */
public sealed interface Distribution {
  /**
   * The quantile function.
   *
   * @param u a probability in (0, 1)
   * @return the value that is not exceeded with that probability
   */
  double quantile(double u);

  /**
   * The middle of the distribution, used where a single number is shown.
   *
   * @return the median
   */
  default double median() {
    return quantile(0.5);
  }

  /**
   * The least value that can come out.
   *
   * @return may be negative infinity
   */
  double least();

  /**
   * The greatest value that can come out.
   *
   * @return may be infinity
   */
  double greatest();

  /**
   * A normal distribution.
   *
   * @param mean its mean
   * @param sd its standard deviation, not negative
   */
  record Normal(double mean, double sd) implements Distribution {
    /** Checks the spread. */
    public Normal {
      if (!(sd >= 0)) {
        throw new IllegalArgumentException("sd is negative: " + sd);
      }
    }

    @Override
    public double quantile(double u) {
      return mean + sd * standardNormal(u);
    }

    @Override
    public double least() {
      return sd == 0 ? mean : Double.NEGATIVE_INFINITY;
    }

    @Override
    public double greatest() {
      return sd == 0 ? mean : Double.POSITIVE_INFINITY;
    }

    @Override
    public String toString() {
      return "normal(" + mean + "," + sd + ")";
    }
  }

  /**
   * A log-normal distribution.
   *
   * @param median its median, positive
   * @param sdLog standard deviation of the natural logarithm, not negative
   */
  record LogNormal(double median, double sdLog) implements Distribution {
    /** Checks the ranges. */
    public LogNormal {
      if (!(median > 0 && sdLog >= 0)) {
        throw new IllegalArgumentException("median is not positive or sd is negative");
      }
    }

    @Override
    public double quantile(double u) {
      return median * Math.exp(sdLog * standardNormal(u));
    }

    @Override
    public double least() {
      return sdLog == 0 ? median : 0;
    }

    @Override
    public double greatest() {
      return sdLog == 0 ? median : Double.POSITIVE_INFINITY;
    }

    @Override
    public String toString() {
      return "lognormal(" + median + "," + sdLog + ")";
    }
  }

  /**
   * A beta distribution on [0, 1].
   *
   * @param a first shape, positive
   * @param b second shape, positive
   */
  record Beta(double a, double b) implements Distribution {
    /** Checks the shapes. */
    public Beta {
      if (!(a > 0 && b > 0)) {
        throw new IllegalArgumentException("shapes are not positive: " + a + ", " + b);
      }
    }

    @Override
    public double quantile(double u) {
      return new BetaDistribution(null, a, b).inverseCumulativeProbability(u);
    }

    @Override
    public double least() {
      return 0;
    }

    @Override
    public double greatest() {
      return 1;
    }

    @Override
    public String toString() {
      return "beta(" + a + "," + b + ")";
    }
  }

  /**
   * A uniform distribution.
   *
   * @param least its lower end
   * @param greatest its upper end, not below the lower
   */
  record Uniform(double least, double greatest) implements Distribution {
    /** Checks the order. */
    public Uniform {
      if (!(least <= greatest)) {
        throw new IllegalArgumentException("the ends are not in order");
      }
    }

    @Override
    public double quantile(double u) {
      return least + u * (greatest - least);
    }

    @Override
    public String toString() {
      return "uniform(" + least + "," + greatest + ")";
    }
  }

  /**
   * A triangular distribution.
   *
   * @param least its lower end
   * @param mode its peak
   * @param greatest its upper end
   */
  record Triangular(double least, double mode, double greatest) implements Distribution {
    /** Checks the order. */
    public Triangular {
      if (!(least <= mode && mode <= greatest && least < greatest)) {
        throw new IllegalArgumentException("least, mode and greatest are not in order");
      }
    }

    @Override
    public double quantile(double u) {
      double width = greatest - least;
      double left = (mode - least) / width;
      return u < left
          ? least + Math.sqrt(u * width * (mode - least))
          : greatest - Math.sqrt((1 - u) * width * (greatest - mode));
    }

    @Override
    public String toString() {
      return "triangular(" + least + "," + mode + "," + greatest + ")";
    }
  }

  /**
   * A choice among values.
   *
   * @param values the values, in rising order
   * @param weights their weights, not negative, not all zero
   */
  record Choice(List<Double> values, List<Double> weights) implements Distribution {
    /** Checks the weights. */
    public Choice {
      values = List.copyOf(values);
      weights = List.copyOf(weights);
      if (values.isEmpty() || values.size() != weights.size()) {
        throw new IllegalArgumentException("as many weights as values are needed");
      }
      if (!(weights.stream().allMatch(w -> w >= 0)
          && weights.stream().mapToDouble(Double::doubleValue).sum() > 0)) {
        throw new IllegalArgumentException("weights are negative or all zero");
      }
    }

    @Override
    public double quantile(double u) {
      double left = u * weights.stream().mapToDouble(Double::doubleValue).sum();
      for (int i = 0; i < values.size() - 1; i++) {
        left -= weights.get(i);
        if (left < 0) {
          return values.get(i);
        }
      }
      return values.get(values.size() - 1);
    }

    @Override
    public double least() {
      return values.get(0);
    }

    @Override
    public double greatest() {
      return values.get(values.size() - 1);
    }
  }

  private static double standardNormal(double u) {
    return Math.sqrt(2) * Erf.erfInv(2 * u - 1);
  }
}
