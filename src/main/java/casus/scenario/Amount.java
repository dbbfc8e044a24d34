package casus.scenario;

import casus.crisis.Distribution;
import casus.scenario.Node.Scalar;
import casus.text.Numbers;
import java.util.Optional;

/** A number, or what is known of one. */
sealed interface Amount {
  /**
   * The number to use where a single one is needed.
   *
   * @param measure cuts it to its range
   * @return the number, or the median of its distribution
   */
  double middle(Measure measure);

  /** Its distribution, if it has one. */
  Optional<Distribution> distribution();

  /** A number, or its distribution if it has one, written out. */
  static Scalar written(double value, Optional<Distribution> law, Origin origin) {
    return law.map(known -> new Scalar(DistributionReader.text(known), false, origin))
        .orElseGet(() -> Scalar.of(Numbers.text(value), origin));
  }

  /**
   * A number.
   *
   * @param value the number
   */
  record Exact(double value) implements Amount {
    @Override
    public double middle(Measure measure) {
      return value;
    }

    @Override
    public Optional<Distribution> distribution() {
      return Optional.empty();
    }
  }

  /**
   * A distribution.
   *
   * @param law the distribution
   */
  record Uncertain(Distribution law) implements Amount {
    @Override
    public double middle(Measure measure) {
      return Math.min(measure.greatest(), Math.max(measure.least(), law.median()));
    }

    @Override
    public Optional<Distribution> distribution() {
      return Optional.of(law);
    }
  }
}
