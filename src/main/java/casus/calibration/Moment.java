package casus.calibration;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * A number that simulated disputes should share with historical ones (P1, P3), and how far off the
 * model is granted to be beside chance: its discrepancy. Durations enter as ln days.
 */
public enum Moment {
  /** Share of disputes with force that became wars, before 1945. */
  WAR_BEFORE_1945("war, given force, before 1945", .02, c -> c.year() < 1945, c -> c.war() ? 1 : 0),
  /** The same, from 1945 on. */
  WAR_FROM_1945("war, given force, from 1945", .01, c -> c.year() >= 1945, c -> c.war() ? 1 : 0),
  /** Share in which both sides took militarized action. */
  RECIPROCATED("reciprocated, given force", .03, c -> true, c -> c.reciprocated() ? 1 : 0),
  /** Share that cost lives, of those on which that is known. */
  FATAL("fatal, given force", .03, c -> !Double.isNaN(c.fatal()), Course::fatal),
  /** First quartile of durations. */
  DAYS_Q25("duration, first quartile", .5, .25, c -> true),
  /** Median duration. */
  DAYS_Q50("duration, median", .3, .5, c -> true),
  /** Third quartile. */
  DAYS_Q75("duration, third quartile", .2, .75, c -> true),
  /** Ninth decile. */
  DAYS_Q90("duration, ninth decile", .2, .9, c -> true),
  /** Median duration of wars. */
  WAR_DAYS_Q50("duration of wars, median", .3, .5, Course::war);

  private final String meaning;
  private final double discrepancy;
  private final double quantile;

  @SuppressWarnings("ImmutableEnumChecker") // the conditions below hold no state
  private final Predicate<Course> which;

  @SuppressWarnings("ImmutableEnumChecker") // the formulas above hold no state
  private final ToDoubleFunction<Course> value;

  Moment(
      String meaning, double discrepancy, Predicate<Course> which, ToDoubleFunction<Course> value) {
    this.meaning = meaning;
    this.discrepancy = discrepancy;
    this.which = which;
    this.value = value;
    quantile = Double.NaN;
  }

  Moment(String meaning, double discrepancy, double quantile, Predicate<Course> which) {
    this.meaning = meaning;
    this.discrepancy = discrepancy;
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
   * The word in files.
   *
   * @return lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
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
   * How far off the model may be, beside chance.
   *
   * @return a standard deviation, in the unit of the moment
   */
  public double discrepancy() {
    return discrepancy;
  }

  /**
   * Its value.
   *
   * @param courses disputes
   * @return a share, or ln days; NaN without disputes of its kind
   */
  public double of(List<Course> courses) {
    double[] values = courses.stream().filter(which).mapToDouble(value).sorted().toArray();
    if (values.length == 0) {
      return Double.NaN;
    }
    if (!isDuration()) {
      return java.util.Arrays.stream(values).average().orElse(Double.NaN);
    }
    double rank = quantile * (values.length - 1);
    int below = (int) rank;
    int above = Math.min(values.length - 1, below + 1);
    return values[below] + (rank - below) * (values[above] - values[below]);
  }
}
