package casus.gui;

import java.awt.geom.Path2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The countries on a sheet. */
final class Land {
  /**
   * A country.
   *
   * @param code its code, or dashes for land without one
   * @param outline on the sheet, see {@link Projection}
   */
  record Country(String code, Path2D outline) {}

  private static final String RESOURCE = "/casus/figure/world.txt";

  private Land() {}

  /** Reads the countries from the program's resources. */
  static List<Country> on(Projection projection) {
    List<Country> countries = new ArrayList<>();
    try (InputStream stream = Land.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks its map " + RESOURCE);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int bar = line.indexOf('|');
        if (bar > 0 && !line.startsWith("#")) {
          countries.add(
              new Country(line.substring(0, bar), outline(line.substring(bar + 1), projection)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the program's map cannot be read", e);
    }
    return countries;
  }

  private static Path2D outline(String rings, Projection projection) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (String ring : rings.split(";", -1)) {
      String[] numbers = ring.split(" ", -1);
      double[] longitudes = new double[numbers.length / 2];
      double[] latitudes = new double[numbers.length / 2];
      double longitude = 0;
      double latitude = 0;
      for (int i = 0; i < longitudes.length; i++) {
        longitude += Integer.parseInt(numbers[2 * i]) / 100.0;
        latitude += Integer.parseInt(numbers[2 * i + 1]) / 100.0;
        longitudes[i] = longitude;
        latitudes[i] = latitude;
      }
      // A ring that runs over the edge of the sheet comes in again at the other.
      for (int turn = -360; turn <= 360; turn += 360) {
        append(path, longitudes, latitudes, turn - projection.longitude(), projection);
      }
    }
    return path;
  }

  private static void append(
      Path2D path, double[] longitudes, double[] latitudes, double turn, Projection projection) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double longitude : longitudes) {
      least = Math.min(least, longitude + turn);
      most = Math.max(most, longitude + turn);
    }
    if (most <= -180 || least >= 180) {
      return;
    }
    for (int i = 0; i < longitudes.length; i++) {
      double x = (longitudes[i] + turn + 180) * projection.shrink();
      double y = projection.y(latitudes[i]);
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    path.closePath();
  }
}
