package casus.history;

import casus.crisis.Distribution;
import casus.crisis.Parameter;
import casus.crisis.Parameters;
import casus.scenario.ParameterEntry;
import casus.scenario.ParameterLibrary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A parameter that is fitted to played disputes, on a scale u on which its prior is about standard
 * normal: u = (g(value) − centre) / spread, g the logarithm or the identity.
 *
 * @param parameter which
 * @param logarithmic whether it is positive and varies by factors
 * @param centre median of the prior, on the scale of g
 * @param spread half the distance of its 16 and 84 % quantiles, on the scale of g
 * @param least the least value allowed
 * @param greatest the greatest value allowed
 */
public record FreeParameter(
    Parameter parameter,
    boolean logarithmic,
    double centre,
    double spread,
    double least,
    double greatest) {
  /** Those that the data can tell something of, and that no other rule sets. */
  private static final List<Parameter> FITTED =
      List.of(
          Parameter.CHOICE_PRECISION,
          Parameter.COST_2,
          Parameter.COST_3,
          Parameter.COST_4,
          Parameter.COST_4_TREND,
          Parameter.COST_4_DEMOCRACY,
          Parameter.COST_4_ALLIES,
          Parameter.COST_4_NUCLEAR,
          Parameter.COST_4_SD,
          Parameter.STAKE_MEDIAN,
          Parameter.STAKE_SPREAD,
          Parameter.STAKE_FIT,
          Parameter.STAKE_POLICY,
          Parameter.FRAILTY_SD,
          Parameter.SETTLE_BASE,
          Parameter.INCIDENT_FATAL,
          Parameter.INCIDENT_FATAL_ALONE,
          Parameter.STRENGTH_WEIGHT_FORCE);

  /** Of one standard deviation below and above the median of a normal law. */
  private static final double LOWER = 0.158655;

  /** λ for which what is scaled is stated. */
  private static final double STATED_PRECISION = 8;

  /** What is scaled with 8/λ: Ω, α_0 and ψ, with their values at λ = 8 (model.md, R3). */
  private static final Map<Parameter, Double> STATED =
      new EnumMap<>(
          Map.of(
              Parameter.NUCLEAR_FEAR, 7.0,
              Parameter.AUDIENCE_COST, .03,
              Parameter.PATRON_PRESSURE, .1));

  /** What is scaled with 8/λ, in a fixed order. */
  static final List<Parameter> SCALED = List.copyOf(STATED.keySet());

  /**
   * The parameters that are fitted.
   *
   * @param library priors and ranges
   * @return in a fixed order
   */
  public static List<FreeParameter> all(ParameterLibrary library) {
    List<FreeParameter> free = new ArrayList<>();
    for (Parameter parameter : FITTED) {
      free.add(of(library.get(parameter)));
    }
    return List.copyOf(free);
  }

  private static FreeParameter of(ParameterEntry entry) {
    Distribution prior =
        entry
            .prior()
            .orElseThrow(() -> new IllegalStateException(entry.parameter() + " has no prior"));
    double low = prior.quantile(LOWER);
    double high = prior.quantile(1 - LOWER);
    boolean logarithmic = prior.least() >= 0 && low > 0;
    double middle = prior.median();
    return new FreeParameter(
        entry.parameter(),
        logarithmic,
        logarithmic ? Math.log(middle) : middle,
        logarithmic ? Math.log(high / low) / 2 : (high - low) / 2,
        entry.least(),
        entry.greatest());
  }

  /**
   * The value at a place of the scale.
   *
   * @param u the place; 0 is the median of the prior
   * @return the value, in the parameter's unit and range
   */
  public double value(double u) {
    double g = centre + spread * u;
    return Math.max(least, Math.min(greatest, logarithmic ? Math.exp(g) : g));
  }

  /**
   * The place of a value.
   *
   * @param value in the parameter's unit
   * @return u
   */
  public double place(double value) {
    return ((logarithmic ? Math.log(value) : value) - centre) / spread;
  }

  /**
   * Parameters with values in the place of those that are fitted. Fear of nuclear use, audience
   * costs and the pressure of patrons are stated for choices of precision 8; as choices grow more
   * precise they are scaled down, or they would decide everything.
   *
   * @param base the parameters otherwise
   * @param free those that are fitted
   * @param u a place for each
   * @return a copy
   */
  public static Parameters set(Parameters base, List<FreeParameter> free, double[] u) {
    Parameters set = base;
    for (int j = 0; j < u.length; j++) {
      set = set.with(free.get(j).parameter, free.get(j).value(u[j]));
    }
    double factor = STATED_PRECISION / set.get(Parameter.CHOICE_PRECISION);
    for (Map.Entry<Parameter, Double> stated : STATED.entrySet()) {
      set = set.with(stated.getKey(), stated.getValue() * factor);
    }
    return set;
  }
}
