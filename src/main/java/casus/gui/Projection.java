package casus.gui;

import casus.crisis.Confrontation;
import casus.crisis.GreatCircle;
import casus.crisis.Scenario;
import casus.crisis.StateProfile;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From the globe to a flat sheet: degrees of longitude are shrunk as they are at the middle of the
 * theatres, so that shapes are true there (equirectangular projection with that standard parallel).
 * One unit of the sheet is a degree of latitude.
 *
 * @param longitude the meridian in the middle of the sheet
 * @param shrink length of a degree of longitude, 0 to 1
 * @param home what to look at first, in units of the sheet
 */
record Projection(double longitude, double shrink, Rectangle2D home) {
  /** The sheet ends here: no capital lies beyond. */
  static final double NORTH = 84;

  static final double SOUTH = -60;

  /** Capitals within so many kilometres of a theatre are shown at their places. */
  private static final double NEAR_KM = 1400;

  /** The same where many take part, so that few crowd at the edges. */
  private static final double NEAR_OF_MANY_KM = 2500;

  /** More states than this are many. */
  static final int MANY = 12;

  private static final double PRINCIPAL_KM = 3500;

  /** The least height of what is looked at first, degrees. */
  private static final double LEAST_SPAN = 9;

  /** The sheet for a scenario. */
  static Projection of(Scenario scenario) {
    List<Confrontation> disputes = scenario.confrontations();
    if (disputes.isEmpty()) {
      return new Projection(10, 0.7, new Rectangle2D.Double(-120, -70, 240, 110));
    }
    double first = disputes.get(0).theatre().longitude();
    double west = 0;
    double east = 0;
    double latitudes = 0;
    for (Confrontation dispute : disputes) {
      double off = wrap(dispute.theatre().longitude() - first);
      west = Math.min(west, off);
      east = Math.max(east, off);
      latitudes += dispute.theatre().latitude();
    }
    double middle = wrap(first + (west + east) / 2);
    double shrink = Math.max(0.35, Math.cos(Math.toRadians(latitudes / disputes.size())));
    return new Projection(middle, shrink, home(scenario, middle, shrink));
  }

  private static Rectangle2D home(Scenario scenario, double middle, double shrink) {
    Projection bare = new Projection(middle, shrink, new Rectangle2D.Double());
    Rectangle2D box = null;
    for (Confrontation dispute : scenario.confrontations()) {
      double latitude = dispute.theatre().latitude();
      double longitude = dispute.theatre().longitude();
      box = with(box, bare.x(longitude), bare.y(latitude));
      for (StateProfile state : scenario.states()) {
        double km =
            GreatCircle.kilometres(latitude, longitude, state.latitude(), state.longitude());
        boolean principal =
            state.code().equals(dispute.challenger()) || state.code().equals(dispute.target());
        double near = scenario.states().size() > MANY ? NEAR_OF_MANY_KM : NEAR_KM;
        if (km < (principal ? PRINCIPAL_KM : near)) {
          box = with(box, bare.x(state.longitude()), bare.y(state.latitude()));
        }
      }
    }
    Rectangle2D found = box == null ? new Rectangle2D.Double() : box;
    double height = Math.max(LEAST_SPAN, found.getHeight());
    double width = Math.max(LEAST_SPAN, found.getWidth());
    return new Rectangle2D.Double(
        found.getCenterX() - width / 2, found.getCenterY() - height / 2, width, height);
  }

  private static Rectangle2D with(@Nullable Rectangle2D box, double x, double y) {
    Rectangle2D both = box == null ? new Rectangle2D.Double(x, y, 0, 0) : box;
    both.add(x, y);
    return both;
  }

  /** A longitude as −180 to 180. */
  static double wrap(double degrees) {
    double turned = (degrees + 180) % 360;
    return (turned < 0 ? turned + 360 : turned) - 180;
  }

  /** From the left edge of the sheet. */
  double x(double atLongitude) {
    return (wrap(atLongitude - longitude) + 180) * shrink;
  }

  /** From the upper edge of the sheet. */
  double y(double atLatitude) {
    return NORTH - atLatitude;
  }

  double width() {
    return 360 * shrink;
  }

  double height() {
    return NORTH - SOUTH;
  }
}
