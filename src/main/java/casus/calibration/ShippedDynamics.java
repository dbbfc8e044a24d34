package casus.calibration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    try (InputStream sample = resource("posterior.csv");
        InputStream file = resource("dynamics.yaml")) {
      Object root = new Load(LoadSettings.builder().build()).loadFromInputStream(file);
      return new ShippedDynamics(posterior(sample), eras(root));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    InputStream in = ShippedDynamics.class.getResourceAsStream(FOLDER + name);
    if (in == null) {
      throw new IllegalStateException("the program lacks " + FOLDER + name);
    }
    return in;
  }

  private static List<Particle> posterior(InputStream in) throws IOException {
    List<Particle> sample = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : reader) {
        List<Double> values = new ArrayList<>();
        for (Free free : Free.values()) {
          values.add(Double.valueOf(row.getField(free.word())));
        }
        sample.add(new Particle(values, Double.parseDouble(row.getField("weight")), 0, List.of()));
      }
    }
    return sample;
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
