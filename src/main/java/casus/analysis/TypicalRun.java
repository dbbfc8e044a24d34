package casus.analysis;

import casus.crisis.RunRecord;
import casus.results.ResultsException;
import casus.sweep.Quantity;
import casus.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The run that stands for those of which something holds: the one nearest their median. Nearness is
 * the sum, over a few quantities that every run has, of the distance from the median in units of
 * the distance between the quartiles (of 1, where the quartiles fall together).
 *
 * @param run its number; of several that are as near the least
 * @param such of how many runs the condition holds
 * @param all how many runs there are
 * @param medians the medians of those, by quantity
 * @param distance its distance
 */
public record TypicalRun(
    int run, long such, long all, Map<String, Double> medians, double distance) {
  /** The quantities that nearness is measured by. */
  private static final Map<String, ToDoubleFunction<RunRecord>> QUANTITIES = quantities();

  /** Keeps the order. */
  public TypicalRun {
    medians = Collections.unmodifiableMap(new LinkedHashMap<>(medians));
  }

  private static Map<String, ToDoubleFunction<RunRecord>> quantities() {
    Map<String, ToDoubleFunction<RunRecord>> quantities = new LinkedHashMap<>();
    quantities.put("max_rung", RunRecord::maxRung);
    quantities.put("duration", RunRecord::duration);
    quantities.put("ln(1 + deaths)", record -> Math.log1p((double) record.deaths()));
    quantities.put("belligerents", RunRecord::belligerents);
    quantities.put("calls", RunRecord::calls);
    quantities.put("honoured", RunRecord::honoured);
    quantities.put("reneged", RunRecord::reneged);
    return quantities;
  }

  /**
   * Finds it.
   *
   * @param data the study
   * @param point the design point
   * @param arm the arm
   * @param condition an expression over the record of a run, as {@code outcomes} take it
   * @return the run
   * @throws ResultsException if the condition has a fault, is no yes-or-no, or holds of no run
   */
  public static TypicalRun of(StudyData data, int point, String arm, String condition) {
    Quantity holds = Discovery.condition(data, "--typical", condition);
    List<Integer> runs = new ArrayList<>();
    List<double[]> values = new ArrayList<>();
    long[] all = {0};
    data.records(
        point,
        arm,
        record -> {
          all[0]++;
          if (holds.value().applyAsDouble(record) == 1) {
            runs.add(record.run());
            values.add(
                QUANTITIES.values().stream().mapToDouble(q -> q.applyAsDouble(record)).toArray());
          }
        });
    if (runs.isEmpty()) {
      throw new ResultsException(
          Text.format(
              "of the %,d runs of point %d, arm %s there is none in which %s",
              all[0], point, arm, condition));
    }
    return nearest(runs, values, all[0]);
  }

  private static TypicalRun nearest(List<Integer> runs, List<double[]> values, long all) {
    int quantities = QUANTITIES.size();
    double[] medians = new double[quantities];
    double[] scales = new double[quantities];
    for (int q = 0; q < quantities; q++) {
      int which = q;
      double[] sorted = values.stream().mapToDouble(value -> value[which]).sorted().toArray();
      medians[q] = sorted[(sorted.length - 1) / 2];
      double spread = sorted[(sorted.length - 1) * 3 / 4] - sorted[(sorted.length - 1) / 4];
      scales[q] = spread > 0 ? spread : 1;
    }
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < runs.size(); i++) {
      double distance = 0;
      for (int q = 0; q < quantities; q++) {
        distance += Math.abs(values.get(i)[q] - medians[q]) / scales[q];
      }
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    Map<String, Double> told = new LinkedHashMap<>();
    List<String> names = List.copyOf(QUANTITIES.keySet());
    for (int q = 0; q < quantities; q++) {
      told.put(names.get(q), medians[q]);
    }
    return new TypicalRun(runs.get(best), runs.size(), all, told, least);
  }
}
