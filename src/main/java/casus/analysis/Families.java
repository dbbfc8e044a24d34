package casus.analysis;

import casus.stats.Holm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Holm's correction of many tests, family by family. */
final class Families {
  private Families() {}

  /** A line with the p-value that its family leaves it. */
  @FunctionalInterface
  interface Adjusted<T> {
    T with(T line, double adjusted);
  }

  /**
   * Corrects p-values.
   *
   * @param lines what was tested
   * @param family which tests are counted together
   * @param p the p-value of a line; NaN where there is none, which no family counts
   * @param with puts the corrected one into a line
   * @param <T> a line
   * @return the lines in their order
   */
  static <T> List<T> adjusted(
      List<T> lines, Function<T, String> family, ToDoubleFunction<T> p, Adjusted<T> with) {
    Map<String, List<Integer>> families = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!Double.isNaN(p.applyAsDouble(lines.get(i)))) {
        families.computeIfAbsent(family.apply(lines.get(i)), key -> new ArrayList<>()).add(i);
      }
    }
    List<T> adjusted = new ArrayList<>(lines);
    for (List<Integer> members : families.values()) {
      double[] corrected =
          Holm.adjust(members.stream().mapToDouble(i -> p.applyAsDouble(lines.get(i))).toArray());
      for (int k = 0; k < corrected.length; k++) {
        adjusted.set(members.get(k), with.with(lines.get(members.get(k)), corrected[k]));
      }
    }
    return adjusted;
  }
}
