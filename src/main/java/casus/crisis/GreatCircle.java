package casus.crisis;

/** Distances on the globe. */
public final class GreatCircle {
  /** Mean radius of the Earth, km (IUGG). */
  static final double EARTH_RADIUS_KM = 6371.0088;

  private GreatCircle() {}

  /**
   * The great-circle distance of two points (haversine formula).
   *
   * @param latitude1 degrees
   * @param longitude1 degrees
   * @param latitude2 degrees
   * @param longitude2 degrees
   * @return km
   */
  public static double kilometres(
      double latitude1, double longitude1, double latitude2, double longitude2) {
    double phi1 = Math.toRadians(latitude1);
    double phi2 = Math.toRadians(latitude2);
    double byLatitude = Math.sin((phi2 - phi1) / 2);
    double byLongitude = Math.sin(Math.toRadians(longitude2 - longitude1) / 2);
    double h =
        byLatitude * byLatitude + Math.cos(phi1) * Math.cos(phi2) * byLongitude * byLongitude;
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
