package casus.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.text.Packed;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class StateLibraryTest {
  private static final StateLibrary LIBRARY = StateLibrary.load();

  @Test
  void allStatesOfTodayAreThere() {
    assertThat(LIBRARY.present()).hasSize(195);
    assertThat(LIBRARY.present()).extracting(StateFacts::code).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void capabilitySharesAddUpToTheWorld() {
    double sum = LIBRARY.present().stream().mapToDouble(StateFacts::cinc).sum();

    // Shares of states without a known budget are computed by COW from the other components.
    assertThat(sum).isCloseTo(1, within(0.02));
  }

  @Test
  void everyStateOfTodayHasDemocracyAndVotes() {
    assertThat(LIBRARY.present())
        .allSatisfy(
            facts -> {
              assertThat(facts.democracy()).isPresent();
              assertThat(facts.voteRank()).isPresent();
            });
  }

  @Test
  void nineStatesHaveNuclearArmsAndFiveASecureSecondStrike() {
    Map<Double, Set<String>> byStanding =
        LIBRARY.present().stream()
            .collect(
                Collectors.groupingBy(
                    StateFacts::nuclear,
                    Collectors.mapping(StateFacts::code, Collectors.toCollection(TreeSet::new))));

    assertThat(byStanding.get(1.0)).containsExactly("CHN", "FRA", "GBR", "RUS", "USA");
    assertThat(byStanding.get(0.5)).containsExactly("IND", "ISR", "PAK", "PRK");
    assertThat(byStanding).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PRK", "TWN", "XKX", "VEN"})
  void whatWasFilledInIsMarked(String code) {
    assertThat(LIBRARY.state(code).orElseThrow().marks()).isNotEmpty();
  }

  @Test
  void everyMarkIsExplained() {
    Set<String> marks = new TreeSet<>();
    Packed.rows(StateLibrary.class, "states/states.csv")
        .forEach(row -> marks.addAll(words(row.getField("flags"))));
    Packed.rows(StateLibrary.class, "states/states-by-year.csv")
        .forEach(row -> marks.addAll(words(row.getField("marks"))));

    assertThat(keysOf("marks")).isEqualTo(marks);
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  @Test
  void everyColumnOfEveryTableHasItsSourceNamed() {
    Map<?, ?> tables = (Map<?, ?>) sources().get("tables");
    Set<?> known = ((Map<?, ?>) sources().get("sources")).keySet();

    for (String table : TABLES) {
      Map<?, ?> columns = (Map<?, ?>) tables.get(table);
      assertThat(columns).as(table).isNotNull();
      assertThat(Packed.rows(StateLibrary.class, "states/" + table).get(0).getHeader())
          .as(table)
          .allSatisfy(column -> assertThat((Object) columns.get(column)).as(column).isNotNull());
      assertThat(columns.values())
          .allSatisfy(source -> assertThat(known.contains(source)).isTrue());
    }
  }

  private static final List<String> TABLES =
      List.of(
          "states.csv",
          "states-by-year.csv",
          "contiguity.csv",
          "rivalries.csv",
          "alignments.csv",
          "affinity-overrides.csv");

  @ParameterizedTest
  @CsvSource({
    "PRK, RUS, 2024, true",
    "LTU, RUS, 2024, true",
    "PRK, KOR, 2010, true",
    "FRA, GBR, 2024, false",
    "DEU, POL, 1939, true",
    "DEU, POL, 1982, false",
    "DDR, POL, 1982, true",
    "AUH, SRB, 1914, true",
    "AUH, SRB, 1938, false",
    "RUS, TUR, 1914, true",
    "RUS, TUR, 2015, false",
  })
  void landBordersAreThoseOfTheYear(String one, String other, int year, boolean expected) {
    assertThat(LIBRARY.landContiguous(one, other, year)).isEqualTo(expected);
    assertThat(LIBRARY.landContiguous(other, one, year)).isEqualTo(expected);
  }

  /** Tables name the pair in alphabetical order, at most once for any year. */
  @ParameterizedTest
  @ValueSource(strings = {"contiguity.csv", "rivalries.csv", "affinity-overrides.csv"})
  void pairsAreOfKnownStatesAndInOrder(String table) {
    assertThat(Packed.rows(StateLibrary.class, "states/" + table)).isNotEmpty();
    for (NamedCsvRecord row : Packed.rows(StateLibrary.class, "states/" + table)) {
      assertThat(row.getField("code1")).as(table).isLessThan(row.getField("code2"));
      assertThat(LIBRARY.codes()).as(table).contains(row.getField("code1"), row.getField("code2"));
    }
  }

  @Test
  void spansOfYearsOfAPairDoNotOverlap() {
    for (String table : List.of("contiguity.csv", "rivalries.csv", "affinity-overrides.csv")) {
      Map<Pair, List<Years>> spans =
          Packed.rows(StateLibrary.class, "states/" + table).stream()
              .collect(
                  Collectors.groupingBy(
                      row -> Pair.of(row.getField("code1"), row.getField("code2")),
                      Collectors.mapping(Years::of, Collectors.toList())));

      assertThat(spans)
          .allSatisfy(
              (pair, years) -> {
                for (int i = 1; i < years.size(); i++) {
                  assertThat(years.get(i).from())
                      .as("%s in %s", pair, table)
                      .isGreaterThan(years.get(i - 1).until());
                }
              });
    }
  }

  @Test
  void statedAffinitiesAreInTheirRangeWithAReason() {
    assertThat(Packed.rows(StateLibrary.class, "states/affinity-overrides.csv"))
        .allSatisfy(
            row -> {
              assertThat(Double.parseDouble(row.getField("affinity"))).isBetween(-1.0, 1.0);
              assertThat(row.getField("reason")).isNotBlank();
            });
  }

  @Test
  void alignedStatesAreKnown() {
    assertThat(Packed.rows(StateLibrary.class, "states/alignments.csv"))
        .allSatisfy(row -> assertThat(LIBRARY.codes()).contains(row.getField("state")));
  }

  @ParameterizedTest
  @CsvSource({
    "KOR, USA, 0.7, 1",
    "PRK, RUS, 0.7, 1",
    "EST, USA, 0.7, 1",
    "BLR, RUS, 0.7, 1",
    "KOR, PRK, -1, -0.6",
    "ISR, IRN, -1, -0.6",
    "RUS, USA, -1, -0.6",
    "RUS, UKR, -1, -0.6",
    "TWN, USA, 0.6, 1",
    "CHN, TWN, -1, -0.9",
    "KOR, RUS, -0.5, 0",
    "IND, USA, 0, 0.5",
  })
  void affinitiesOfTodayAreWhatTheFieldWouldSay(String one, String other, double lo, double hi) {
    assertThat(LIBRARY.affinity(one, other, 2024).orElseThrow()).isBetween(lo, hi);
    assertThat(LIBRARY.affinity(other, one, 2024)).isEqualTo(LIBRARY.affinity(one, other, 2024));
  }

  @Test
  void statedAffinityOfAYearComesBeforeThatOfToday() {
    assertThat(LIBRARY.affinity("ARM", "RUS", 2020).orElseThrow())
        .isGreaterThan(LIBRARY.affinity("ARM", "RUS", 2025).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "AUH, DEU, 1914, 0.7, 1",
    "AUH, SRB, 1914, -1, -0.9",
    "DEU, POL, 1939, -1, -0.6",
    "ARG, GBR, 1982, -1, -0.6",
    "CAN, GBR, 1982, 0.7, 1",
    "IRQ, KWT, 1990, -1, -0.6",
    "GEO, RUS, 2008, -1, -0.6",
    "ARM, RUS, 2020, 0.5, 1",
    "RUS, TUR, 2015, -0.5, 0",
  })
  void affinitiesOfTheHindcastsAreWhatTheFieldWouldSay(
      String one, String other, int year, double lo, double hi) {
    assertThat(LIBRARY.affinity(one, other, year).orElseThrow()).isBetween(lo, hi);
  }

  @Test
  void whatIsNotListedForThePastIsUnknown() {
    assertThat(LIBRARY.affinity("NZL", "PRY", 1914)).isEmpty();
    assertThat(LIBRARY.rivals("MYS", "SGP", 1914)).isFalse();
    assertThat(LIBRARY.state("ZZZ", 2024)).isEmpty();
  }

  @Test
  void stateIsTakenFromTheNearestYear() {
    assertThat(LIBRARY.state("AUH", 1914).orElseThrow().year()).isEqualTo(1914);
    assertThat(LIBRARY.state("DEU", 1939).orElseThrow().year()).isEqualTo(1939);
    assertThat(LIBRARY.state("DEU", 2026).orElseThrow().year()).isEqualTo(2025);
    assertThat(LIBRARY.state("DEU").orElseThrow().year()).isEqualTo(2025);
    assertThat(LIBRARY.state("CHN", 1956).orElseThrow().permanentMember()).isFalse();
  }

  @Test
  void capitalsAreThoseOfTheYear() {
    assertThat(LIBRARY.state("RUS", 1914).orElseThrow().latitude())
        .as("St Petersburg")
        .isCloseTo(59.9, within(.2));
    assertThat(LIBRARY.state("RUS", 2024).orElseThrow().latitude())
        .as("Moscow")
        .isCloseTo(55.8, within(.2));
  }

  private static Set<String> keysOf(String section) {
    return ((Map<?, ?>) sources().get(section))
        .keySet().stream().map(String.class::cast).collect(Collectors.toSet());
  }

  private static Map<?, ?> sources() {
    return (Map<?, ?>)
        new Load(LoadSettings.builder().build())
            .loadFromString(Packed.text(StateLibrary.class, "states/sources.yaml"));
  }
}
