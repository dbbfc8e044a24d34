package casus.history;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.Attribute;
import casus.crisis.StateProfile;
import casus.crisis.Tie;
import casus.scenario.Hindcast.Truth;
import casus.scenario.Library;
import casus.scenario.Parsed;
import casus.scenario.Problem;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Non-events, as drawn by {@code scripts/data/non-events.py}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NonEventsTest {
  private static final Path SHIPPED = Path.of("scenarios/hindcasts");

  private Library library;
  private List<HistoricalCase> cases;

  @BeforeAll
  void readTheTables() throws IOException {
    library = Library.load();
    cases = NonEvents.read(SHIPPED, library).orElseThrow();
  }

  private HistoricalCase mid(String number) {
    return cases.stream().filter(c -> c.name().equals("mid-" + number)).findFirst().orElseThrow();
  }

  @Test
  void everyRowOfTheTableIsACase() throws IOException {
    long rows = Files.readAllLines(SHIPPED.resolve(NonEvents.DISPUTES)).size() - 1;

    assertThat(cases).hasSize((int) rows).hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void everyStateOfTheTableTakesPart() throws IOException {
    long rows = Files.readAllLines(SHIPPED.resolve(NonEvents.STATES)).size() - 1;

    assertThat(cases.stream().mapToLong(c -> c.scenario().states().size()).sum()).isEqualTo(rows);
  }

  @Test
  void casesStandInTheOrderOfTheirDates() {
    assertThat(cases)
        .isSortedAccordingTo((a, b) -> a.scenario().date().compareTo(b.scenario().date()));
  }

  @Test
  void nobodyInvokedATreatyInAnyOfThem() {
    for (HistoricalCase one : cases) {
      assertThat(one.hindcast().truths())
          .extracting(truth -> truth.outcome().name())
          .containsExactly("called", "joined", "war");
      assertThat(one.hindcast().truths().get(0).value()).isFalse();
    }
  }

  @Test
  void everyTreatyIsInForceAndTheTargetIsAMember() {
    for (HistoricalCase one : cases) {
      StateCode target = one.scenario().confrontations().get(0).target();
      assertThat(one.scenario().treaties())
          .isNotEmpty()
          .allMatch(treaty -> treaty.membersOn(one.scenario().date()).contains(target));
    }
  }

  @Test
  void everyAllyIsAMemberOfATreatyWithTheTarget() {
    for (HistoricalCase one : cases) {
      Set<StateCode> members =
          one.scenario().treaties().stream()
              .flatMap(treaty -> treaty.membersOn(one.scenario().date()).stream())
              .collect(Collectors.toSet());
      StateCode attacker = one.scenario().confrontations().get(0).challenger();
      assertThat(one.scenario().states())
          .extracting(StateProfile::code)
          .filteredOn(code -> !code.equals(attacker))
          .allMatch(members::contains);
    }
  }

  @Test
  void theAttackerUsesForceOnDayZero() {
    for (HistoricalCase one : cases) {
      assertThat(one.scenario().events())
          .singleElement()
          .matches(
              event ->
                  event.day() == 0
                      && event.rungs().equals(casus.crisis.RungChances.certain(Rung.FORCE)));
    }
  }

  /** MID 3163: a Soviet act against Turkey, its neighbour, of 17 August 1962. */
  @Test
  void factsOfTheTableStandInTheScenario() {
    HistoricalCase one = mid("3163");

    StateProfile target = one.scenario().state(new StateCode("TUR"));
    assertThat(one.scenario().date()).hasToString("1962-08-17");
    assertThat(one.scenario().confrontations().get(0).theatre().host())
        .isEqualTo(Optional.of(new StateCode("TUR")));
    assertThat(target.get(Attribute.NUCLEAR)).isZero();
    assertThat(one.scenario().state(new StateCode("SUN")).get(Attribute.NUCLEAR)).isEqualTo(0.5);
    Tie tie =
        one.scenario().ties().stream()
            .filter(t -> t.first().letters().equals("SUN") && t.second().letters().equals("TUR"))
            .findFirst()
            .orElseThrow();
    assertThat(tie.landBorder()).isTrue();
    assertThat(tie.affinity()).isNegative();
  }

  /** MID 2894: Indonesia against Japan, thousands of miles of water away. */
  @Test
  void statesFarApartMeetInTheOpenNearTheAttacker() {
    assertThat(mid("2894").scenario().confrontations().get(0).theatre().host()).isEmpty();
  }

  @Test
  void weightsOfAStratumAddUpToItsFrame() throws IOException {
    List<String> rows = Files.readAllLines(SHIPPED.resolve(NonEvents.DISPUTES));
    List<String> columns = List.of(rows.get(0).split(","));
    int stratum = columns.indexOf("stratum");
    int group = columns.indexOf("group");
    int frame = columns.indexOf("frame");
    int weight = columns.indexOf("weight");
    rows.subList(1, rows.size()).stream()
        .map(row -> row.split(","))
        .collect(Collectors.groupingBy(row -> row[group] + row[stratum]))
        .values()
        .forEach(
            drawn ->
                assertThat(drawn.stream().mapToDouble(row -> Double.parseDouble(row[weight])).sum())
                    .isBetween(
                        Double.parseDouble(drawn.get(0)[frame]) - 0.01,
                        Double.parseDouble(drawn.get(0)[frame]) + 0.01));
  }

  @Test
  void truthsDifferWhereHistoryDid() {
    assertThat(mid("611").hindcast().truths())
        .extracting(Truth::value)
        .containsExactly(false, true, true);
    assertThat(mid("53").hindcast().truths())
        .extracting(Truth::value)
        .containsExactly(false, false, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          non-events.csv        | 1962-08-17,TUR     | August 1962,TUR   | date is 'August 1962', not a day as in 1962-10-22
          non-events.csv        | nato-1949,1,       | nato-1994,1,      | there is no treaty 'nato-1994'
          non-events.csv        | TUR,SUN,4          | GRC,SUN,4         | non-events-states.csv has no row for the target GRC
          non-events.csv        | weight             | wait              | 1 column is missing: weight
          non-events-states.csv | 3163,TUR,target    | 3163,TUR,victim   | role is 'victim', not target, attacker or ally
          non-events-states.csv | 3163,TUR,target    | 3163,Tur,target   | not three capital letters: 'Tur'
          non-events.csv        | 3163,1962-08-17,TUR,SUN,4,1,0,0,nato-1949,1 | 3163,1962-08-17,TUR,SUN,4,1,0,0,nato-1949,land | contiguity is 'land', not a number
          """)
  void whatIsWrongWithATableIsToldWithItsLine(
      String name, String right, String wrong, String message, @TempDir Path folder)
      throws IOException {
    for (String file : List.of(NonEvents.DISPUTES, NonEvents.STATES)) {
      String text = Files.readString(SHIPPED.resolve(file));
      Files.writeString(
          folder.resolve(file), file.equals(name) ? text.replace(right, wrong) : text);
    }

    Parsed<List<HistoricalCase>> parsed = NonEvents.read(folder, library);

    assertThat(parsed.problems()).extracting(Problem::message).contains(message);
    assertThat(parsed.problems()).allMatch(problem -> problem.line() > 0);
  }
}
