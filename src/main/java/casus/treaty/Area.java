package casus.treaty;

import static java.util.Objects.requireNonNull;

import casus.text.Text;
import java.util.List;

/**
 * A treaty's area of application: what lies within any of some shapes on a map of latitude and
 * longitude, and within none of others. Coarse on purpose: theatres are points, and the scenarios
 * stay clear of the edges.
 *
 * @param label where that is, in words that follow "an attack", such as {@code "in Europe"}
 * @param within the shapes that make it up; none for everywhere
 * @param without what they do not take in
 */
public record Area(String label, List<Shape> within, List<Shape> without) {
  /** Everywhere. */
  public static final Area ANYWHERE = new Area("anywhere", List.of(), List.of());

  /** Copies the shapes. */
  public Area {
    requireNonNull(label, "label");
    within = List.copyOf(within);
    without = List.copyOf(without);
  }

  /**
   * Whether a place lies in the area.
   *
   * @param latitude in degrees, north positive
   * @param longitude in degrees, east positive, from −180 to 180
   * @return true inside
   */
  public boolean contains(double latitude, double longitude) {
    return (within.isEmpty() || any(within, latitude, longitude))
        && !any(without, latitude, longitude);
  }

  private static boolean any(List<Shape> shapes, double latitude, double longitude) {
    // By index: this runs in the loop of days, where an iterator would be an allocation.
    for (int s = 0; s < shapes.size(); s++) {
      if (shapes.get(s).contains(latitude, longitude)) {
        return true;
      }
    }
    return false;
  }

  /** A part of the map. */
  public sealed interface Shape {
    /**
     * Whether a place lies in the shape.
     *
     * @param latitude in degrees, north positive
     * @param longitude in degrees, east positive, from −180 to 180
     * @return true inside
     */
    boolean contains(double latitude, double longitude);
  }

  /**
   * What lies between two latitudes and two longitudes, the edges left out. An infinite edge is
   * none. From a western edge that is greater than the eastern it reaches across the antimeridian.
   *
   * @param south in degrees, or −∞
   * @param north in degrees, or ∞; above {@code south}
   * @param west in degrees, or −∞
   * @param east in degrees, or ∞; not {@code west}
   */
  public record Box(double south, double north, double west, double east) implements Shape {
    /**
     * Checks that it holds something.
     *
     * @throws IllegalArgumentException if it does not
     */
    public Box {
      if (!(south < north) || !(west < east || west > east)) {
        throw new IllegalArgumentException(
            Text.format("a box from %s to %s and %s to %s", south, north, west, east));
      }
    }

    @Override
    public boolean contains(double latitude, double longitude) {
      boolean between =
          west < east ? longitude > west && longitude < east : longitude > west || longitude < east;
      return between && latitude > south && latitude < north;
    }
  }

  /**
   * What lies within corners joined by straight lines. It does not cross the antimeridian.
   *
   * @param corners around it; the last is joined to the first
   */
  public record Outline(List<Corner> corners) implements Shape {
    /**
     * The longest side in degrees of longitude; a longer one is meant to go the other way round.
     */
    public static final double LONGEST_SIDE = 180;

    /**
     * Copies the corners.
     *
     * @throws IllegalArgumentException if they are less than three
     */
    public Outline {
      corners = List.copyOf(corners);
      if (corners.size() < 3) {
        throw new IllegalArgumentException("an outline of corners " + corners);
      }
    }

    /** Whether a line from the place to the north crosses the outline an odd number of times. */
    @Override
    public boolean contains(double latitude, double longitude) {
      boolean inside = false;
      Corner last = corners.get(corners.size() - 1);
      for (int c = 0; c < corners.size(); c++) {
        Corner next = corners.get(c);
        if ((last.longitude > longitude) != (next.longitude > longitude)) {
          double crossing =
              last.latitude
                  + (next.latitude - last.latitude)
                      * (longitude - last.longitude)
                      / (next.longitude - last.longitude);
          inside ^= latitude < crossing;
        }
        last = next;
      }
      return inside;
    }
  }

  /**
   * A corner of an outline.
   *
   * @param latitude in degrees, north positive
   * @param longitude in degrees, east positive
   */
  public record Corner(double latitude, double longitude) {}
}
