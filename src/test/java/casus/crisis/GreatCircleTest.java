package casus.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreatCircleTest {
  private static final double HALF_CIRCUMFERENCE_KM = Math.PI * GreatCircle.EARTH_RADIUS_KM;

  /** Distances as commonly tabulated, to a few km; a sphere is off by up to 0.5 %. */
  @ParameterizedTest
  @CsvSource({
    "London-Paris,       51.5074, -0.1278,  48.8566,   2.3522,   344",
    "Seoul-Pyongyang,    37.5665, 126.9780, 39.0392, 125.7625,   195",
    "London-New York,    51.5074, -0.1278,  40.7128, -74.0060,  5585",
    "Tokyo-Los Angeles,  35.6762, 139.6503, 34.0522, -118.2437, 8815",
    "Sydney-Santiago,   -33.8688, 151.2093, -33.4489, -70.6693, 11360",
  })
  void distancesOfCitiesAreThoseTabulated(
      String cities, double lat1, double lon1, double lat2, double lon2, double expected) {
    assertThat(GreatCircle.kilometres(lat1, lon1, lat2, lon2))
        .as(cities)
        .isCloseTo(expected, within(0.005 * expected));
  }

  @Test
  void aDegreeOfTheEquatorIsA360thOfTheCircumference() {
    assertThat(GreatCircle.kilometres(0, 179.5, 0, -179.5))
        .isCloseTo(HALF_CIRCUMFERENCE_KM / 180, within(1e-9));
  }

  @Test
  void theAntipodeIsHalfTheCircumferenceAway() {
    assertThat(GreatCircle.kilometres(37.5, 127, -37.5, -53))
        .isCloseTo(HALF_CIRCUMFERENCE_KM, within(1e-3));
  }

  @Test
  void noWayLeadsToTheSamePlace() {
    assertThat(GreatCircle.kilometres(37.5, 127, 37.5, 127)).isZero();
  }
}
