package casus.cli;

import casus.design.Replications;
import casus.scenario.LoadedScenario;
import casus.scenario.StudyReader;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many replications of one scenario a command line asks for. */
final class Counted {
  private static final int FIRST_LOOK = 1000;

  private Counted() {}

  /** Refuses to play none; null asks for the usual number. */
  static void requireAny(@Nullable Integer replications) {
    if (replications != null && replications < 1) {
      throw new UserError("-n is " + replications + "; at least 1 replication is needed");
    }
  }

  /**
   * How many.
   *
   * @param loaded the scenario, whose outcomes may be named
   * @param first the number of the first
   * @param most how many, or how many at most
   * @param precision half the width of the interval at which to stop, by outcome
   * @throws UserError if there is no such outcome, or a width is not positive
   */
  static Replications of(
      LoadedScenario loaded, int first, int most, Map<String, Double> precision) {
    if (precision.isEmpty()) {
      return new Replications(first, most, most, Map.of());
    }
    Set<String> known = StudyReader.quantities(loaded);
    precision.forEach(
        (outcome, halfWidth) -> {
          if (!known.contains(outcome)) {
            throw new UserError(
                "--precision: no outcome is called '%s'; there are %s",
                outcome, String.join(", ", known));
          }
          if (!(halfWidth > 0)) {
            throw new UserError("--precision: " + outcome + "=" + halfWidth + " is not positive");
          }
        });
    return new Replications(0, Math.min(FIRST_LOOK, most), most, precision);
  }
}
