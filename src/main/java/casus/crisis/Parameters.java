package casus.crisis;

import java.util.Arrays;
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
   * The same parameters but for one.
   *
   * @param parameter which
   * @param value its new value, finite
   * @return a copy
   */
  public Parameters with(Parameter parameter, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(parameter.word() + " is not finite: " + value);
    }
    double[] changed = values.clone();
    changed[parameter.ordinal()] = value;
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
