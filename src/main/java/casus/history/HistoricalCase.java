package casus.history;

import static java.util.Objects.requireNonNull;

import casus.crisis.Scenario;
import casus.scenario.Hindcast;
import java.util.Locale;

/**
 * A case of history: a crisis as it stood when it began, and what came of it.
 *
 * @param kind how it came to be among the cases
 * @param name its name, by which cases are sorted: that of its file, or the dispute's number
 * @param scenario the crisis
 * @param hindcast what happened
 */
public record HistoricalCase(Kind kind, String name, Scenario scenario, Hindcast hindcast) {
  /** How a case came to be among the cases. */
  public enum Kind {
    /** Picked by hand, because it is famous. */
    HINDCAST,
    /** Sampled among uses of force over which nobody invoked a treaty. */
    NON_EVENT;

    /**
     * The word used in files and tables.
     *
     * @return lower case, with a hyphen
     */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Checks that nothing is missing. */
  public HistoricalCase {
    requireNonNull(kind, "kind");
    requireNonNull(name, "name");
    requireNonNull(scenario, "scenario");
    requireNonNull(hindcast, "hindcast");
  }
}
