package casus.results;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/**
 * One row of {@code contrasts.csv}: an outcome at two levels of a factor, or at two design points.
 *
 * @param words what is compared, in the words of the study
 * @param held what else varies in the study but not here; often empty
 * @param arm the arm
 * @param outcome an outcome or column of runs
 * @param from the outcome at the base
 * @param to the outcome at the other level
 * @param difference the other less the base
 * @param p of the test of no difference; NaN where there is none
 * @param adjusted the same by Holm's correction; NaN where there is none
 * @param n runs at the level that has fewer
 * @param points points at the level that has fewer
 * @param paired whether the points go in pairs that differ in this alone
 * @param drawn what the intervals draw anew: {@code runs}, or {@code runs and points}
 * @param varianceReduction NaN where luck is not shared or points are drawn anew
 * @param needed runs of a level before the intervals are to be trusted; NaN for events
 */
public record ContrastRow(
    String words,
    String held,
    String arm,
    String outcome,
    Estimated from,
    Estimated to,
    Estimated difference,
    double p,
    double adjusted,
    long n,
    long points,
    boolean paired,
    String drawn,
    double varianceReduction,
    double needed) {
  /** The file. */
  public static final String FILE = "contrasts.csv";

  /**
   * A number with its interval.
   *
   * @param value NaN where there is none
   * @param lo the lower end; NaN where there is none
   * @param hi the upper end; NaN where there is none
   */
  public record Estimated(double value, double lo, double hi) {
    private static Estimated of(CsvRow row, String name) throws IOException {
      return new Estimated(row.number(name), row.number(name + "_lo"), row.number(name + "_hi"));
    }
  }

  /**
   * Reads the rows.
   *
   * @param results the folder, which has the file
   * @param wanted which rows to keep
   * @return the rows in the order of the file
   * @throws UnreadableResultsException if the file is damaged
   * @throws IOException if it cannot be read
   */
  public static List<ContrastRow> of(StoredResults results, Predicate<ContrastRow> wanted)
      throws IOException {
    return results.rows(
        FILE,
        row ->
            new ContrastRow(
                row.text("contrast"),
                row.text("held"),
                row.text("arm"),
                row.text("outcome"),
                Estimated.of(row, "from_value"),
                Estimated.of(row, "to_value"),
                Estimated.of(row, "difference"),
                row.number("p"),
                row.number("p_adjusted"),
                row.whole("n"),
                row.whole("points"),
                row.text("paired").equals("1"),
                row.text("drawn"),
                row.number("vrf"),
                row.number("runs_needed")),
        wanted);
  }

  /**
   * Whether its intervals are not to be trusted.
   *
   * @return true where a heavy tail asks for more runs than there are
   */
  public boolean isDoubtful() {
    return needed > n;
  }
}
