package casus.history;

import casus.text.Packed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What the calibrated dynamics that come with the program say of each parameter ({@code
 * calibration/dynamics.yaml}, as {@link DynamicsFile} writes it).
 *
 * @param parameters by name, as scenarios call them
 */
public record ShippedDynamics(Map<String, Fitted> parameters) {
  private static final String RESOURCE = "/casus/calibration/dynamics.yaml";

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
  public ShippedDynamics {
    parameters = Map.copyOf(parameters);
  }

  /**
   * Reads them.
   *
   * @return the calibrated dynamics
   * @throws IllegalStateException if the program was built without them, or with others
   */
  public static ShippedDynamics load() {
    return parse(Packed.text(ShippedDynamics.class, RESOURCE));
  }

  /** Reads a text as {@link DynamicsFile} writes it. */
  static ShippedDynamics parse(String yaml) {
    Object root = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    Map<String, Fitted> all = new LinkedHashMap<>();
    map(map(root, "the file").get("parameters"), "parameters")
        .forEach(
            (name, entry) -> all.put(String.valueOf(name), fitted(String.valueOf(name), entry)));
    map(map(root, "the file").get("scaled"), "scaled")
        .forEach(
            (name, entry) -> all.put(String.valueOf(name), fitted(String.valueOf(name), entry)));
    return new ShippedDynamics(all);
  }

  private static Fitted fitted(String name, @Nullable Object entry) {
    Map<?, ?> map = map(entry, name);
    return new Fitted(
        number(map.get("median"), name),
        number(map.get("lo"), name),
        number(map.get("hi"), name),
        "data".equals(map.get("from")));
  }

  private static Map<?, ?> map(@Nullable Object value, String name) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalStateException(name + " is no map in " + RESOURCE);
  }

  private static double number(@Nullable Object value, String name) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    throw new IllegalStateException(name + " lacks a number in " + RESOURCE);
  }
}
