package casus.gui;

import casus.figure.WorldOutline;
import java.awt.geom.Path2D;
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

  private Land() {}

  /** The countries of today on a sheet. */
  static List<Country> on(Projection projection) {
    List<Country> countries = new ArrayList<>();
    WorldOutline.load()
        .countries()
        .forEach((code, rings) -> countries.add(new Country(code, outline(rings, projection))));
    return countries;
  }

  private static Path2D outline(List<double[]> rings, Projection projection) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (double[] ring : rings) {
      // A ring that runs over the edge of the sheet comes in again at the other.
      for (int turn = -720; turn <= 720; turn += 360) {
        append(path, ring, turn - projection.longitude(), projection);
      }
    }
    return path;
  }

  private static void append(Path2D path, double[] ring, double turn, Projection projection) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < ring.length; i += 2) {
      least = Math.min(least, ring[i] + turn);
      most = Math.max(most, ring[i] + turn);
    }
    if (most <= -180 || least >= 180) {
      return;
    }
    for (int i = 0; i < ring.length; i += 2) {
      double x = (ring[i] + turn + 180) * projection.shrink();
      double y = projection.y(ring[i + 1]);
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    path.closePath();
  }
}
