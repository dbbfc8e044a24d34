package casus.calibration;

import java.util.Arrays;

/**
 * What was known on the day of a call. Missing values are stood in for in one place, here, by a
 * value that says nothing: an absent feature, a typical distance, the mean affinity.
 */
final class Known {
  /** Share of the world's capabilities of a state on which there is no figure. */
  private static final double SMALL_STATE = 1e-4;

  private static final double LEAST_SHARE = 1e-5;
  private static final double TYPICAL_KM = 3000;

  private final double[] values;

  /**
   * Values by {@link CallColumn}.
   *
   * @param values one for each column, in their order; NaN where missing
   * @throws IllegalArgumentException if their number is wrong
   */
  public Known(double[] values) {
    if (values.length != CallColumn.values().length) {
      throw new IllegalArgumentException("not one value for each column: " + values.length);
    }
    this.values = values.clone();
  }

  /**
   * A value as the file has it.
   *
   * @param column which
   * @return NaN where missing
   */
  public double raw(CallColumn column) {
    return values[column.ordinal()];
  }

  /**
   * The same with one value changed.
   *
   * @param column which
   * @param value the new value
   * @return a copy
   */
  public Known with(CallColumn column, double value) {
    double[] changed = values.clone();
    changed[column.ordinal()] = value;
    return new Known(changed);
  }

  double or(CallColumn column, double otherwise) {
    double value = raw(column);
    return Double.isNaN(value) ? otherwise : value;
  }

  /** 0 where missing. */
  double flag(CallColumn column) {
    return or(column, 0);
  }

  /** 1 if the value is the one given. */
  double is(CallColumn column, double value) {
    return raw(column) == value ? 1 : 0;
  }

  /** 1 if the value is there and above the bound. */
  double above(CallColumn column, double bound) {
    return raw(column) > bound ? 1 : 0;
  }

  /** 1 if the value is there and at most the bound. */
  double atMost(CallColumn column, double bound) {
    return raw(column) <= bound ? 1 : 0;
  }

  double share(CallColumn column) {
    return Math.max(LEAST_SHARE, or(column, SMALL_STATE));
  }

  double km(CallColumn column) {
    return or(column, TYPICAL_KM);
  }

  /** ln(1 + count), 0 where missing. */
  double logCount(CallColumn column) {
    return Math.log1p(Math.max(0, or(column, 0)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Known that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
