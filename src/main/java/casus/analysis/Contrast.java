package casus.analysis;

import casus.stats.PointContrast;
import java.util.List;
import java.util.function.Function;

/**
 * Two sets of design points to compare.
 *
 * @param factor the factors that differ, divided by commas
 * @param from the level that is the base; of several factors each with its level
 * @param to the other level
 * @param words the same for people
 * @param held what else varies over the design but is the same at all these points, for people
 * @param rows the points: pairs that differ in nothing else, or points of one side each
 * @param paired whether the points go in such pairs
 * @param sampled whether the points stand for others that the design could have drawn
 */
public record Contrast(
    String factor,
    String from,
    String to,
    String words,
    String held,
    List<PointContrast.Row> rows,
    boolean paired,
    boolean sampled) {
  /** Copies the rows. */
  public Contrast {
    rows = List.copyOf(rows);
  }

  /** Whether one point is compared with one other. */
  boolean single() {
    return rows.size() == 1 && fromPoints().size() == 1 && toPoints().size() == 1;
  }

  /**
   * How many points the level with fewer has.
   *
   * @return at least 1
   */
  public int points() {
    return Math.min(fromPoints().size(), toPoints().size());
  }

  List<Integer> fromPoints() {
    return points(PointContrast.Row::from);
  }

  List<Integer> toPoints() {
    return points(PointContrast.Row::to);
  }

  private List<Integer> points(Function<PointContrast.Row, List<Integer>> of) {
    return rows.stream().flatMap(row -> of.apply(row).stream()).toList();
  }
}
