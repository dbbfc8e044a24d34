package casus.calibration;

import casus.results.Json;
import casus.scenario.ParameterLibrary;
import casus.stats.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a {@link ResponseCalibration} as YAML (which holds JSON) with a comment before it. */
public final class ResponseFile {
  /** Digits kept, so that the last bits of a machine's arithmetic do not show. */
  private static final MathContext DIGITS = new MathContext(5);

  private static final int DRAWS = 200;

  /** Standard errors to either end of a 90 % interval. */
  private static final double NINETY = 1.645;

  private static final String HEAD =
      """
      # Calibrated responses of treaty allies: the parameters of R4 (trigger), R5 (call) and R7
      # (response), by the rules' own code ("rules"; lo and hi: 90 % interval); beside them yardsticks:
      # a chain of regressions (trigger, call, response, war) and a plain logit. Own estimates from
      # COW MID 5.0, NMC 7.0 and ATOP 5.1 data (see data/README of the sources). Made by
      #   casus calibrate responses --compare --data DIR -o responses.yaml --posterior responses-posterior.csv
      # value: in the units of the term; error: clustered by dispute; prior, prior_sd: where the
      # prior is centred and its spread; identified: the data leave less than half of its variance.
      """;

  private ResponseFile() {}

  /**
   * The whole file.
   *
   * @param calibration what was found
   * @return YAML, ending with a line end
   */
  public static String yaml(ResponseCalibration calibration) {
    return HEAD + blocks(map(calibration));
  }

  /**
   * A sample of the posterior of the rules' parameters, for scenarios.
   *
   * @param calibration what was found
   * @param library whose ranges hold
   * @return comma-separated values
   */
  public static String posterior(ResponseCalibration calibration, ParameterLibrary library) {
    return calibration.rules().sample(DRAWS, library);
  }

  /**
   * A map as YAML: maps of plain values and entries of lists on one line, others as blocks.
   *
   * @param map names and values: maps, lists, texts, numbers, truth values
   * @return YAML, ending with a line end
   */
  public static String blocks(Map<String, Object> map) {
    StringBuilder out = new StringBuilder();
    map.forEach((key, value) -> block(key, value, 0, out));
    return out.toString();
  }

  /**
   * The same as JSON.
   *
   * @param calibration what was found
   * @return JSON, without a line end
   */
  public static String json(ResponseCalibration calibration) {
    return Json.text(map(calibration));
  }

  private static Map<String, Object> map(ResponseCalibration c) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(
        "data",
        ordered(
            "calls", c.cases(),
            "joined", c.joined(),
            "disputes", c.disputes(),
            "base_rate", rounded((double) c.joined() / c.cases())));
    map.put("rules", rules(c.rules()));
    map.put("reading", rounded(c.rules().reading()));
    map.put("joint", ResponseFit.JOINT);
    map.put(
        "gravity",
        ordered(
            "war", weights(c.gravity().war()),
            "deaths", weights(c.gravity().deaths()),
            "many", weights(c.gravity().many())));
    map.put("protocol", c.protocol().stream().map(ResponseFile::protocol).toList());
    map.put(
        "specification",
        ordered(
            "curve", c.how().curve().name().toLowerCase(Locale.ROOT),
            "joint", c.how().joint(),
            "fulfilment", c.how().fulfilment(),
            "tightness", c.tightness()));
    for (Part part : Part.values()) {
      map.put(part.word(), coefficients(part, c.result().coefficients()));
    }
    map.put("baseline", weights(c.baseline()));
    map.put("ridge", weights(c.ridge()));
    map.put("trials", c.trials().stream().map(ResponseFile::trial).toList());
    map.put("scales", c.scales().stream().map(ResponseFile::scale).toList());
    return map;
  }

  private static Map<String, Object> rules(ResponseFit fit) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (ResponseFit.Found one : fit.found()) {
      map.put(
          one.parameter().word(),
          ordered(
              "value", rounded(one.value()),
              "error", rounded(one.error()),
              "lo", rounded(one.value() - NINETY * one.error()),
              "hi", rounded(one.value() + NINETY * one.error()),
              "prior", rounded(one.prior()),
              "prior_sd", rounded(one.priorSd()),
              "origin", one.identified() ? "data" : "prior"));
    }
    return map;
  }

  static Map<String, Object> protocol(Protocol scores) {
    Map<String, Object> map =
        ordered("method", scores.method(), "calls", scores.calls(), "joined", scores.joined());
    put("log_score", scores.logScore(), map);
    put("weighted", scores.weighted(), map);
    put("any", scores.any(), map);
    put("which", scores.which(), map);
    return map;
  }

  private static Map<String, Object> coefficients(Part part, List<Coefficient> all) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Coefficient one : all) {
      if (one.part() == part) {
        map.put(
            one.name(),
            ordered(
                "value", rounded(one.value()),
                "error", rounded(one.standardError()),
                "prior", rounded(one.priorMean()),
                "prior_sd", rounded(one.priorSd()),
                "identified", one.identified()));
      }
    }
    return map;
  }

  private static Map<String, Object> weights(LinearPart part) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("intercept", rounded(part.intercept()));
    part.weights().forEach((term, weight) -> map.put(term.word(), rounded(weight)));
    return map;
  }

  private static Map<String, Object> trial(Scored scored) {
    ForecastScores s = scored.scores();
    Map<String, Object> map =
        ordered("method", scored.method(), "on", scored.trial(), "n", s.n(), "events", s.events());
    put("brier", s.brier(), map);
    put("log_score", s.logScore(), map);
    put("auc", s.auc(), map);
    put("slope", s.slope(), map);
    put("intercept", s.intercept(), map);
    return map;
  }

  static void put(String name, Estimate estimate, Map<String, Object> to) {
    to.put(name, rounded(estimate.value()));
    to.put(name + "_lo", rounded(estimate.low()));
    to.put(name + "_hi", rounded(estimate.high()));
  }

  private static Map<String, Object> scale(ScaleCheck check) {
    return ordered(
        "calls", check.kind(),
        "n", check.n(),
        "invoked", rounded(check.invoked()),
        "honoured_if_invoked", rounded(check.honoured()),
        "joined", rounded(check.joined()),
        "observed_joined", rounded(check.observed()));
  }

  /**
   * A map that keeps its order.
   *
   * @param namesAndValues a name, its value, and so on
   * @return the map
   */
  public static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }

  /**
   * A number with five digits.
   *
   * @param value any; infinities and NaN stay
   * @return the number rounded
   */
  public static double rounded(double value) {
    return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : value;
  }

  /** One entry: maps and lists of plain values on one line, others as blocks. */
  private static void block(String key, Object value, int indent, StringBuilder out) {
    String space = " ".repeat(indent);
    if (value instanceof Map<?, ?> map && map.values().stream().anyMatch(v -> v instanceof Map)) {
      out.append(space).append(key).append(":\n");
      map.forEach((k, v) -> block(String.valueOf(k), v, indent + 2, out));
    } else if (value instanceof List<?> list) {
      out.append(space).append(key).append(":\n");
      list.forEach(v -> out.append(space).append("  - ").append(flow(v)).append('\n'));
    } else {
      out.append(space).append(key).append(": ").append(flow(value)).append('\n');
    }
  }

  private static String flow(Object value) {
    if (value instanceof Map<?, ?> map) {
      List<String> parts = new ArrayList<>();
      map.forEach((k, v) -> parts.add(k + ": " + flow(v)));
      return "{" + String.join(", ", parts) + "}";
    }
    if (value instanceof Double d && !Double.isFinite(d)) {
      return Double.isNaN(d) ? ".nan" : d > 0 ? ".inf" : "-.inf";
    }
    return value instanceof String s ? '"' + s + '"' : String.valueOf(value);
  }
}
