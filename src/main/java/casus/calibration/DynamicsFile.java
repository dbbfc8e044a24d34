package casus.calibration;

import static casus.calibration.ResponseFile.ordered;
import static casus.calibration.ResponseFile.rounded;

import casus.results.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a {@link DynamicsCalibration}. */
public final class DynamicsFile {
  private static final String HEAD =
      """
      # Calibrated dynamics: R1-R3, R8 and R13 of model.md, for disputes between two principals in
      # which force was used. Own estimates from COW MID 5.0 and NMC 7.0 data. Made by
      #   casus calibrate dynamics --compare --data DIR -o dynamics.yaml --posterior posterior.csv
      # moments: durations are in ln days; simulated: weighted mean and 95 % interval over the
      # posterior, each point with the sampling error of one simulated history. eras: means over the
      # posterior for the same pairs of states in other years; force and war per dispute.
      """;

  private DynamicsFile() {}

  /**
   * The calibration as YAML.
   *
   * @param calibration what was found
   * @return the text
   */
  public static String yaml(DynamicsCalibration calibration) {
    return HEAD + ResponseFile.blocks(map(calibration));
  }

  /**
   * The calibration as JSON.
   *
   * @param calibration what was found
   * @return without a line end
   */
  public static String json(DynamicsCalibration calibration) {
    return Json.text(map(calibration));
  }

  private static Map<String, Object> map(DynamicsCalibration c) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("data", ordered("disputes", c.disputes(), "sample", c.posterior().size()));
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (Free free : Free.values()) {
      double[] values = c.posterior().stream().mapToDouble(p -> p.get(free)).toArray();
      parameters.put(free.word(), summary(values, c.posterior()));
    }
    map.put("parameters", parameters);
    Map<String, Object> moments = new LinkedHashMap<>();
    for (Moment moment : Moment.values()) {
      double[] values =
          c.posterior().stream().mapToDouble(p -> p.moments().get(moment.ordinal())).toArray();
      Map<String, Object> row =
          ordered(
              "observed", rounded(c.observed().get(moment.ordinal())),
              "error", rounded(c.errors().get(moment.ordinal())),
              "discrepancy", moment.discrepancy());
      summary(values, c.posterior()).forEach((k, v) -> row.put("simulated_" + k, v));
      moments.put(moment.word(), row);
    }
    map.put("moments", moments);
    map.put("eras", c.eras().rows().stream().map(DynamicsFile::era).toList());
    map.put(
        "structures",
        c.structures().stream()
            .map(
                f ->
                    ordered(
                        "structure", f.structure(),
                        "least_distance", rounded(f.best()),
                        "best_tenth", rounded(f.tenth())))
            .toList());
    return map;
  }

  private static Map<String, Object> era(EraTable.Row row) {
    return ordered(
        "year", row.year(),
        "force", rounded(row.force()),
        "war", rounded(row.war()),
        "reciprocated", rounded(row.reciprocated()),
        "fatal", rounded(row.fatal()),
        "median_days", rounded(row.medianDays()));
  }

  /** Weighted mean and quantiles. */
  private static Map<String, Object> summary(double[] values, List<Particle> weights) {
    double mean = 0;
    for (int i = 0; i < values.length; i++) {
      mean += weights.get(i).weight() * values[i];
    }
    return ordered(
        "mean", rounded(mean),
        "lo", rounded(quantile(values, weights, .025)),
        "hi", rounded(quantile(values, weights, .975)));
  }

  private static double quantile(double[] values, List<Particle> weights, double p) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      order.add(i);
    }
    order.sort(java.util.Comparator.comparingDouble(i -> values[i]));
    double sum = 0;
    for (int i : order) {
      sum += weights.get(i).weight();
      if (sum >= p) {
        return values[i];
      }
    }
    return values[order.get(order.size() - 1)];
  }

  /**
   * The sample of the posterior: a column for each parameter of the model and {@code weight}, which
   * a scenario takes as {@code posterior: FILE}. Stakes and trends come in columns that begin with
   * {@code stake_} and {@code trend_}, and are left to the scenario.
   *
   * @param calibration what was found
   * @return comma-separated values
   */
  public static String posterior(DynamicsCalibration calibration) {
    StringBuilder out = new StringBuilder();
    for (Free free : Free.values()) {
      out.append(free.word()).append(',');
    }
    out.append("weight\n");
    for (Particle particle : calibration.posterior()) {
      particle.values().forEach(value -> out.append(rounded(value)).append(','));
      out.append(rounded(particle.weight())).append('\n');
    }
    return out.toString();
  }
}
