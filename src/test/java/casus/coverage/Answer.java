package casus.coverage;

import casus.stats.Interval;
import casus.stats.Proportion;
import java.util.Locale;

/**
 * How often intervals held the truth.
 *
 * @param question which intervals
 * @param held how many held it
 * @param below how many lay below it
 * @param above how many lay above it
 * @param none how many times the estimator gave no interval; not counted in the coverage
 */
record Answer(Question question, long held, long below, long above, long none) {
  static final String HEADER =
      "area,estimator,data,n,trials,coverage,lo,hi,below,above,no_interval";

  /** The share of intervals that held the truth. */
  Proportion coverage() {
    return Proportion.of(held, held + below + above);
  }

  /** As a line of the table, with the 95 % Wilson interval of the coverage itself. */
  String csv() {
    Interval sure = coverage().interval();
    return String.format(
        Locale.ROOT,
        "%s,%s,\"%s\",%d,%d,%s,%.4f,%.4f,%d,%d,%d",
        question.area(),
        question.estimator(),
        question.data(),
        question.n(),
        question.trials(),
        coverage().n() == 0 ? "" : String.format(Locale.ROOT, "%.4f", coverage().value()),
        sure.low(),
        sure.high(),
        below,
        above,
        none);
  }

  /** The same for people: a row of a Markdown table, telling whether 93–97 % holds. */
  String markdown() {
    if (coverage().n() == 0) {
      return String.format(
          Locale.ROOT,
          "| %s | %s | %,d | none | | | %d | told |",
          question.estimator(),
          question.data(),
          question.n(),
          none);
    }
    double value = coverage().value();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %,d | %.1f %% | %.1f %% | %.1f %% | %d | %s |",
        question.estimator(),
        question.data(),
        question.n(),
        100 * value,
        100.0 * below / coverage().n(),
        100.0 * above / coverage().n(),
        none,
        value < 0.93 ? "**too low**" : value > 0.97 ? "wide" : "holds");
  }
}
