package casus.results;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/**
 * One row of {@code sensitivity.csv}: how much a factor matters to an outcome in an arm.
 *
 * @param arm the arm
 * @param outcome the outcome
 * @param method {@code sobol}, {@code morris}, {@code oat}, or {@code variance} for what chance
 *     does
 * @param factor the factor; empty for what concerns none
 * @param index which index of the method
 * @param value the index; NaN where there is none
 * @param lo the lower end of its interval; NaN where there is none
 * @param hi the upper end; NaN where there is none
 * @param n what it rests on, not negative
 */
public record SensitivityRow(
    String arm,
    String outcome,
    String method,
    String factor,
    String index,
    double value,
    double lo,
    double hi,
    long n) {
  /** The file. */
  public static final String FILE = "sensitivity.csv";

  /** What a factor is called that does nothing: its indices are the noise of the method. */
  public static final String DUMMY = "dummy";

  /** The index of what chance alone does to single runs. */
  public static final String CHANCE = "chance_share_of_runs";

  private static final String VARIANCE = "variance";

  /**
   * Reads the rows.
   *
   * @param results the folder, which has the file
   * @param wanted which rows to keep
   * @return the rows in the order of the file
   * @throws UnreadableResultsException if the file is damaged
   * @throws IOException if it cannot be read
   */
  public static List<SensitivityRow> of(StoredResults results, Predicate<SensitivityRow> wanted)
      throws IOException {
    return results.rows(
        FILE,
        row ->
            new SensitivityRow(
                row.text("arm"),
                row.text("outcome"),
                row.text("method"),
                row.text("factor"),
                row.text("index"),
                row.number("value"),
                row.number("lo"),
                row.number("hi"),
                row.text("n").isEmpty() ? 0 : row.whole("n")),
        wanted);
  }

  /**
   * Whether it parts the variance instead of ranking factors.
   *
   * @return true for the shares of chance
   */
  public boolean isOfVariance() {
    return method.equals(VARIANCE);
  }

  /**
   * Whether it is of the factor that does nothing.
   *
   * @return true for the noise of the method
   */
  public boolean isDummy() {
    return factor.equals(DUMMY);
  }
}
