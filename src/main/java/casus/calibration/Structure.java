package casus.calibration;

import casus.crisis.DecisionVariant;
import casus.crisis.Parameter;
import casus.crisis.Parameters;
import java.util.List;
import java.util.Map;

/**
 * A structure of the dynamics that competes with others by fit.
 *
 * @param name in tables
 * @param variant of the choice rule
 * @param fixed parameters that make the structure
 */
public record Structure(String name, DecisionVariant variant, Map<Parameter, Double> fixed) {
  /** The model's own. */
  public static final Structure MODEL =
      new Structure("model", DecisionVariant.EXPECTED_UTILITY, Map.of());

  /** Answers as slow as they can be: what remains are the clocks of each party by itself. */
  private static final Map<Parameter, Double> NO_ANSWERS =
      Map.of(
          Parameter.ANSWER_FAST_SHARE, 0.0,
          Parameter.ANSWER_SLOW_DAYS, 3650.0);

  /** Copies the map. */
  public Structure {
    fixed = Map.copyOf(fixed);
  }

  /**
   * The structures compared.
   *
   * @return the model first
   */
  public static List<Structure> all() {
    return List.of(
        MODEL,
        new Structure("single step in the action set", DecisionVariant.SINGLE_STEP, Map.of()),
        new Structure("answer clock off", DecisionVariant.EXPECTED_UTILITY, NO_ANSWERS),
        new Structure("decision: prospect", DecisionVariant.PROSPECT, Map.of()),
        new Structure("decision: reciprocal", DecisionVariant.RECIPROCAL, Map.of()),
        new Structure("decision: zero-intelligence", DecisionVariant.ZERO_INTELLIGENCE, Map.of()));
  }

  Parameters apply(Parameters to) {
    Parameters applied = to;
    for (Parameter parameter : Parameter.values()) {
      Double value = fixed.get(parameter);
      if (value != null) {
        applied = applied.with(parameter, value);
      }
    }
    return applied;
  }
}
