package casus.scenario;

import java.util.Map;
import java.util.TreeSet;

/** What a number counts, and the units it can be written in. */
enum Unit {
  /** A bare number. */
  NONE("a number", true),
  /** A part of a whole: 0.12 or 12 %. */
  SHARE("a share, such as 0.12 or 12 %", true),
  /** A length of time; the unit must be written. In days. */
  TIME("a time, such as 30 d", false),
  /** A day of the scenario, counted from 0; or with unit. In days. */
  DAY("a day, counted from 0", true),
  /** A number of days; or with unit. In days. */
  DAYS("a number of days", true),
  /** A distance; the unit must be written. In km. */
  DISTANCE("a distance, such as 190 km", false),
  /** How often, or how much in a time; the unit must be written. Per day. */
  PER_DAY("a rate, such as 0.001 /d", false),
  /** Likewise, per year. */
  PER_YEAR("a rate, such as 6 /y", false);

  /** The Julian year, in days: a month is a twelfth of it. */
  private static final double YEAR = 365.25;

  private final String description;
  private final boolean bare;

  Unit(String description, boolean bare) {
    this.description = description;
    this.bare = bare;
  }

  /** What a value of it looks like, for hints. */
  String description() {
    return description;
  }

  /** Whether a number without unit is understood. */
  boolean bare() {
    return bare;
  }

  /** How numbers of it are written out; empty if a bare number is as good. */
  String suffix() {
    return switch (this) {
      case NONE, SHARE -> "";
      case TIME, DAY, DAYS -> " d";
      case DISTANCE -> " km";
      case PER_DAY -> " /d";
      case PER_YEAR -> " /y";
    };
  }

  /** By unit, what one of it is in the unit that casus counts in. */
  Map<String, Double> factors() {
    return switch (this) {
      case NONE -> Map.of();
      case SHARE -> Map.of("%", 0.01);
      case TIME, DAY, DAYS -> Map.of("d", 1.0, "wk", 7.0, "mo", YEAR / 12, "y", YEAR);
      case DISTANCE -> Map.of("km", 1.0);
      case PER_DAY -> Map.of("/d", 1.0, "/wk", 1 / 7.0, "/mo", 12 / YEAR, "/y", 1 / YEAR);
      case PER_YEAR -> Map.of("/d", YEAR, "/wk", YEAR / 7, "/mo", 12.0, "/y", 1.0);
    };
  }

  /**
   * A number in the unit that casus counts in.
   *
   * @param number as written
   * @param written the unit it was written in, one of {@link #factors()}
   */
  double in(double number, String written) {
    // Division is exact to the last digit where a product with 0.01 is not: 57 % is 0.57.
    return written.equals("%") ? number / 100 : number * factors().getOrDefault(written, 1.0);
  }

  /** The units that can be written, for hints. */
  String units() {
    return String.join(", ", new TreeSet<>(factors().keySet()));
  }
}
