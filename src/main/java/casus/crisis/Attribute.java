package casus.crisis;

import casus.text.Worded;

/** What a scenario may say of a state in numbers (model.md, section 2). */
public enum Attribute implements Worded {
  /** Material capability c: the state's share of the world's (CINC). */
  CAPABILITY(0, 1, "share"),
  /** Nuclear standing ν: none 0, arsenal 0.5, secure second strike 1. */
  NUCLEAR(0, 1, ""),
  /** Regime d: electoral democracy index. */
  DEMOCRACY(0, 1, ""),
  /** Public median of resolve, r̄. */
  RESOLVE(0.001, 0.999, ""),
  /** Share of forces engaged outside the scenario's disputes, e. */
  ENGAGED(0, 1, "share"),
  /** War-weariness at the start, w. */
  WEARINESS(0, 100, ""),
  /** Munitions factor at the start, m. */
  MUNITIONS(0.2, 2, ""),
  /** Standing sanctions: their cost per rung, ς. */
  SANCTIONS(0, 5, ""),
  /** Share of standing sanctions that bites on strength, 0 to 1. */
  SANCTIONED(0, 1, "share");

  private final double least;
  private final double greatest;
  private final String unit;

  Attribute(double least, double greatest, String unit) {
    this.least = least;
    this.greatest = greatest;
    this.unit = unit;
  }

  /**
   * The least value allowed.
   *
   * @return in the attribute's unit
   */
  public double least() {
    return least;
  }

  /**
   * The greatest value allowed.
   *
   * @return in the attribute's unit
   */
  public double greatest() {
    return greatest;
  }

  /**
   * The unit.
   *
   * @return empty for a bare number
   */
  public String unit() {
    return unit;
  }
}
