package casus.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * A number that simulated disputes should share with historical ones (P1, P3). Durations enter as
 * ln days.
 */
enum Moment {
  /** Share of disputes in which force was used. */
  FORCE("force is used", c -> true, c -> c.force() ? 1 : 0),
  /** Share of disputes that became wars. */
  WAR("war", c -> true, c -> c.war() ? 1 : 0),
  /** Share of disputes with force that became wars, before 1945. */
  WAR_BEFORE_1945(
      "war, given force, before 1945", c -> c.force() && c.year() < 1945, c -> c.war() ? 1 : 0),
  /** The same, from 1945 on. */
  WAR_FROM_1945(
      "war, given force, from 1945", c -> c.force() && c.year() >= 1945, c -> c.war() ? 1 : 0),
  /** Share in which both sides took militarized action, of those on which that is known. */
  RECIPROCATED("reciprocated, given force", Course::force, Course::reply),
  /** Share that cost lives, of those on which that is known. */
  FATAL("fatal, given force", Course::force, Course::fatal),
  /** First quartile of durations. */
  DAYS_Q25("duration, first quartile", .25, Course::force),
  /** Median duration. */
  DAYS_Q50("duration, median", .5, Course::force),
  /** Third quartile. */
  DAYS_Q75("duration, third quartile", .75, Course::force),
  /** Ninth decile. */
  DAYS_Q90("duration, ninth decile", .9, Course::force),
  /** Median duration of wars. */
  WAR_DAYS_Q50("duration of wars, median", .5, Course::war);

  private final String meaning;
  private final double quantile;

  @SuppressWarnings("ImmutableEnumChecker") // the conditions above hold no state
  private final Predicate<Course> which;

  @SuppressWarnings("ImmutableEnumChecker") // the formulas above hold no state
  private final ToDoubleFunction<Course> value;

  Moment(String meaning, Predicate<Course> which, ToDoubleFunction<Course> value) {
    this.meaning = meaning;
    this.which = which;
    this.value = value;
    quantile = Double.NaN;
  }

  Moment(String meaning, double quantile, Predicate<Course> which) {
    this.meaning = meaning;
    this.which = which;
    this.quantile = quantile;
    value = c -> Math.log(c.days());
  }

  /**
   * What it is.
   *
   * @return a phrase for tables
   */
  public String meaning() {
    return meaning;
  }

  /**
   * Whether it is a duration, in ln days.
   *
   * @return false for a share
   */
  public boolean isDuration() {
    return !Double.isNaN(quantile);
  }

  /**
   * Its value.
   *
   * @param courses disputes
   * @return a share, or ln days; NaN without disputes of its kind of which it is known
   */
  public double of(List<Course> courses) {
    double[] values =
        courses.stream()
            .filter(which)
            .mapToDouble(value)
            .filter(one -> !Double.isNaN(one))
            .sorted()
            .toArray();
    if (values.length == 0) {
      return Double.NaN;
    }
    if (!isDuration()) {
      return Arrays.stream(values).average().orElse(Double.NaN);
    }
    double rank = quantile * (values.length - 1);
    int below = (int) rank;
    int above = Math.min(values.length - 1, below + 1);
    return values[below] + (rank - below) * (values[above] - values[below]);
  }
}
