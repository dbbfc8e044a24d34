package casus.analysis;

import casus.results.CsvTable;
import casus.results.ResultsException;
import casus.stats.Bootstrap;
import casus.stats.Holm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * All arms of a study against one of them, at every point: {@code comparisons.csv}.
 *
 * <p>p-values are corrected by Holm's method over all arms and points, for each outcome and
 * statistic apart.
 */
public final class Comparisons {
  /** The file's name. */
  public static final String FILE = "comparisons.csv";

  private static final List<String> HEADER =
      List.of(
          "point",
          "arm",
          "baseline",
          "outcome",
          "statistic",
          "value",
          "lo",
          "hi",
          "n",
          "p",
          "p_adjusted",
          "vrf",
          "top_share",
          "effective_n",
          "runs_needed");

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
    return adjusted(lines);
  }

  private static List<Line> adjusted(List<Line> lines) {
    Map<String, List<Integer>> families = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Comparison.Row row = lines.get(i).row();
      if (!Double.isNaN(row.p())) {
        families
            .computeIfAbsent(row.outcome() + " " + row.statistic(), key -> new ArrayList<>())
            .add(i);
      }
    }
    List<Line> adjusted = new ArrayList<>(lines);
    for (List<Integer> family : families.values()) {
      double[] p = family.stream().mapToDouble(i -> lines.get(i).row().p()).toArray();
      double[] corrected = Holm.adjust(p);
      for (int k = 0; k < p.length; k++) {
        Line line = lines.get(family.get(k));
        adjusted.set(
            family.get(k),
            new Line(line.point(), line.arm(), line.baseline(), line.row(), corrected[k]));
      }
    }
    return adjusted;
  }

  /**
   * Writes the numbers into the study's folder.
   *
   * @param folder the folder
   * @param lines the numbers
   * @throws IOException if the file cannot be written; an earlier one then stands
   */
  public static void write(Path folder, List<Line> lines) throws IOException {
    CsvTable.replace(
        folder.resolve(FILE),
        HEADER,
        table -> {
          for (Line line : lines) {
            Comparison.Row row = line.row();
            table.add(
                List.of(
                    Integer.toString(line.point()),
                    line.arm(),
                    line.baseline(),
                    row.outcome(),
                    row.statistic(),
                    CsvTable.number(row.estimate().value()),
                    CsvTable.number(row.estimate().low()),
                    CsvTable.number(row.estimate().high()),
                    Long.toString(row.estimate().n()),
                    CsvTable.number(row.p()),
                    CsvTable.number(line.adjusted()),
                    CsvTable.number(row.varianceReduction()),
                    CsvTable.number(row.tail().topShare()),
                    CsvTable.number(row.tail().effectiveN()),
                    CsvTable.number(row.tail().pairsNeeded())));
          }
        });
  }
}
