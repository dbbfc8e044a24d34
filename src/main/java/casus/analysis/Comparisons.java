package casus.analysis;

import casus.results.ComparisonRow;
import casus.results.ResultTable;
import casus.results.ResultsException;
import casus.stats.Bootstrap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * All arms of a study against one of them, at every point: {@code comparisons.csv}.
 *
 * <p>p-values are corrected by Holm's method over all arms and points, for each outcome and
 * statistic apart.
 */
public final class Comparisons {
  /** The table. */
  public static final ResultTable<Line> TABLE =
      ResultTable.<Line>of(ComparisonRow.FILE)
          .integer("point", "", "design point", Line::point)
          .text("arm", "arm of the study", Line::arm)
          .text("baseline", "the arm that it is compared with", Line::baseline)
          .text(
              "outcome",
              "an outcome or column of runs; decomposition/ for deterrence and entrapment",
              line -> line.row().outcome())
          .text(
              "statistic",
              "difference, difference_bootstrap (arm less baseline) or ratio (arm over baseline)",
              line -> line.row().statistic())
          .estimate("value", "the number", "95 % interval", line -> line.row().estimate())
          .n("pairs of runs", line -> line.row().estimate())
          .number("p", "p-value of the test of no difference", line -> line.row().p())
          .number("p_adjusted", "the same by Holm's correction", Line::adjusted)
          .number(
              "vrf",
              "variance-reduction factor: how many times as many independent runs would be needed",
              line -> line.row().varianceReduction())
          .number(
              "top_share",
              "share of all change that the top 0.1 % of pairs hold; empty where none is told",
              line -> line.row().tail().topShare())
          .number(
              "effective_n",
              "pairs that carry the sum of changes",
              line -> line.row().tail().effectiveN())
          .number(
              "runs_needed",
              "pairs that are needed before the interval is to be trusted",
              line -> line.row().tail().pairsNeeded())
          .number(
              "equivalent_runs",
              "independent runs of each arm that would tell as much: vrf times n",
              line -> line.row().equivalentRuns());

  private static final int RESAMPLES = 999;

  /**
   * One number with its place.
   *
   * @param point the design point
   * @param arm the arm
   * @param baseline the arm it is compared with
   * @param row the number
   * @param adjusted its p-value after Holm's correction; NaN where there is none
   */
  public record Line(int point, String arm, String baseline, Comparison.Row row, double adjusted) {}

  private Comparisons() {}

  /**
   * Compares arms.
   *
   * @param data the study
   * @param arms the baseline, then the arms to compare with it; empty for all against the base
   * @param progress told how many pairs of arms are done
   * @return the numbers, by point, arm and outcome
   * @throws ResultsException if there are no two arms, or one is not there
   */
  public static List<Line> of(StudyData data, List<String> arms, IntConsumer progress) {
    List<String> chosen = arms.isEmpty() ? data.plan().arms() : arms;
    chosen.forEach(data::arm);
    if (chosen.size() == 1 && !arms.isEmpty()) {
      throw new ResultsException(
          "--arms: give the baseline and the arms to compare with it, two or more");
    }
    if (chosen.size() < 2) {
      throw new ResultsException(
          "the study has one arm only, so there is nothing to compare; add 'arms' to its file");
    }
    Bootstrap bootstrap = new Bootstrap(data.plan().seed(), RESAMPLES);
    List<Line> lines = new ArrayList<>();
    int done = 0;
    for (int point = 0; point < data.plan().points().count(); point++) {
      for (String arm : chosen.subList(1, chosen.size())) {
        for (Comparison.Row row : Comparison.of(data, point, chosen.get(0), arm, bootstrap)) {
          lines.add(new Line(point, arm, chosen.get(0), row, Double.NaN));
        }
        progress.accept(++done);
      }
    }
    return Families.adjusted(
        lines,
        line -> line.row().outcome() + " " + line.row().statistic(),
        line -> line.row().p(),
        (line, adjusted) ->
            new Line(line.point(), line.arm(), line.baseline(), line.row(), adjusted));
  }
}
