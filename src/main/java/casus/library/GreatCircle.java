package casus.library;

/** Distances on a sphere of the Earth's mean radius. */
public final class GreatCircle {
  /** Mean radius of the Earth, km: (2a + b) / 3 of the WGS 84 ellipsoid, rounded as in IUGG. */
  public static final double EARTH_RADIUS_KM = 6371.0088;

  private GreatCircle() {}

  /**
   * The length of the shortest way between two points on the surface, by the haversine formula,
   *
   * <pre>2 R asin √(sin²(Δφ/2) + cos φ₁ cos φ₂ sin²(Δλ/2))</pre>
   *
   * <p>The ellipsoid's own distances differ by up to 0.5 %.
   *
   * @param latitude1 φ₁ of the first point, degrees, north positive
   * @param longitude1 λ₁ of the first point, degrees, east positive
   * @param latitude2 φ₂ of the second point
   * @param longitude2 λ₂ of the second point
   * @return the distance in km, from 0 to 20,015.1
   */
  public static double km(
      double latitude1, double longitude1, double latitude2, double longitude2) {
    double phi1 = Math.toRadians(latitude1);
    double phi2 = Math.toRadians(latitude2);
    double halfChord =
        square(Math.sin((phi2 - phi1) / 2))
            + Math.cos(phi1)
                * Math.cos(phi2)
                * square(Math.sin(Math.toRadians(longitude2 - longitude1) / 2));
    // At the antipodes rounding can bring the argument above 1.
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(halfChord)));
  }

  private static double square(double x) {
    return x * x;
  }
}
