package casus.calibration;

import casus.results.Json;
import casus.results.ResultTable;
import casus.scenario.ParameterLibrary;
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

  private static final ResultTable<Scored> TRIALS =
      ResultTable.<Scored>of("")
          .text("method", "whose forecasts", Scored::method)
          .text("on", "on which cases it was tried", Scored::trial)
          .integer("n", "", "how many cases", scored -> scored.scores().n())
          .integer("events", "", "how many came true", scored -> scored.scores().events())
          .with(ForecastScores.TABLE, Scored::scores)
          .rounded(ResponseFile::rounded);

  private static final ResultTable<ScaleCheck> SCALES =
      ResultTable.<ScaleCheck>of("")
          .text("calls", "which calls", ScaleCheck::kind)
          .integer("n", "", "how many", ScaleCheck::n)
          .number("invoked", "mean P(trigger) P(call)", ScaleCheck::invoked)
          .number("honoured_if_invoked", "mean P(limited or full)", ScaleCheck::honoured)
          .number("joined", "mean P(joined)", ScaleCheck::joined)
          .number("observed_joined", "share that joined", ScaleCheck::observed)
          .rounded(ResponseFile::rounded);

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
    Map<String, Object> map =
        Json.object(
            "data",
                Json.object(
                    "calls",
                    c.cases(),
                    "joined",
                    c.joined(),
                    "disputes",
                    c.disputes(),
                    "base_rate",
                    rounded((double) c.joined() / c.cases())),
            "rules", rules(c.rules()),
            "reading", rounded(c.rules().reading()),
            "joint", ResponseFit.JOINT,
            "gravity",
                Json.object(
                    "war", weights(c.gravity().war()),
                    "deaths", weights(c.gravity().deaths()),
                    "many", weights(c.gravity().many())),
            "protocol", Protocol.TABLE.objects(c.protocol()),
            "specification",
                Json.object(
                    "curve", c.how().curve().name().toLowerCase(Locale.ROOT),
                    "joint", c.how().joint(),
                    "fulfilment", c.how().fulfilment(),
                    "tightness", c.tightness()));
    for (Part part : Part.values()) {
      map.put(part.word(), coefficients(part, c.result().coefficients()));
    }
    map.put("baseline", weights(c.baseline()));
    map.put("ridge", weights(c.ridge()));
    map.put("trials", TRIALS.objects(c.trials()));
    map.put("scales", SCALES.objects(c.scales()));
    return map;
  }

  private static Map<String, Object> rules(ResponseFit fit) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (ResponseFit.Found one : fit.found()) {
      map.put(
          one.parameter().word(),
          Json.object(
              "value",
              rounded(one.value()),
              "error",
              rounded(one.error()),
              "lo",
              rounded(one.value() - NINETY * one.error()),
              "hi",
              rounded(one.value() + NINETY * one.error()),
              "prior",
              rounded(one.prior()),
              "prior_sd",
              rounded(one.priorSd()),
              "origin",
              one.identified() ? "data" : "prior"));
    }
    return map;
  }

  private static Map<String, Object> coefficients(Part part, List<FittedWeight> all) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (FittedWeight one : all) {
      if (one.part() == part) {
        map.put(
            one.name(),
            Json.object(
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
