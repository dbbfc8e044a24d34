package casus.results;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/**
 * One row of {@code comparisons.csv}: what an arm changes against another at a design point.
 *
 * @param point the design point
 * @param arm the arm
 * @param baseline the arm that it is compared with
 * @param outcome an outcome or column of runs, or a part of the decomposition
 * @param statistic {@code difference}, {@code difference_bootstrap} or {@code ratio}
 * @param value the number; NaN where there is none
 * @param lo the lower end of its interval; NaN where there is none
 * @param hi the upper end; NaN where there is none
 * @param n pairs of runs, not negative
 * @param p of the test of no difference; NaN where there is none
 * @param adjusted the same by Holm's correction; NaN where there is none
 * @param varianceReduction how many times as many independent runs would be needed; NaN for none
 * @param topShare the share of all change that the top 0.1 % of pairs hold; NaN where none is told
 * @param needed pairs before the interval is to be trusted; NaN where that is not asked
 */
public record ComparisonRow(
    int point,
    String arm,
    String baseline,
    String outcome,
    String statistic,
    double value,
    double lo,
    double hi,
    long n,
    double p,
    double adjusted,
    double varianceReduction,
    double topShare,
    double needed) {
  /** The file. */
  public static final String FILE = "comparisons.csv";

  /** What the parts of deterrence and entrapment begin with; not the name of any outcome. */
  public static final String DECOMPOSITION = "decomposition/";

  /**
   * Reads the rows.
   *
   * @param results the folder, which has the file
   * @param wanted which rows to keep
   * @return the rows in the order of the file
   * @throws UnreadableResultsException if the file is damaged
   * @throws IOException if it cannot be read
   */
  public static List<ComparisonRow> of(StoredResults results, Predicate<ComparisonRow> wanted)
      throws IOException {
    return results.rows(
        FILE,
        row ->
            new ComparisonRow(
                row.integer("point"),
                row.text("arm"),
                row.text("baseline"),
                row.text("outcome"),
                row.text("statistic"),
                row.number("value"),
                row.number("lo"),
                row.number("hi"),
                row.text("n").isEmpty() ? 0 : row.whole("n"),
                row.optional("p"),
                row.optional("p_adjusted"),
                row.optional("vrf"),
                row.optional("top_share"),
                row.optional("runs_needed")),
        wanted);
  }

  /**
   * Whether it is the paired difference, arm less baseline.
   *
   * @return false for ratios and for differences by the bootstrap
   */
  public boolean isDifference() {
    return statistic.equals("difference");
  }

  /**
   * Whether its interval is not to be trusted.
   *
   * @return true where a heavy tail asks for more pairs than there are
   */
  public boolean isDoubtful() {
    return needed > n;
  }
}
