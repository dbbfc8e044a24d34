package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import casus.scenario.Node.Mapping;
import casus.treaty.Area;
import java.util.Optional;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The areas of treaties that the library has, and those that a scenario states itself. */
class AreaKeysTest {
  private static Area named(String name) {
    return Optional.ofNullable(AreaKeys.NAMED.get(name)).orElseThrow();
  }

  private static Optional<Area> read(String value, Problems problems) {
    String text = "area: " + value;
    Mapping root = YamlParser.parseMapping(Source.of("x.yaml", text), text, problems).orElseThrow();
    return TreatyKeys.AREA.read(new Fields(root, root.origin(), "", problems));
  }

  /**
   * Every quarter of a degree from pole to pole. A change to a shape that moves any of these places
   * moves results: it belongs into the changelog.
   */
  @ParameterizedTest
  @CsvSource({
    "anywhere, 1038961, 3450626475",
    "north-atlantic, 164907, 2065392692",
    "europe, 68768, 248032856",
    "pacific, 418180, 1568176748",
    "western-hemisphere, 420343, 2400941931"
  })
  void areasOfTheLibraryHoldThePlacesThatTheyAlwaysHeld(String name, int places, long check) {
    Area area = named(name);
    CRC32 crc = new CRC32();
    int inside = 0;
    for (int latitude = -360; latitude <= 360; latitude++) {
      for (int longitude = -720; longitude <= 720; longitude++) {
        boolean in = area.contains(latitude / 4.0, longitude / 4.0);
        crc.update(in ? 1 : 0);
        inside += in ? 1 : 0;
      }
    }

    assertThat(inside).isEqualTo(places);
    assertThat(crc.getValue()).isEqualTo(check);
  }

  @ParameterizedTest
  @CsvSource({
    "north-atlantic,38.9,-77.0,true", // Washington
    "north-atlantic,39.9,32.9,true", // Ankara
    "north-atlantic,64.1,-21.9,true", // Reykjavík
    "north-atlantic,21.3,-157.9,false", // Honolulu, south of the Tropic of Cancer
    "north-atlantic,-51.7,-57.9,false", // Falkland Islands
    "north-atlantic,37.6,127.0,false", // Seoul
    "europe,48.9,2.4,true", // Paris
    "europe,5.2,-52.8,false", // Kourou
    "pacific,37.6,127.0,true", // Seoul
    "pacific,21.3,-157.9,true", // Honolulu
    "pacific,52.5,13.4,false", // Berlin
    "western-hemisphere,23.1,-82.4,true", // Havana
    "western-hemisphere,38.7,-9.1,false", // Lisbon
    "anywhere,-90,180,true"
  })
  void areasHoldThePlacesOfTheirTreaties(
      String area, double latitude, double longitude, boolean inside) {
    assertThat(named(area).contains(latitude, longitude)).isEqualTo(inside);
  }

  /** What Article 6 of the North Atlantic Treaty speaks of. */
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
    assertThat(named("north-atlantic").contains(latitude, longitude)).as(place).isTrue();
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
    assertThat(named("north-atlantic").contains(latitude, longitude)).as(place).isFalse();
  }

  @Test
  void boxWithAWesternEdgeEastOfItsEasternCrossesTheAntimeridian() {
    Area area = read("{within: [{west: 170, east: -170}]}", new Problems()).orElseThrow();

    assertThat(area.contains(0, 175)).isTrue();
    assertThat(area.contains(0, -175)).isTrue();
    assertThat(area.contains(0, 0)).isFalse();
  }

  @Test
  void areaHoldsWhatIsWithinAndNotWithout() {
    String written =
        "{label: in Iberia, within: [{south: 36, north: 44, west: -10, east: 3}],"
            + " without: [{corners: [[37, -9], [42, -9], [42, -7], [37, -7]]}]}";
    Area area = read(written, new Problems()).orElseThrow();

    assertThat(area.label()).isEqualTo("in Iberia");
    assertThat(area.contains(40.4, -3.7)).as("Madrid").isTrue();
    assertThat(area.contains(38.7, -8.9)).as("Lisbon").isFalse();
    assertThat(area.contains(48.9, 2.4)).as("Paris").isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anywhere",
        "pacific",
        "{without: [{south: 60}]}",
        "{label: x, within: [{south: -1.5}, {corners: [[0, 0], [0, 9.25], [9, 9]]}]}"
      })
  void areaReadsBackAsItIsWritten(String written) {
    Area area = read(written, new Problems()).orElseThrow();

    String text = EffectiveYaml.flow(AreaKeys.KIND.writer().apply(area, Provenance.DEFAULT));

    assertThat(read(text, new Problems())).contains(area);
  }

  @Test
  void everyFaultOfAnAreaIsTold() {
    Problems problems = new Problems();

    Optional<Area> area =
        read(
            """
            {within: [
                {south: 60, north: 50},
                {west: 7, east: 7},
                {},
                {south: 1, corners: [[0, 0], [0, 9], [9, 9]]},
                {north: 95},
                {corners: [[0, 0], [0, 9]]},
                {corners: [[0, 0], [0], 9]},
                {corners: [[0, -100], [0, 100], [9, 0]]},
                here],
              out: 1}
            """,
            problems);

    assertThat(area).isEmpty();
    assertThat(problems.sorted().stream().map(p -> p.line() + " " + p.message()).toList())
        .containsExactly(
            "2 south is not below north",
            "3 west and east are the same",
            "4 a shape has either edges or corners",
            "5 a shape has either edges or corners",
            "6 north is 95, not in [-90, 90]",
            "7 an outline has three corners or more",
            "8 a corner is [latitude, longitude]",
            "8 a corner is [latitude, longitude]",
            "9 the side from longitude -100 to 100 is longer than 180 degrees",
            "10 a shape of within is 'here'",
            "11 in area: no key is called 'out'");
  }

  @Test
  void areaOfTheLibraryWithoutASourceIsRefused() {
    assertThat(AreaKeys.parse("x: {label: in x, within: [{south: 1}]}").problems())
        .extracting(Problem::message)
        .containsExactly("in area x: source is missing");
  }
}
