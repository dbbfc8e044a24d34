package casus.treaty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Article 6 of the North Atlantic Treaty speaks of, and what it does not. */
class NorthAtlanticTest {
  @ParameterizedTest
  @CsvSource({
    "London, 51.5, -.1",
    "Lisbon, 38.7, -9.1",
    "Oslo, 59.9, 10.8",
    "Kirkenes, 69.7, 30",
    "Longyearbyen, 78.2, 15.6",
    "Helsinki, 60.2, 24.9",
    "Tallinn, 59.4, 24.8",
    "Riga, 56.9, 24.1",
    "Warsaw, 52.2, 21",
    "Kyiv, 50.5, 30.5",
    "Athens, 38, 23.7",
    "Valletta, 35.9, 14.5",
    "Nicosia, 35.2, 33.4",
    "Ankara, 39.9, 32.9",
    "Van, 38.5, 43.4",
    "Akçakale on the border with Syria, 36.71, 38.95",
    "Ponta Delgada, 37.7, -25.7",
    "Las Palmas, 28.1, -15.4",
    "Reykjavik, 64.1, -21.9",
    "Nuuk, 64.2, -51.7",
    "Bermuda, 32.3, -64.8",
    "Washington, 38.9, -77",
    "Miami, 25.8, -80.2",
    "Los Angeles, 34.1, -118.2",
    "Ottawa, 45.4, -75.7",
    "Anchorage, 61.2, -149.9",
    "the mid-Atlantic, 40, -40"
  })
  void liesInTheNorthAtlanticArea(String place, double latitude, double longitude) {
    assertThat(Area.NORTH_ATLANTIC.contains(latitude, longitude)).as(place).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Moscow, 55.8, 37.6",
    "Saint Petersburg, 59.9, 30.3",
    "Murmansk, 69, 33.1",
    "Rostov, 47.2, 39.7",
    "Baghdad, 33.3, 44.4",
    "Damascus, 33.5, 36.3",
    "Aleppo, 36.2, 37.2",
    "Beirut, 33.9, 35.5",
    "Jerusalem, 31.8, 35.2",
    "Tbilisi, 41.7, 44.8",
    "Tehran, 35.7, 51.4",
    "Cairo, 30, 31.2",
    "Tripoli, 32.9, 13.2",
    "Tunis, 36.8, 10.2",
    "Algiers, 36.8, 3.1",
    "Rabat, 34, -6.8",
    "Havana, 23.1, -82.4",
    "San Juan, 18.5, -66.1",
    "Monterrey, 25.7, -100.3",
    "Mexico City, 19.4, -99.1",
    "Honolulu, 21.3, -157.9",
    "Port Stanley, -51.7, -57.9",
    "Seoul, 37.6, 127",
    "Petropavlovsk, 53, 158.7"
  })
  void liesOutsideOfTheNorthAtlanticArea(String place, double latitude, double longitude) {
    assertThat(Area.NORTH_ATLANTIC.contains(latitude, longitude)).as(place).isFalse();
  }
}
