package casus.results;

/**
 * One row of {@code summary.csv}: an estimate with its interval.
 *
 * @param point the design point
 * @param arm the arm; {@code base} where there is one only
 * @param outcome what is estimated, such as {@code war}, {@code max_rung} or {@code
 *     response/usa-kor-1953.3/KOR/USA}
 * @param statistic which number of it, such as {@code probability}, {@code mean}, {@code share:4}
 * @param value the estimate; NaN when there is none
 * @param lo the lower end of its interval; NaN when there is none
 * @param hi the upper end; NaN when there is none
 * @param n how many runs, or calls, it rests on; at least 0
 */
public record SummaryRow(
    int point,
    String arm,
    String outcome,
    String statistic,
    double value,
    double lo,
    double hi,
    long n) {
  /** The file. */
  public static final String FILE = "summary.csv";
}
