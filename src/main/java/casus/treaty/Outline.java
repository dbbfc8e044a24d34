package casus.treaty;

/**
 * The outline of an area: corners joined by straight lines on a map of latitude and longitude. It
 * does not cross the antimeridian.
 */
final class Outline {
  private static final double TROPIC_OF_CANCER = 23.44;

  /** Of the North Atlantic Treaty, Art. 6, from the Barents Sea southward and clockwise. */
  static final Outline NORTH_ATLANTIC =
      new Outline(
          new double[][] {
            // Where Norway, Finland, the Baltic states, Belarus and Ukraine end and Russia begins.
            {84, 40},
            {72, 33},
            {69.7, 31},
            {68.5, 28.6},
            {66.5, 29.6},
            {63, 31.5},
            {61.2, 28.9},
            {60.3, 27.6},
            {59.4, 28.2},
            {57.8, 27.7},
            {56.2, 28.2},
            {55.6, 30.9},
            {53.5, 32.6},
            {52.3, 33.8},
            {51.3, 35.2},
            {50.3, 37.5},
            {49.8, 40.1},
            {48, 39.8},
            {47.2, 38.3},
            // Azov and the Black Sea, and the eastern and southern borders of Türkiye.
            {46.3, 37},
            {45.2, 36.6},
            {43.5, 38.5},
            {41.6, 41.5},
            {41.2, 43.5},
            {39.8, 44.8},
            {37.2, 44.8},
            {37.1, 42.4},
            {36.65, 40},
            {36.6, 37},
            {36.1, 36.6},
            {35.8, 35.9},
            // The Mediterranean along the coasts of Asia and Africa.
            {34.5, 35.7},
            {33, 34.9},
            {31.5, 34.1},
            {31.6, 32.3},
            {31.7, 30},
            {31.7, 27},
            {33, 22.5},
            {32.5, 20},
            {30.8, 19},
            {32.6, 15},
            {33.6, 11.4},
            {37.2, 11.1},
            {37.4, 10},
            {37, 3},
            {35.4, -2},
            {35.9, -5.5},
            // The Atlantic along Africa, and the Tropic of Cancer.
            {33.6, -8},
            {30.5, -10},
            {28, -13},
            {TROPIC_OF_CANCER, -16.3},
            {TROPIC_OF_CANCER, -97},
            // The southern border and the Pacific coasts of the United States and Canada.
            {25.9, -97.1},
            {29.6, -101.5},
            {31.8, -106.5},
            {31.3, -111},
            {32.5, -117.1},
            {32.5, -119},
            {40.3, -124.8},
            {48.4, -125.5},
            {54, -134},
            {57, -137},
            {59, -146},
            {56, -157},
            {51, -171},
            {51, -179.9},
            {55, -179.9},
            {60, -174},
            {65.7, -169},
            {84, -169},
          });

  private final double[][] corners;

  private Outline(double[][] corners) {
    this.corners = corners;
  }

  /** Whether a line from the place to the north crosses the outline an odd number of times. */
  boolean contains(double latitude, double longitude) {
    boolean inside = false;
    double[] last = corners[corners.length - 1];
    for (double[] next : corners) {
      if ((last[1] > longitude) != (next[1] > longitude)) {
        double crossing =
            last[0] + (next[0] - last[0]) * (longitude - last[1]) / (next[1] - last[1]);
        inside ^= latitude < crossing;
      }
      last = next;
    }
    return inside;
  }
}
