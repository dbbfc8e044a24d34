package casus.calibration;

import casus.crisis.Parameter;
import casus.crisis.Parameters;
import casus.scenario.Library;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The calibrated responses that come with the program ({@code calibration/responses.yaml}).
 *
 * @param rules forecasts by the rules with what was calibrated
 * @param chain a chain of regressions, a yardstick
 * @param baseline the plain logistic regression, for comparison
 * @param ridge the ridge regression, for comparison
 * @param baseRate share of the calls learned from in which the ally joined
 */
public record ShippedResponses(
    LinkedForecast rules, Chain chain, Forecast baseline, Forecast ridge, double baseRate) {
  private static final String RESOURCE = "/casus/calibration/responses.yaml";

  /**
   * Reads them.
   *
   * @return the calibrated responses
   * @throws IllegalStateException if the program was built without them
   */
  public static ShippedResponses load() {
    try (InputStream in = ShippedResponses.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + RESOURCE);
      }
      return of(new Load(LoadSettings.builder().build()).loadFromInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ShippedResponses of(Object document) {
    Map<?, ?> root = map(document, "the file");
    LinearPart baseline = plain(map(root.get("baseline"), "baseline"));
    LinearPart ridge = plain(map(root.get("ridge"), "ridge"));
    ResponseCurve curve =
        ResponseCurve.valueOf(
            String.valueOf(map(root.get("specification"), "specification").get("curve"))
                .toUpperCase(Locale.ROOT));
    Map<?, ?> gravity = map(root.get("gravity"), "gravity");
    return new ShippedResponses(
        new ResponseForecast(
            rules(map(root.get("rules"), "rules"), number(root.get("reading"), "reading")),
            new GravityForecast(
                plain(map(gravity.get("war"), "war")),
                plain(map(gravity.get("deaths"), "deaths")),
                plain(map(gravity.get("many"), "many")))),
        new Chain(
            curve,
            part(root, Part.TRIGGER),
            part(root, Part.CALL),
            part(root, Part.RESPONSE),
            part(root, Part.WAR)),
        known -> Sigmoid.of(baseline.at(known, 0)),
        known -> Sigmoid.of(ridge.at(known, 0)),
        number(map(root.get("data"), "data").get("base_rate"), "base_rate"));
  }

  private static ResponseRules rules(Map<?, ?> entries, double reading) {
    Parameters p = Library.load().parameters().defaults();
    for (Parameter parameter : ResponseVector.FREE) {
      String word = parameter.word();
      p = p.with(parameter, number(map(entries.get(word), word).get("value"), word));
    }
    return ResponseRules.of(p, reading);
  }

  private static LinearPart part(Map<?, ?> root, Part part) {
    Map<?, ?> entries = map(root.get(part.word()), part.word());
    Map<String, Double> values = new LinkedHashMap<>();
    entries.forEach(
        (name, entry) ->
            values.put(
                String.valueOf(name),
                number(map(entry, String.valueOf(name)).get("value"), String.valueOf(name))));
    return linear(values);
  }

  private static LinearPart plain(Map<?, ?> entries) {
    Map<String, Double> values = new LinkedHashMap<>();
    entries.forEach(
        (name, value) -> values.put(String.valueOf(name), number(value, String.valueOf(name))));
    return linear(values);
  }

  private static LinearPart linear(Map<String, Double> values) {
    Map<String, Double> left = new LinkedHashMap<>(values);
    Double intercept = left.remove("intercept");
    Double war = left.remove("war");
    Map<Term, Double> weights = new LinkedHashMap<>();
    left.forEach((name, value) -> weights.put(Term.ofWord(name), value));
    return new LinearPart(intercept == null ? 0 : intercept, war == null ? 0 : war, weights);
  }

  private static Map<?, ?> map(@org.jspecify.annotations.Nullable Object value, String name) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalStateException(name + " is no map in " + RESOURCE);
  }

  private static double number(@org.jspecify.annotations.Nullable Object value, String name) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    throw new IllegalStateException(name + " has no number in " + RESOURCE);
  }
}
