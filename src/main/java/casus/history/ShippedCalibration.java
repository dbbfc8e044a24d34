package casus.history;

import casus.text.Packed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What the calibrations that come with the program say of each parameter that was fitted ({@code
 * calibration/dynamics.yaml}, as {@link DynamicsFile} writes it).
 *
 * @param parameters by name, as scenarios call them
 */
public record ShippedCalibration(Map<String, Fitted> parameters) {
  private static final String DYNAMICS = "/casus/calibration/dynamics.yaml";
  private static final String RESPONSES = "/casus/calibration/responses.yaml";

  /**
   * A fitted parameter.
   *
   * @param median of the posterior
   * @param low its 5 % quantile
   * @param high its 95 % quantile
   * @param fromData whether the data leave less than half of the prior's variance
   */
  public record Fitted(double median, double low, double high, boolean fromData) {}

  /** Copies the map. */
  public ShippedCalibration {
    parameters = Map.copyOf(parameters);
  }

  /**
   * Reads them.
   *
   * @return dynamics, stakes and responses
   * @throws IllegalStateException if the program was built without them, or with others
   */
  public static ShippedCalibration load() {
    Map<String, Fitted> all =
        new LinkedHashMap<>(parse(Packed.text(ShippedCalibration.class, DYNAMICS)).parameters());
    block(Packed.text(ShippedCalibration.class, RESPONSES), "rules", "value", "origin", all);
    return new ShippedCalibration(all);
  }

  /** Reads a text as {@link DynamicsFile} writes it. */
  static ShippedCalibration parse(String yaml) {
    Map<String, Fitted> all = new LinkedHashMap<>();
    block(yaml, "parameters", "median", "from", all);
    block(yaml, "scaled", "median", "from", all);
    return new ShippedCalibration(all);
  }

  private static void block(
      String yaml, String block, String value, String origin, Map<String, Fitted> to) {
    Object root = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    map(map(root, "the file").get(block), block)
        .forEach(
            (key, entry) -> {
              String name = String.valueOf(key);
              Map<?, ?> map = map(entry, name);
              to.put(
                  name,
                  new Fitted(
                      number(map.get(value), name),
                      number(map.get("lo"), name),
                      number(map.get("hi"), name),
                      "data".equals(map.get(origin))));
            });
  }

  private static Map<?, ?> map(@Nullable Object value, String name) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalStateException(name + " is no map in the shipped calibration");
  }

  private static double number(@Nullable Object value, String name) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    throw new IllegalStateException(name + " lacks a number in the shipped calibration");
  }
}
