package casus.crisis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A value for each {@link Parameter}; immutable. */
public final class Parameters {
  private final double[] values;

  private Parameters(double[] values) {
    this.values = values;
  }

  /**
   * Parameters from a complete map.
   *
   * @param values a finite value for each parameter
   * @return the parameters
   * @throws IllegalArgumentException if one is missing or not finite
   */
  public static Parameters of(Map<Parameter, Double> values) {
    double[] array = new double[Parameter.values().length];
    for (Parameter parameter : Parameter.values()) {
      Double value = values.get(parameter);
      if (value == null || !Double.isFinite(value)) {
        throw new IllegalArgumentException(parameter.word() + " has no finite value: " + value);
      }
      array[parameter.ordinal()] = value;
    }
    return new Parameters(array);
  }

  /**
   * One value.
   *
   * @param parameter which
   * @return its value, in the unit the library states
   */
  public double get(Parameter parameter) {
    return values[parameter.ordinal()];
  }

  /**
   * A rule of the model with these coefficients.
   *
   * @param rule its record
   * @param <R> the rule
   * @return the rule; counts are rounded to the nearest whole number
   */
  public <R extends Record> R rule(Class<R> rule) {
    return Coefficients.read(rule, this);
  }

  /**
   * The same parameters but for one.
   *
   * @param parameter which
   * @param value its new value, finite
   * @return a copy
   */
  public Parameters with(Parameter parameter, double value) {
    return with(List.of(parameter), List.of(value));
  }

  /**
   * The same with other values of some parameters.
   *
   * @param parameters which
   * @param others the new value of each, finite
   * @return a copy
   */
  public Parameters with(List<Parameter> parameters, List<Double> others) {
    double[] changed = values.clone();
    for (int i = 0; i < parameters.size(); i++) {
      double value = others.get(i);
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(parameters.get(i).word() + " is not finite: " + value);
      }
      changed[parameters.get(i).ordinal()] = value;
    }
    return new Parameters(changed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Parameters that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
