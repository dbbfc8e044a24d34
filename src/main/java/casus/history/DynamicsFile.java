package casus.history;

import static casus.calibration.ResponseFile.rounded;

import casus.calibration.ResponseFile;
import casus.crisis.Parameter;
import casus.crisis.Parameters;
import casus.results.Json;
import casus.stats.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fit of the dynamics written out.
 *
 * @param command the command that makes it
 * @param effort how it was made
 * @param free what was fitted
 * @param result what was found
 * @param scores of the disputes foretold by fits that have not seen them
 * @param base the parameters otherwise
 */
public record DynamicsFile(
    String command,
    DynamicsFit.Effort effort,
    List<FreeParameter> free,
    DynamicsFit.Result result,
    DisputeReport scores,
    Parameters base) {
  /** Of a normal law, which 5 % exceed. */
  private static final double Z90 = 1.6448536269514722;

  private static final String HEAD =
      """
      # Choices, fighting, endings and stakes (R1-R3, R8, R13 of model.md) fitted to militarized
      # disputes, each played with the program's own rules. Made by
      #   COMMAND
      # parameters: lo, hi: 90 % interval, clustered by dyad; variance_left: share of the prior's
      # variance (on the scale of the fit) that the data leave; from: data if less than half, else
      # prior. scaled: falls as 8/choice_precision, not fitted by itself. cross_validation: scores
      # of disputes foretold by a fit, first acts and yardsticks that have not seen their dyad's
      # part; log_difference: played less this one, below 0 the played model is better.
      """;

  /** Copies the list. */
  public DynamicsFile {
    free = List.copyOf(free);
  }

  /**
   * The fit as YAML.
   *
   * @return the text, with a comment before it
   */
  public String yaml() {
    return HEAD.replace("COMMAND", command) + ResponseFile.blocks(map());
  }

  /**
   * The fit as JSON.
   *
   * @return without a line end
   */
  public String json() {
    return Json.text(map());
  }

  private Map<String, Object> map() {
    Map<String, Object> map =
        Json.object(
            "data",
                Json.object(
                    "disputes", scores.disputes(),
                    "dyads", scores.dyads()),
            "command", command,
            "effort",
                Json.object(
                    "points",
                    effort.points(),
                    "runs",
                    effort.runs(),
                    "rounds",
                    effort.rounds(),
                    "sweeps",
                    effort.sweeps(),
                    "draws",
                    result.sample().length,
                    "seed",
                    effort.seed()));
    Map<String, Object> parameters = new LinkedHashMap<>();
    result.estimates().forEach(e -> parameters.put(e.free().parameter().word(), fitted(e)));
    map.put("parameters", parameters);
    Map<String, Object> scaled = new LinkedHashMap<>();
    FreeParameter.SCALED.forEach(parameter -> scaled.put(parameter.word(), sampled(parameter)));
    map.put("scaled", scaled);
    map.put("cross_validation", scored());
    return map;
  }

  private static Map<String, Object> fitted(DynamicsFit.Fitted e) {
    FreeParameter free = e.free();
    return Json.object(
        "median", rounded(free.value(e.place())),
        "lo", rounded(free.value(e.place() - Z90 * e.error())),
        "hi", rounded(free.value(e.place() + Z90 * e.error())),
        "prior_median", rounded(free.value(0)),
        "prior_lo", rounded(free.value(-Z90)),
        "prior_hi", rounded(free.value(Z90)),
        "variance_left", rounded(e.dataVariance()),
        "from", e.identified() ? "data" : "prior");
  }

  private Map<String, Object> sampled(Parameter parameter) {
    double[] values =
        Arrays.stream(result.sample()).mapToDouble(u -> at(u).get(parameter)).sorted().toArray();
    return Json.object(
        "median", rounded(Quantiles.ofSorted(values, .5)),
        "lo", rounded(Quantiles.ofSorted(values, .05)),
        "hi", rounded(Quantiles.ofSorted(values, .95)));
  }

  private Map<String, Object> scored() {
    Map<String, Object> map = new LinkedHashMap<>();
    new DisputeTables(scores)
        .map()
        .forEach(
            (name, value) -> {
              if (!name.equals("what") && !name.equals("disputes") && !name.equals("dyads")) {
                map.put(name, short5(value));
              }
            });
    return map;
  }

  /** The same with numbers of five digits. */
  private static Object short5(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> shorter = new LinkedHashMap<>();
      map.forEach((name, one) -> shorter.put(String.valueOf(name), short5(one)));
      return shorter;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(DynamicsFile::short5).toList();
    }
    return value instanceof Double number ? (Object) rounded(number) : value;
  }

  private Parameters at(double[] u) {
    return FreeParameter.set(base, free, u);
  }

  /**
   * The sample of the posterior: a column for each parameter and {@code weight}, which a scenario
   * takes as {@code parameters: posterior(FILE)}.
   *
   * @return comma-separated values
   */
  public String posterior() {
    List<Parameter> columns = new ArrayList<>(free.stream().map(FreeParameter::parameter).toList());
    columns.addAll(FreeParameter.SCALED);
    StringBuilder out = new StringBuilder();
    columns.forEach(column -> out.append(column.word()).append(','));
    out.append("weight\n");
    for (double[] draw : result.sample()) {
      Parameters drawn = at(draw);
      columns.forEach(column -> out.append(rounded(drawn.get(column))).append(','));
      out.append("1\n");
    }
    return out.toString();
  }
}
