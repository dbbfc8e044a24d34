package casus.calibration;

import casus.text.Packed;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The calibrated dynamics that come with the program ({@code calibration/posterior.csv} and {@code
 * calibration/dynamics.yaml}).
 *
 * @param posterior the sample of the free parameters; distances and moments are not kept
 * @param eras forecasts by year
 */
public record ShippedDynamics(List<Particle> posterior, EraTable eras) {
  private static final String FOLDER = "/casus/calibration/";

  /** Copies the list. */
  public ShippedDynamics {
    posterior = List.copyOf(posterior);
  }

  /**
   * Reads them.
   *
   * @return the calibrated dynamics
   * @throws IllegalStateException if the program was built without them
   */
  public static ShippedDynamics load() {
    String dynamics = Packed.text(ShippedDynamics.class, FOLDER + "dynamics.yaml");
    Object root = new Load(LoadSettings.builder().build()).loadFromString(dynamics);
    return new ShippedDynamics(
        Packed.rows(ShippedDynamics.class, FOLDER + "posterior.csv").stream()
            .map(ShippedDynamics::particle)
            .toList(),
        eras(root));
  }

  private static Particle particle(NamedCsvRecord row) {
    List<Double> values = new ArrayList<>();
    for (Free free : Free.values()) {
      values.add(Double.valueOf(row.getField(free.word())));
    }
    return new Particle(values, Double.parseDouble(row.getField("weight")), 0, List.of());
  }

  private static EraTable eras(Object root) {
    List<EraTable.Row> rows = new ArrayList<>();
    if (root instanceof Map<?, ?> map && map.get("eras") instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Map<?, ?> row) {
          rows.add(
              new EraTable.Row(
                  (int) number(row, "year"),
                  number(row, "force"),
                  number(row, "war"),
                  number(row, "reciprocated"),
                  number(row, "fatal"),
                  number(row, "median_days")));
        }
      }
    }
    if (rows.isEmpty()) {
      throw new IllegalStateException(FOLDER + "dynamics.yaml has no eras");
    }
    return new EraTable(rows);
  }

  private static double number(Map<?, ?> row, String name) {
    if (row.get(name) instanceof Number number) {
      return number.doubleValue();
    }
    throw new IllegalStateException(FOLDER + "dynamics.yaml has an era without " + name);
  }
}
