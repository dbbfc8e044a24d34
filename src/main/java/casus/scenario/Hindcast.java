package casus.scenario;

import static java.util.Objects.requireNonNull;

import casus.crisis.Outcome;
import java.util.List;

/**
 * What really happened in a historical case, to set the model against (model.md, section 9.3).
 *
 * @param happened what happened, in a sentence
 * @param weight how many cases of its kind it stands for: the inverse of the chance with which it
 *     was sampled; 1 if it was picked by hand
 * @param truths statements about a run that were true or false of history
 */
public record Hindcast(String happened, double weight, List<Truth> truths) {
  /**
   * A statement about a run, and whether history bears it out.
   *
   * @param outcome the statement
   * @param value whether it was true
   * @param baseRate how often it is true of such cases, whatever their circumstances; in (0, 1)
   * @param source where the base rate comes from
   */
  public record Truth(Outcome outcome, boolean value, double baseRate, String source) {
    /** Checks that it is an event, and that neither answer was held to be impossible. */
    public Truth {
      if (!outcome.event()) {
        throw new IllegalArgumentException(outcome.name() + " is a number, not true or false");
      }
      if (!(baseRate > 0 && baseRate < 1)) {
        throw new IllegalArgumentException("base rate is not in (0, 1): " + baseRate);
      }
      requireNonNull(source, "source");
    }
  }

  /** Checks the weight and copies the truths. */
  public Hindcast {
    requireNonNull(happened, "happened");
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("weight is not positive and finite: " + weight);
    }
    truths = List.copyOf(truths);
    if (truths.isEmpty()) {
      throw new IllegalArgumentException("a hindcast without a truth");
    }
  }
}
